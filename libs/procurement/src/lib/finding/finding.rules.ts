import type { AbnormallyLowBidRule } from '@chengjie/law';
import { lowPricesAmong } from '@chengjie/evaluation';
import type { Violation, Vocabulary } from '@chengjie/kernel';
import type { LotStatus } from '../project/project.terms.js';
import { findingErrors } from './finding.errors.js';
import {
  CORRECTED_AFTER_RANKING,
  groundLabel,
  GROUNDS,
  type ComplianceGround,
  type CorrectedError,
  type QualificationCondition,
  type Fact,
  type FindingStatus,
  type Ground,
} from './finding.terms.js';

/** What is said for a finding. */
export interface Facts {
  readonly condition?: QualificationCondition | null | undefined;
  readonly clause?: string | null | undefined;
  readonly facts: string;
  readonly otherBidId?: string | null | undefined;
}

const FACTS: readonly Fact[] = ['condition', 'clause', 'facts', 'otherBidId'];

/** What of the facts is missing for a ground, and what does not belong to it. */
export function factViolations(ground: Ground, facts: Facts, vocabulary: Vocabulary): Violation[] {
  const { facts: required } = GROUNDS[ground];
  const label = groundLabel(ground, vocabulary);
  const params = { groundZh: label.zh, groundEn: label.en };
  return FACTS.flatMap((fact) => {
    const asked = (required as readonly Fact[]).includes(fact);
    const said = Boolean(facts[fact]?.trim());
    if (asked && !said) return [findingErrors.FACT_MISSING([fact], params)];
    return !asked && said ? [findingErrors.FACT_NOT_OF_GROUND([fact], params)] : [];
  });
}

/** What decides about reviewing a bid, besides its state and the lot's. */
export interface Reviewed {
  /** Whether the buyer has completed the qualification review of the lot. */
  readonly reviewed: boolean;
  readonly underWay: boolean;
  readonly asked: boolean;
  /** Whether the panel reviews qualification, by the pack's rule for the procedure; else the buyer does. */
  readonly panelQualifies: boolean;
  /** On which ground a review found it invalid; null where the opening or the ranking did. */
  readonly foundBy: Ground | null;
  /** Whether the notice has anything to score. */
  readonly scorable: boolean;
  /** Whether it is first in rank, by a ranking that still stands. */
  readonly firstInRank: boolean;
  /** What whoever would begin a review has proposed of it before, and the panel rejected. */
  readonly rejected: readonly RejectedProposal[];
}

/** What a panel rejected: a ground, and whether the bid was to be invalid on it or valid again. */
export interface RejectedProposal {
  readonly ground: Ground;
  readonly invalidates: boolean;
}

/** What a review of a bid can begin with. */
export type ReviewAct =
  'findNotQualified' | 'findNoLongerEligible' | 'proposeInvalid' | 'askAboutPrice' | 'proposeCorrection';

/** How far bid and lot have come; of the first in rank, what the register says that its bidder has lost since the deadline. */
export interface ReviewStage {
  readonly bid: 'VALID' | 'INVALID';
  readonly lot: LotStatus;
  readonly lost?: readonly Violation[];
}

/** What stands against beginning a review, where the stages of lot and bid allow it. */
export function reviewViolations(act: ReviewAct, of: Reviewed, { bid, lot, lost = [] }: ReviewStage): Violation[] {
  const found = of.underWay ? [findingErrors.FINDING_UNDER_WAY(['bidId'])] : [];
  if (act === 'findNotQualified') found.push(...qualificationViolations(of));
  if (act === 'findNoLongerEligible' && !of.firstInRank) found.push(findingErrors.NOT_FIRST_IN_RANK(['bidId']));
  else if (act === 'findNoLongerEligible' && lost.length === 0) found.push(findingErrors.STILL_ELIGIBLE(['bidId']));
  if (act === 'proposeInvalid' || act === 'askAboutPrice') found.push(...scoringViolations(of));
  if (act === 'proposeInvalid' && complianceGrounds(of).length === 0)
    found.push(findingErrors.REJECTED_BEFORE(['bidId']));
  if (act === 'askAboutPrice' && of.asked) found.push(findingErrors.PRICE_ASKED_ALREADY());
  if (act !== 'proposeCorrection') return found;
  if (bid === 'VALID' && lot !== 'EVALUATED') found.push(findingErrors.NOT_YET_TO_CORRECT());
  if (bid === 'INVALID' && !of.foundBy) found.push(findingErrors.NOTHING_TO_CORRECT(['bidId']));
  if (bid === 'INVALID' && of.foundBy) found.push(...correctionViolations(lot, { ground: of.foundBy }));
  const ground = bid === 'VALID' ? CORRECTED_AFTER_RANKING.ground : of.foundBy;
  return ground ? [...found, ...rejectedViolations({ ground, invalidates: bid === 'VALID' }, of, 'bidId')] : found;
}

/**
 * What stands against proposing anew what the panel rejected: whoever could would hold ranking and award up for good. Another seat may still
 * propose it, who has something else to show (docs/adr/0021).
 */
