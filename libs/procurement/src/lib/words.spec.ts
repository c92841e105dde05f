// Alone: texts of other libs would count as loaded.
import { describe, expect, it } from '@jest/globals';
import { inWords, registeredErrors, VOCABULARIES, type Bilingual, type Vocabulary } from '@chengjie/kernel';
import { foreignTermsIn } from '@chengjie/testkit';
import { bidActs } from './acts/bid.acts.js';
import { findingActs } from './acts/finding.acts.js';
import { lotActs } from './acts/lot.acts.js';
import { wholeActs } from './acts/whole.acts.js';
import { STAGES } from './acts/procurement-act.js';
import { consentNotices } from './consent/consent.notices.js';
import { tooFewBids } from './opening/opening.rules.js';
import { sealedBidNotices } from './notices/sealed-bid.notices.js';
import { projectEvents } from './procurement.events.js';
import { findingNotices, lotNotices, projectNotices } from './procurement.notices.js';
import './panel/panel.errors.js';
import './ranking/ranking.errors.js';

/** Codes that speak of several procedures or regimes side by side, being about which of them a draft is. */
const OF_ALL_REGIMES = [
  'REGIME_DOES_NOT_FIT_FUNDING',
  'FEDERATION_STEP_NOT_ALLOWED',
  'FILED_CANNOT_BID',
  'PROCEDURE_NOT_CARRIED_OUT',
];

const kinds = { ...projectEvents, ...projectNotices, ...lotNotices, ...findingNotices, ...sealedBidNotices };
const acts = { ...wholeActs, ...lotActs.acts, ...bidActs.acts, ...findingActs.acts };
const states = { ...STAGES, ...bidActs.states, ...findingActs.states };
const errors = [...registeredErrors()].filter(([code]) => !OF_ALL_REGIMES.includes(code));

const texts: readonly (readonly [string, Bilingual])[] = [
  ...Object.entries(kinds).map(([name, { kind }]) => [name, kind] as const),
  ...Object.entries(consentNotices).map(([name, { kind }]) => [name, kind] as const),
  ...Object.entries(acts).map(([name, { label }]) => [name, label] as const),
  ...Object.entries(states),
  ...errors,
];

describe.each(VOCABULARIES)('texts in the words of %s', (vocabulary: Vocabulary) => {
  it('have no term of another procedure, in both languages', () => {
    expect(foreignTermsIn(texts, vocabulary)).toEqual([]);
  });

  it('leave no place empty', () => {
    const left = texts.filter(([, { zh, en }]) =>
      /\[\w+\]/.test(inWords(zh, vocabulary, 'zh') + inWords(en, vocabulary, 'en')),
    );
    expect(left).toEqual([]);
  });
});

it('why a lot ends that too few bid for is kept in its own words', () => {
  const zh = (['TENDER', 'CONSULTATION', 'GRANT'] as const).map((vocabulary) => tooFewBids(3, vocabulary).zh);
  expect(zh).toEqual(['截止时投标人不足 3 家，废标', '截止时供应商不足 3 家，终止', '截止时申报组织不足 3 家，终止']);
});
