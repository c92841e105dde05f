/** What a bidder was told about a submission or withdrawal. */
export type Acknowledgement =
  | { readonly kind: 'ACCEPTED'; readonly bidId: string; readonly receiptNumber: string; readonly contentHash: string }
  | { readonly kind: 'WITHDRAWN'; readonly bidId: string }
  | { readonly kind: 'REFUSED'; readonly codes: readonly string[] };

/** An answer with the instant at which it came by this machine's clock, which is the database's too; epoch milliseconds. */
export type Answer = Acknowledgement & { readonly receivedAt: number };

/** One act of a bidder, sent under one idempotency key however often it was tried. */
export interface BidRequest {
  readonly act: 'SUBMIT' | 'WITHDRAW';
  readonly key: string;
  readonly actorId: string;
  readonly bidderId: string;
  readonly lotId: string;
  /** Offered, whole fen; 0 for a withdrawal. */
  readonly priceFen: number;
  /** When it was entered, just before it was first tried, by this machine's clock; epoch milliseconds. */
  readonly firstSentAt: number;
  /** In the order in which they came; none while it is unanswered. */
  readonly answers: Answer[];
  /** Attempts that ended without an answer: connection lost, timeout, or a failure of the server. */
  unanswered: number;
  /** Of those, the ones that were told clearly that the database is not available. */
  unavailable: number;
  /** How the first failure read that was none of these. */
  unclear?: string;
}

/**
 * The client's own record. A request is entered before it is sent, each answer as soon as it has come: what it holds is
 * what bidders could hold against the product.
 */
export class Ledger {
  readonly requests: BidRequest[] = [];

  enter(request: Omit<BidRequest, 'firstSentAt' | 'answers' | 'unanswered' | 'unavailable' | 'unclear'>): BidRequest {
    const entered = { ...request, firstSentAt: Date.now(), answers: [], unanswered: 0, unavailable: 0 };
    this.requests.push(entered);
    return entered;
  }

  /** Requests whose first answer is of that kind. */
  count(kind: Acknowledgement['kind']): number {
    return this.requests.filter(({ answers }) => answers[0]?.kind === kind).length;
  }

  /** Attempts that were told that the database is not available. */
  get unavailable(): number {
    return this.requests.reduce((sum, { unavailable }) => sum + unavailable, 0);
  }

  /** Attempts that were sent again. */
  get unanswered(): number {
    return this.requests.reduce((sum, { unanswered }) => sum + unanswered, 0);
  }
}
