import { readAmount, yuanToFen } from '@chengjie/kernel';
import type { KeptAs } from '@chengjie/portal-ui/form/kept-form';
import type * as Schema from '../../api/schema.generated.js';

/** What one enters for a bid, shaped like the input of the act. */
export interface BidInput {
  readonly capacity: Schema.BidCapacity;
  /** Empty for a bid for oneself. */
  readonly performerId: string;
  readonly price: { readonly amount: string };
  readonly proposal: string;
}

export const EMPTY_BID: BidInput = { capacity: 'SELF', performerId: '', price: { amount: '' }, proposal: '' };

/** Most characters of a proposal that the API takes. */
export const PROPOSAL_LIMIT = 20_000;

/** Whether an amount lies above a ceiling, both in yuan as decimal text: such a bid is invalid at the opening. */
export function isAboveCeiling(amount: string, ceiling: string): boolean {
  return yuanToFen(amount) > yuanToFen(ceiling);
}

/**
 * The bid as the API takes it.
 * @param drawSecret the bidder's part of a draw, the same whenever the bid is said again
 */
export function submissionOf({ capacity, performerId, price, proposal }: BidInput, lotId: string, drawSecret: string) {
  return {
    lotId,
    capacity,
    price: { amount: readAmount(price.amount).value ?? price.amount },
    proposal,
    drawSecret,
    performerId: capacity === 'VIA_FEDERATION' ? performerId : null,
  };
}

/** A bid that was sealed in, as something to change and seal in again. */
export function inputOf(bid: {
  readonly capacity: Schema.BidCapacity;
  readonly performer: { readonly id: string } | null;
  readonly price: { readonly amount: string };
  readonly proposal: string;
}): BidInput {
  const { capacity, performer, price, proposal } = bid;
  return { capacity, performerId: performer?.id ?? '', price: { amount: price.amount }, proposal };
}

/** Whether bids are taken now. Before the server's clock is known its stage decides; the server itself decides in the end. */
export function takesBids(
  { status, deadlineAt }: { readonly status: string; readonly deadlineAt: string | null },
  now: number | undefined,
): boolean {
  if (status !== 'PUBLISHED' || deadlineAt === null) return false;
  return now === undefined || now < Date.parse(deadlineAt);
}

/** Under which the bid for a lot is kept until it is sealed in. */
export function draftOf(lotId: string): KeptAs {
  return ['submitBid', lotId];
}