export function rejectedViolations(
  { ground, invalidates }: RejectedProposal,
  { rejected }: Pick<Reviewed, 'rejected'>,
  field: string,
): Violation[] {
  const isSame = (before: RejectedProposal) => before.ground === ground && before.invalidates === invalidates;
  return rejected.some(isSame) ? [findingErrors.REJECTED_BEFORE([field])] : [];
}

/** What stands against the buyer finding anything of qualification, or ending that review. */
export function qualificationViolations(of: Pick<Reviewed, 'panelQualifies' | 'reviewed'>): Violation[] {
  if (of.panelQualifies) return [findingErrors.QUALIFICATION_BY_PANEL()];
  return of.reviewed ? [findingErrors.QUALIFICATION_REVIEWED()] : [];
}

/**
 * Whether the buyer speaks of what stands under the lock: which bids were found lacking, so that it finds all others qualified, and what a
 * colleague found in between is not passed unseen.
 */
export function qualifiedViolations(notQualified: readonly string[], said: readonly string[]): Violation[] {
  const same = new Set(said).size === notQualified.length && notQualified.every((bidId) => said.includes(bidId));
  return same ? [] : [findingErrors.QUALIFIED_BIDS_DIFFER(['notQualifiedBidIds'], { count: notQualified.length })];
}

/** What stands against the panel reviewing or scoring, and against ranking: the buyer's review comes first (财政部令87, 44). */
export function scoringViolations({
  panelQualifies,
  reviewed,
}: Pick<Reviewed, 'panelQualifies' | 'reviewed'>): Violation[] {
  return panelQualifies || reviewed ? [] : [findingErrors.QUALIFICATION_NOT_REVIEWED()];
}

/** What stands against the panel proposing this ground. */
export function groundViolations(ground: Ground, of: Pick<Reviewed, 'panelQualifies' | 'rejected'>): Violation[] {
  if (ground === 'NOT_QUALIFIED' && !of.panelQualifies) return [findingErrors.QUALIFICATION_BY_BUYER(['ground'])];
  return rejectedViolations({ ground, invalidates: true }, of, 'ground');
}

/** On what a member of the panel may propose that a bid is invalid, in the order of the law. */
export function complianceGrounds(of: Pick<Reviewed, 'panelQualifies' | 'rejected'>): ComplianceGround[] {
  const { ABNORMALLY_LOW_PRICE: _asked, NO_LONGER_ELIGIBLE: _register, ...panels } = GROUNDS;
  return (Object.keys(panels) as ComplianceGround[]).filter((ground) => groundViolations(ground, of).length === 0);
}

/** What stands against correcting an error on a ground, at the stage of the lot (财库〔2012〕69号). */
export function correctionViolations(
  lot: LotStatus,
  { error = CORRECTED_AFTER_RANKING.error, ground }: { readonly error?: CorrectedError; readonly ground: Ground },
): Violation[] {
  if (lot !== 'EVALUATED') return [];
  return error === CORRECTED_AFTER_RANKING.error && ground === CORRECTED_AFTER_RANKING.ground
    ? []
    : [findingErrors.NOT_CORRECTED_AFTER_RANKING(['error'])];
}

/** What stands against a lot being ranked, awarded or failing: each open finding about a bid for it (docs/adr/0021). */
export function openFindingViolations(
  open: readonly { readonly lotId: string; readonly bidderName: string }[],
  lotId: string,
): Violation[] {
  return open
    .filter((finding) => finding.lotId === lotId)
    .map(({ bidderName }) => findingErrors.FINDING_OPEN([], { bidder: bidderName }));
}

/** The prices of a lot's valid bids, and what they are measured by. */
export interface LotPrices extends Pick<AbnormallyLowBidRule, 'thresholds'> {
  readonly ceilingFen: number;
  readonly bids: readonly { readonly bidderName: string; readonly priceFen: number; readonly asked: boolean }[];
}

/** Whose price is below a threshold of the pack, and nobody has asked about it: the review of such a price is a duty (财库〔2026〕2号). */
export function unaskedLowPrices({ bids, ceilingFen, thresholds }: LotPrices): string[] {
  const isLow = lowPricesAmong(
    bids.map(({ priceFen }) => priceFen),
    ceilingFen,
    thresholds,
  );
  return bids.filter(({ priceFen, asked }) => !asked && isLow(priceFen)).map(({ bidderName }) => bidderName);
}

/** What of its prices stands against ranking a lot for the first time; null where no threshold obliges anybody. */
export function lowPriceViolations(prices: LotPrices | null): Violation[] {
  if (!prices) return [];
  return unaskedLowPrices(prices).map((bidder) => findingErrors.LOW_PRICE_NOT_ASKED([], { bidder }));
}

/**
 * What the votes of those who sit come to: more than half in favour adopts; what can no longer have more than half, a tie
 * among it, is rejected; undefined as long as neither is certain.
 */
export function outcomeOf(
  sitting: number,
  votes: { readonly inFavour: number; readonly against: number },
): Extract<FindingStatus, 'ADOPTED' | 'REJECTED'> | undefined {
  if (votes.inFavour * 2 > sitting) return 'ADOPTED';
  return (sitting - votes.against) * 2 <= sitting ? 'REJECTED' : undefined;
}
