import { describe, expect, it } from '@jest/globals';
import { registeredErrors, wordsOfViolation, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { listingErrors } from './listing.errors.js';
import { listingBars, type ListingFacts } from './listing.policy.js';
import type { Listing } from './listing.terms.js';
import { proposalTransitions, type DecidedListing } from './serious-listing.policy.js';

/** What is wrong with what was entered: nobody can say it beforehand. */
const OF_INPUT =
  'LISTING_GROUND_UNKNOWN LISTING_DOCUMENT_LATER LISTED_FOR_THIS_ALREADY NOT_RECTIFIED NOT_TWO_YEARS_ABNORMAL SERIOUS_LISTING_IS_OPEN'.split(
    ' ',
  );

/** Refusals of acts that are offered to nobody whom they refuse. */
const NOT_OFFERED = ['NOT_LISTED', 'NOT_YOUR_LISTING'];

const NOW = new Date('2026-11-30T10:00:00+08:00');
const actor = (accountId: string, role: 'REGISTRAR' | 'ORGANIZATION' = 'REGISTRAR'): Actor => {
  const agencyId = role === 'REGISTRAR' ? 'a' : null;
  const organizationId = role === 'ORGANIZATION' ? 'o' : null;
  const acting = { id: 'g', role, regionCode: '220202', agencyId, organizationId, holder: '某机关' };
  return { accountId, displayName: '', grants: [acting], acting, heldSince: new Date(0) };
};
const noticed: DecidedListing = {
  ...{ track: 'REGISTERED', regionCode: '220202001', status: 'NOTICED', organizationId: 'o' },
  ...{ proposedById: 'one', noticedById: 'one', replyUntil: new Date('2026-12-10T00:00:00+08:00'), repliedAt: null },
};
const shown = (by: Actor, changes: Partial<DecidedListing> = {}, now = NOW) =>
  proposalTransitions(by, { ...noticed, ...changes }, undefined, now).map(
    ({ disabledReason }) => disabledReason?.zh ?? '',
  );

const listing = (list: Listing['list'], ends: 'TIME' | 'DEREGISTERED', months: number | null) =>
  ({
    ...{ organizationId: 'o', list, since: NOW, until: null, removal: null },
    causes: [{ ground: { ends }, enteredAt: NOW, months }],
  }) as unknown as Listing;
const barred = (facts: Partial<ListingFacts>) =>
  Object.values<Violation | undefined>(
    listingBars({ current: undefined, undecided: false, inVain: false, ...facts }, NOW),
  ).flatMap((violation) => (violation ? [wordsOfViolation(violation, 'ANY').zh] : []));

/** By code: what is shown to whoever could do the act, in a state in which the act refuses it. */
const FORESEEN: Readonly<Record<string, () => readonly string[]>> = {
  SERIOUS_LIST_STANDS: () => barred({ current: listing('SERIOUS', 'TIME', 24) }),
  LISTED_UNTIL: () => barred({ current: listing('ABNORMAL', 'TIME', 6) }),
  LISTED_UNTIL_DEREGISTERED: () => barred({ current: listing('SERIOUS', 'DEREGISTERED', null) }),
  SERIOUS_LISTING_UNDECIDED: () => barred({ current: listing('ABNORMAL', 'TIME', 6), undecided: true }),
  OWN_PROPOSAL_CAME_TO_NOTHING: () => barred({ inVain: true }),
  PROPOSER_WITHDRAWS: () => shown(actor('two'), { status: 'PROPOSED', noticedById: null, replyUntil: null }),
  SERIOUS_LISTING_NOT_IN_THIS_STATE: () => shown(actor('two'), { status: 'LISTED' }),
  OTHER_OFFICER_DECIDES: () => shown(actor('one'), { status: 'REPLIED', repliedAt: NOW }),
  REPLY_TIME_RUNS: () => shown(actor('two')),
  REPLY_TIME_OVER: () => shown(actor('own', 'ORGANIZATION'), {}, new Date('2026-12-10T00:00:00+08:00')),
};

/** What is said of a refusal, with its places open. */
function saying(code: string): RegExp {
  const literal = (registeredErrors().get(code)?.zh ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\w+\\\}/g, '.+')}$`);
}

describe('what refuses an act on the lists', () => {
  it.each(Object.keys(listingErrors))('%s is said beforehand, or not for a reason', (code) => {
    const ways = [OF_INPUT, NOT_OFFERED, Object.keys(FORESEEN)];
    expect(ways.filter((codes) => codes.includes(code))).toHaveLength(1);
  });

  it.each(Object.entries(FORESEEN))('%s is said beforehand, in its own words', (code, said) => {
    expect(said()).toContainEqual(expect.stringMatching(saying(code)));
  });
});
