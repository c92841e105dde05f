import { failureOf, wordsIn } from '@chengjie/evaluation';
import { spoken, type Vocabulary } from '@chengjie/kernel';
import {
  missingConditions,
  missingConditionText,
  type BidderFacts,
  type BiddingTerms,
} from '../bid/eligibility.rules.js';
import type { BidAgreement } from '../consent/bid-agreements.reader.js';
import type { EndReason } from '../project/project.terms.js';
import { endReasonOf } from '../ranking/ranking.rules.js';

/**
 * Lots with enough bids at the deadline, and those with too few, which are not opened.
 * @param bids live bids of all of them
 */
export function splitByCount<Lot extends { readonly id: string }>(
  lots: readonly Lot[],
  bids: readonly { readonly lotId: string }[],
  minimumBids: number,
): readonly [enough: readonly Lot[], few: readonly Lot[]] {
  const has = (lot: Lot) => bids.filter(({ lotId }) => lotId === lot.id).length >= minimumBids;
  return [lots.filter(has), lots.filter((lot) => !has(lot))];
}

/** What a bid is worth at the opening. */
export interface BidAtOpening {
  readonly bidId: string;
  readonly priceFen: number;
  readonly invalid: { readonly code: string; readonly zh: string; readonly en: string } | null;
}

/**
 * Whether the lot fails at the opening, and why, by the rule of the ranking (rule pack for the numbers).
 * @param minimumValidBids fewest valid bids
 * @param vocabulary the words in which it is kept
 */
export function openingFailure(
  bids: readonly Pick<BidAtOpening, 'invalid'>[],
  minimumValidBids: number,
  vocabulary: Vocabulary,
): EndReason | undefined {
  const valid = bids.filter(({ invalid }) => invalid === null).length;
  const tooDear = bids.filter(({ invalid }) => invalid?.code === overCeiling.code).length;
  const failure = failureOf(valid, tooDear, minimumValidBids, wordsIn(vocabulary));
  return failure ? endReasonOf(failure) : undefined;
}

/** Fewer bids at the deadline than the procedure needs: nothing is opened. Kept in the words of its procedure. */
export function tooFewBids(minimumBids: number, vocabulary: Vocabulary): EndReason {
  const words = {
    zh: `截止时[bidder]不足 ${minimumBids} 家，[failure]`,
    en: `Fewer than ${minimumBids} [bids] at the deadline: [failed]`,
  };
  return { code: 'TOO_FEW_BIDS', ...spoken(words, vocabulary) };
}

/** A bid above the published ceiling is invalid (政府采购法 36). */
export const overCeiling = {
  code: 'OVER_CEILING',
  zh: '报价超过预算',
  en: 'The price exceeds the budget',
} as const;

/** At the deadline the member's last word about the lot was no, or there was none and no mandate (docs/adr/0024). */
const noConsent = {
  code: 'NO_CONSENT',
  zh: '截止时，实施组织未同意以其名义[bidding]，也没有适用的授权',
  en: 'At the deadline the performer had not agreed to the [bid] in its name, and no mandate of it applied',
} as const;

const notInRegister = {
  code: 'NOT_IN_REGISTER',
  zh: '[bidder]或实施组织已不在登记中',
  en: '[Bidder] or performer is no longer in the register',
} as const;

/** Of whom a bid is, as the register says now and as of the deadline. */
export interface PartiesAtOpening {
  readonly bidder: BidderFacts | undefined;
  readonly performer: BidderFacts | null;
  readonly performerId: string | null;
  /** What stood between the two at the deadline; left out where the bidder bids for itself. */
  readonly agreement: Pick<BidAgreement, 'member' | 'agreed'> | undefined;
}

/**
 * Why a bid that is not too dear is invalid at the opening: a condition is no longer met, or its performer does not agree. Who was
 * a member, and who agreed, is asked as of the deadline: what came since changes nothing (docs/adr/0024).
 * @param vocabulary that of the project, in whose words the reason is kept
 */
export function invalidityOf(
  { bidder, performer, performerId, agreement }: PartiesAtOpening,
  terms: BiddingTerms,
  vocabulary: Vocabulary,
): BidAtOpening['invalid'] {
  const because = ({ code, ...words }: typeof notInRegister | typeof noConsent) => ({
    code,
    ...spoken(words, vocabulary),
  });
  if (!bidder || (performerId && !performer)) return because(notInRegister);
  const member = performer && { ...performer, federationIds: agreement?.member ? [bidder.id] : [] };
  const missing = missingConditions(bidder, member, terms);
  if (missing.length > 0) return { code: 'NOT_ELIGIBLE', ...missingConditionText(missing, vocabulary) };
  return performer && !agreement?.agreed ? because(noConsent) : null;
}
