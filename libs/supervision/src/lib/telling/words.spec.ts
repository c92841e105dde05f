import { describe, expect, it } from '@jest/globals';
import { VOCABULARIES, type Bilingual } from '@chengjie/kernel';
import { foreignTermsIn } from '@chengjie/testkit';
import { brokenSealMails } from '../broken-seal/broken-seal.mails.js';
import { correctionMails } from '../correction/correction.mails.js';
import { lotFailingMails } from '../lot-failing/lot-failing.mails.js';
import { openedCancelledMails } from '../opened-cancelled/opened-cancelled.mails.js';
import { seatStandDownMails } from '../stand-down-proposed/seat-stand-down.mails.js';
import { standDownProposedMails } from '../stand-down-proposed/stand-down-proposed.mails.js';
import { winnerLostMails } from '../winner-lost/winner-lost.mails.js';

const mails = {
  ...brokenSealMails,
  ...correctionMails,
  ...lotFailingMails,
  ...openedCancelledMails,
  ...standDownProposedMails,
  ...seatStandDownMails,
  ...winnerLostMails,
};

const texts: readonly (readonly [string, Bilingual])[] = Object.entries(mails).flatMap(([name, { kind }]) =>
  [kind, kind.subject, kind.body, kind.link].map((text) => [name, text] as const),
);

describe.each(VOCABULARIES)('mails of what happens in a project, in the words of %s', (vocabulary) => {
  it('have no term of another procedure, in both languages', () => {
    expect(foreignTermsIn(texts, vocabulary)).toEqual([]);
  });
});
