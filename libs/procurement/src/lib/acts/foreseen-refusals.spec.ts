import { describe, expect, it } from '@jest/globals';
import { registeredErrors, wordsOfViolation, type Bilingual, type Possibility, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { awardViolations } from '../award/award.rules.js';
import { eligibilityErrors } from '../bid/eligibility.rules.js';
import { findingErrors } from '../finding/finding.errors.js';
import { findingTransitions } from '../finding/finding.policy.js';
import { lowPriceViolations, type Reviewed } from '../finding/finding.rules.js';
import { possibleReviews, possibleScores, type ReviewedLot } from '../finding/possible-reviews.rules.js';
import { panelErrors } from '../panel/panel.errors.js';
import { seatViolations } from '../panel/panel.policy.js';
import { quorumViolations, seatTransitions, tieViolations } from '../panel/panel.rules.js';
import { standDownErrors } from '../stand-down/stand-down.errors.js';
import { standDownTransitions } from '../stand-down/stand-down.policy.js';
import { failureViolations } from '../ranking/failing.rules.js';
import { rankingErrors } from '../ranking/ranking.errors.js';
import { hindranceOf, rankingViolations, underReviewHindrance } from '../ranking/ranking.rules.js';

/** What is wrong with what was entered: nobody can say it beforehand. */
const OF_INPUT =
  `EVALUATOR_NAMED_TWICE NOT_AN_EVALUATOR PANEL_STANDS RELATION_NOT_SAID RECUSED_OVER_NOBODY NOT_RECUSED_OVER CRITERION_UNKNOWN CRITERION_SCORED_TWICE
  CRITERION_NOT_SCORED POINTS_ABOVE_MAXIMUM SCORE_REASON_MISSING SHEET_UNCHANGED FACT_MISSING FACT_NOT_OF_GROUND GROUND_MISSING OTHER_BID_NOT_IN_LOT
  QUALIFIED_BIDS_DIFFER QUALIFICATION_BY_BUYER NOT_ON_RECORD`.split(/\s+/);

/** Refusals by state that nothing says beforehand, and why. */
const UNFORESEEN: Readonly<Record<string, string>> = {
  SEAT_OF_FORMER_HOLDER: 'told by `EvaluationTask.rests`: whoever is no holder of the seat is shown no acts on it',
  UNABLE_FROM: 'told beforehand as `PanelMember.silentFrom`: on other grounds it is proposed at once',
  STAND_DOWN_NOT_OPEN: 'told as `StandDownProposal.status`: with what is over nothing can be done',
  STAND_DOWN_PROPOSED_BEFORE: 'told as `Project.standDownProposals`: on other grounds it is proposed at once',
  STAND_DOWN_BY_ANOTHER: 'whoever proposed it is shown how to take it back alone',
  NOT_YOUR_STAND_DOWN: 'shown to whoever proposed it alone',
  SHEET_CORRECTED_OFTEN: 'a bound that nobody reaches who corrects a slip',
  NOT_OPENED_YET: 'of earlier versions: no act is refused by it any more',
  SHEET_MISSING: 'told beforehand as how many sheets are missing, not which',
  EVALUATION_UNSOUND: 'found by the evaluation itself; terms are checked when they are published',
};

const at = new Date('2026-05-01T00:00:00Z');
const seat = {
  number: 1,
  recusedAt: null,
  hasVoted: false,
  hasAppeared: false,
  bars: [],
  ofMany: false,
  proposed: false,
  silentFrom: null,
};
const lot: ReviewedLot = {
  ...{ id: 'l', projectId: 'p', status: 'OPENED', buyer: { id: 'office' }, evaluatedAt: null, regionCode: '220202' },
  ...{ number: 1, ofSeveral: false, of: { regime: 'STATUTORY', procedure: 'OPEN_TENDER' } },
};
const ranked = { ...lot, status: 'EVALUATED' };
const of: Reviewed = {
  ...{ reviewed: false, underWay: false, asked: false, panelQualifies: false, foundBy: null },
  ...{ firstInRank: false, scorable: true, rejected: [] },
};
const valid = { bid: 'VALID', lot } as const;
const wordsOf = (violation: Violation) => wordsOfViolation(violation, 'ANY');
const buyers = (changes: Partial<Reviewed>, stage = valid as Parameters<typeof possibleReviews>[2]) =>
  possibleReviews('BUYER', { ...of, ...changes }, stage);
const panels = (changes: Partial<Reviewed>, own: Parameters<typeof possibleReviews>[3] = []) =>
  possibleReviews('EVALUATOR', { ...of, reviewed: true, ...changes }, valid, own);
const scores = (changes: Partial<Reviewed>, submitted = false, final = false) =>
  possibleScores({ ...of, ...changes }, valid, { submitted, final, ties: [] });
const onFinding = (status: 'VOTING' | 'ADOPTED' | 'ASKED', stillToExplain: boolean, voted = false) =>
  findingTransitions({ is: 'EVALUATOR', voted, own: [] }, { status, stillToExplain }, { status: 'OPENED' });
const size = { minimum: 3, odd: true, rule: '' };
const sitting = (count: number) => Array.from({ length: count }, () => ({ appointedAt: at, recusedAt: null }));
const progress = {
  ...{ criteria: 1, minimumValidBids: 1, validBids: 1, sitting: 3, submitted: 3 },
  underReview: [],
  found: false,
  ranked: false,
};
const facts = { ...{ members: sitting(3), size, ties: [], years: 3 }, panelQualifies: false, first: true };
const actor = (role: 'BUYER' | 'SUPERVISOR', accountId: string, agencyId = 'office') =>
  ({
    accountId,
    grants: [],
    acting: { id: 'g', role, agencyId, organizationId: null, regionCode: '220202' },
  }) as unknown as Actor;
const proposal = {
  ...{ proposedById: 'first', status: 'PROPOSED' as const, waitsFor: 'BUYER' as const, ofMany: false },
  project: { id: 'p', agencyId: 'office', regionCode: '220202', status: 'OPENED' as const, ...lot.of },
};
const [lost] = Object.values(eligibilityErrors);

/** By code: what is shown to whoever could do the act, in a state in which the act refuses it. */
const FORESEEN: Readonly<Record<string, () => readonly (Possibility | Bilingual | null)[]>> = {
  PANEL_TOO_SMALL: () => panels({}, quorumViolations(sitting(1), size, true)),
  PANEL_NOT_ODD: () => panels({}, quorumViolations(sitting(4), size, true)),
  SEATS_EMPTY: () =>
    panels(
      {},
      quorumViolations(
        [
          ...sitting(3),
          { appointedAt: at, recusedAt: new Date() },
          ...sitting(1).map(() => ({ appointedAt: at, recusedAt: new Date() })),
        ],
        size,
        true,
      ),
    ),
  PANEL_MISSING: () => [hindranceOf({ ...progress, sitting: 0 }, 'ANY')],
  BUYERS_OWN_STAFF: () => panels({}, tieViolations([{ number: 1, name: '街道', tiedTo: 'BUYER' }], 3)),
  TIED_TO_BIDDER: () => panels({}, tieViolations([{ number: 1, name: '北社', tiedTo: 'BIDDER' }], 3)),
  SUPERVISES_THERE: () => panels({}, tieViolations([{ number: 1, name: '财政局', tiedTo: 'SUPERVISOR' }], 3)),
  SEATED_ON_PANEL: () => possibleReviews('BUYER', of, valid, seatViolations({ accountId: 'a' }, [{ accountId: 'a' }])),
  ALREADY_STOOD_DOWN: () => seatTransitions('BUYER', { ...seat, recusedAt: at }, { status: 'OPENED' }, true),
  SEAT_HAS_VOTED: () => seatTransitions('BUYER', { ...seat, hasVoted: true }, { status: 'OPENED' }, true),
  SEAT_HAS_SCORED: () => seatTransitions('BUYER', { ...seat, hasAppeared: true }, { status: 'OPENED' }, true),
  LEFT_BY_TWO: () => seatTransitions('BUYER', seat, { status: 'OPENED' }, true),
  STAND_DOWN_PROPOSED: () => seatTransitions('BUYER', { ...seat, proposed: true }, { status: 'OPENED' }, true),
  STAND_DOWN_IS_THE_BUYERS: () => standDownTransitions(actor('SUPERVISOR', 'other', 'elsewhere'), proposal, []),
  STAND_DOWN_IS_SUPERVISORS: () => standDownTransitions(actor('BUYER', 'other'), { ...proposal, ofMany: true }, []),
  NOTHING_TO_SCORE: () => scores({ scorable: false }),
  SHEET_ALREADY_SUBMITTED: () => scores({}, true),
  SHEET_NOT_SUBMITTED: () => scores({}),
  SHEETS_ALL_IN: () => scores({}, true, true),
  QUALIFICATION_NOT_REVIEWED: () => [
    ...scores({}),
    hindranceOf(progress, 'ANY', rankingViolations({ ...facts, reviewed: false })),
  ],
  FAILS_AFTER_CORRECTIONS: () => {
    const reviewing = { members: sitting(3), reviewedAt: at, exerciseFactor: null };
    const ends = { ...progress, minimumValidBids: 2, found: true };
    return [hindranceOf(ends, 'ANY', failureViolations({ ...facts, reviewed: true }, reviewing, at))];
  },
  RANKING_STANDS: () => [hindranceOf({ ...progress, ranked: true }, 'ANY')],
  QUALIFICATION_REVIEWED: () => buyers({ reviewed: true }),
  QUALIFICATION_BY_PANEL: () => buyers({ panelQualifies: true }),
  FINDING_UNDER_WAY: () => panels({ underWay: true }),
  LOW_PRICE_NOT_ASKED: () => {
    const percent = { ofMeanOfCompliantBidsPercent: 50, ofNextLowestBidPercent: 50, ofCeilingPercent: 45 };
    const bids = [{ bidderName: '北社', priceFen: 44, asked: false }];
    const prices = { bids, ceilingFen: 100, thresholds: { ...percent, raisedToAtMostPercent: 65 } };
    return [hindranceOf(progress, 'ANY', lowPriceViolations(prices))];
  },
  PRICE_ASKED_ALREADY: () => panels({ asked: true }),
  NOTHING_TO_CORRECT: () => buyers({}, { bid: 'INVALID', lot }),
  NOT_CORRECTED_AFTER_RANKING: () => buyers({ foundBy: 'COLLUSION' }, { bid: 'INVALID', lot: ranked }),
  REJECTED_BEFORE: () =>
    buyers({ foundBy: 'COLLUSION', rejected: [{ ground: 'COLLUSION', invalidates: false }] }, { bid: 'INVALID', lot }),
  NOT_YET_TO_CORRECT: () => buyers({}),
  NOT_FIRST_IN_RANK: () => buyers({}, { bid: 'VALID', lot: ranked }),
  STILL_ELIGIBLE: () => buyers({ firstInRank: true }, { bid: 'VALID', lot: ranked }),
  FINDING_DECIDED: () => onFinding('ADOPTED', false),
  STILL_TO_EXPLAIN: () => onFinding('ASKED', true),
  VOTED_ALREADY: () => onFinding('VOTING', false, true),
  EXPLAINED_TOO_LATE: () =>
    findingTransitions({ is: 'BIDDER' }, { status: 'ASKED', stillToExplain: false }, { status: 'OPENED' }),
  FINDING_OPEN: () => [underReviewHindrance({ underReview: ['北社'] }, 'ANY')],
  RANKING_OUTDATED: () => awardViolations(undefined, []).map(wordsOf),
  WINNER_NOT_ELIGIBLE: () => awardViolations({ bidderName: '北社' }, lost ? [lost()] : []).map(wordsOf),
};

const CODES = [panelErrors, standDownErrors, findingErrors, rankingErrors].flatMap((errors) => Object.keys(errors));

/** What is said of a refusal, with its places open. */
function saying(code: string): RegExp {
  const literal = (registeredErrors().get(code)?.zh ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{\w+\\\}|\\\[\w+\\\]/g, '.+')}$`);
}

describe('what refuses an act between opening and award', () => {
  it.each(CODES)('%s is about the input, said beforehand, or not for a reason', (code) => {
    const ways = [OF_INPUT.includes(code), code in FORESEEN, code in UNFORESEEN];
    expect(ways.filter(Boolean)).toHaveLength(1);
  });

  it.each(Object.entries(FORESEEN))('%s is said beforehand, in its own words', (code, shown) => {
    const said = shown().map((each) => (each && 'disabledReason' in each ? each.disabledReason : each)?.zh ?? '');
    expect(said).toContainEqual(expect.stringMatching(saying(code)));
  });

  it('names nothing that no act is refused by', () => {
    const named = [...OF_INPUT, ...Object.keys(FORESEEN), ...Object.keys(UNFORESEEN)];
    expect(named.filter((code) => !CODES.includes(code))).toEqual([]);
  });
});
