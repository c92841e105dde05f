import type { Answer, BidRequest } from './ledger.js';

/** One entry of the append-only record of bids. */
export interface StoredRevision {
  /** Idempotency key under which it was written, if the record of keys has one of its instant. */
  readonly key: string | null;
  readonly bidId: string;
  readonly lotId: string;
  readonly bidderId: string;
  readonly revision: number;
  readonly act: 'SUBMITTED' | 'REPLACED' | 'WITHDRAWN';
  readonly receiptNumber: string;
  readonly contentHash: string;
  /** Epoch milliseconds by the database's clock, with a fraction. */
  readonly at: number;
}

/** A bid as it stands after the opening. */
export interface StoredBid {
  readonly bidId: string;
  readonly status: string;
  readonly receiptNumber: string;
  /** As opened; null while it is sealed. */
  readonly priceFen: number | null;
}

/** A lot with what its project's events say. */
export interface StoredLot {
  readonly lotId: string;
  readonly status: string;
  readonly endCode: string | null;
  readonly minimumBids: number;
  readonly deadlineAt: number;
  /** Instant of the cancellation's event. */
  readonly cancelledAt: number | null;
  /** How often the clock has opened it or let it fail for want of bids. */
  readonly closings: number;
  /** Ids in the public opening record. */
  readonly openedBidIds: readonly string[];
}

/** Everything that is stored about the lots of a run. */
export interface Stored {
  readonly revisions: readonly StoredRevision[];
  readonly bids: readonly StoredBid[];
  readonly lots: readonly StoredLot[];
}

/** A broken promise. */
export interface Finding {
  readonly kind:
    | 'LOST'
    | 'ALTERED'
    | 'TWICE'
    | 'UNSENT'
    | 'UNANSWERED'
    | 'UNCLEAR'
    | 'OTHER_ANSWER'
    | 'STORED_THOUGH_REFUSED'
    | 'STORED_LATE'
    | 'REFUSED_IN_TIME'
    | 'LEFT_OUT'
    | 'NOT_CLOSED_ONCE';
  readonly what: string;
}

/** Compares what was sent and answered with what is stored; each difference is a finding. */
export function check(requests: readonly BidRequest[], stored: Stored): Finding[] {
  const byKey = groupedBy(stored.revisions, ({ key }) => key ?? '');
  const byReceipt = new Map(stored.revisions.map((revision) => [revision.receiptNumber, revision]));
  const lots = new Map(stored.lots.map((lot) => [lot.lotId, lot]));
  return [
    ...requests.flatMap((request) => requestFindings(request, byKey.get(request.key) ?? [], byReceipt)),
    ...requests.flatMap((request) => timeFindings(request, lots.get(request.lotId))),
    ...recordFindings(requests, stored, lots),
    ...closingsFindings(requests, stored),
  ];
}

/** A refusal keeps nothing, so a repeated one may name the reason of its own moment. */
function requestFindings(
  request: BidRequest,
  written: readonly StoredRevision[],
  byReceipt: ReadonlyMap<string, StoredRevision>,
): Finding[] {
  const [first, ...others] = request.answers;
  const unclear = request.unclear ? [finding('UNCLEAR', `${request.key}, ${request.unclear}`)] : [];
  if (!first) return [...unclear, finding('UNANSWERED', request.key)];
  const different = others
    .filter((answer) => saidOf(answer) !== saidOf(first) && !(answer.kind === 'REFUSED' && first.kind === 'REFUSED'))
    .map((answer) => finding('OTHER_ANSWER', `${request.key}: ${saidOf(first)}, then ${saidOf(answer)}`));
  const findings = [...unclear, ...different];
  if (written.length > 1) findings.push(finding('TWICE', `${request.key} wrote ${written.length} revisions`));
  if (first.kind === 'REFUSED' && written.length > 0) findings.push(finding('STORED_THOUGH_REFUSED', request.key));
  if (first.kind !== 'ACCEPTED') return findings;
  const kept = byReceipt.get(first.receiptNumber);
  if (!kept) return [...findings, finding('LOST', `${request.key}, receipt ${first.receiptNumber}`)];
  const same =
    kept.key === request.key &&
    kept.bidId === first.bidId &&
    kept.contentHash === first.contentHash &&
    kept.lotId === request.lotId &&
    kept.bidderId === request.bidderId;
  return same ? findings : [...findings, finding('ALTERED', `${request.key}, receipt ${first.receiptNumber}`)];
}

/** The first answer decides; a repeated one tells of the past. */
function timeFindings({ key, firstSentAt, answers: [first] }: BidRequest, lot: StoredLot | undefined): Finding[] {
  if (!first || !lot) return [];
  if (first.kind !== 'REFUSED')
    return firstSentAt > lot.deadlineAt ? [finding('STORED_LATE', `${key} was sent late and accepted`)] : [];
  const early = first.receivedAt < lot.deadlineAt;
  if (first.codes.includes('DEADLINE_PASSED') && early)
    return [finding('REFUSED_IN_TIME', `${key} ${(lot.deadlineAt - first.receivedAt).toFixed(0)} ms early`)];
  if (first.codes.includes('NOT_OPEN_FOR_BIDS') && lot.cancelledAt === null)
    return [finding('REFUSED_IN_TIME', `${key}: nobody closed the lot`)];
  return [];
}

function recordFindings(
  requests: readonly BidRequest[],
  { revisions }: Stored,
  lots: ReadonlyMap<string, StoredLot>,
): Finding[] {
  const sent = new Set(requests.map(({ key }) => key));
  const withdrawals = groupedBy(
    requests.filter(({ act }) => act === 'WITHDRAW'),
    pairOf,
  );
  const unsent = [...groupedBy(revisions, pairOf)].flatMap(([pair, ofBid]) => {
    const withdrawn = ofBid.filter(({ act }) => act === 'WITHDRAWN').length;
    const asked = withdrawals.get(pair) ?? [];
    const told = asked.filter(({ answers }) => answers[0]?.kind === 'WITHDRAWN').length;
    const foreign = ofBid.filter(({ act, key }) => act !== 'WITHDRAWN' && !sent.has(key ?? ''));
    return [
      ...foreign.map(({ receiptNumber }) => finding('UNSENT', `receipt ${receiptNumber}`)),
      ...(withdrawn > asked.length ? [finding('TWICE', `${withdrawn} withdrawals of ${pair}`)] : []),
      ...(withdrawn < told ? [finding('LOST', `a withdrawal of ${pair}`)] : []),
    ];
  });
  const late = revisions.filter(({ lotId, at }) => {
    const lot = lots.get(lotId);
    return lot && at >= Math.min(lot.deadlineAt, lot.cancelledAt ?? Infinity);
  });
  const numbers = groupedBy(revisions, ({ bidId, revision }) => `${bidId} revision ${revision}`);
  return [
    ...unsent,
    ...late.map(({ receiptNumber }) => finding('STORED_LATE', `receipt ${receiptNumber}`)),
    ...[...numbers].filter(([, same]) => same.length > 1).map(([number]) => finding('TWICE', number)),
  ];
}

function closingsFindings(requests: readonly BidRequest[], { revisions, bids, lots }: Stored): Finding[] {
  const byLot = groupedBy(revisions, ({ lotId }) => lotId);
  const byId = new Map(bids.map((bid) => [bid.bidId, bid]));
  const prices = new Map(requests.map(({ key, priceFen }) => [key, priceFen]));
  return lots.flatMap((lot) => closingFindings(lot, byLot.get(lot.lotId) ?? [], byId, prices));
}

function closingFindings(
  lot: StoredLot,
  revisions: readonly StoredRevision[],
  bids: ReadonlyMap<string, StoredBid>,
  prices: ReadonlyMap<string, number>,
): Finding[] {
  const findings = isClosedOnce(lot)
    ? []
    : [finding('NOT_CLOSED_ONCE', `lot ${lot.lotId} is ${lot.status}, closed ${lot.closings} times`)];
  if (lot.closings === 0) return findings;
  const last = new Map<string, StoredRevision>();
  for (const revision of revisions) {
    const before = last.get(revision.bidderId);
    if (!before || revision.revision > before.revision) last.set(revision.bidderId, revision);
  }
  const live = [...last.values()].filter(({ act }) => act !== 'WITHDRAWN');
  if (lot.endCode === 'TOO_FEW_BIDS')
    return live.length < lot.minimumBids
      ? findings
      : [...findings, finding('LEFT_OUT', `lot ${lot.lotId} failed with ${live.length} bids`)];
  const opened = new Set(lot.openedBidIds);
  return [
    ...findings,
    ...live
      .filter(({ bidId, receiptNumber, key }) => {
        const bid = bids.get(bidId);
        const price = prices.get(key ?? '');
        return !(opened.has(bidId) && bid?.receiptNumber === receiptNumber && bid.priceFen === price);
      })
      .map(({ receiptNumber }) => finding('LEFT_OUT', `receipt ${receiptNumber} of lot ${lot.lotId}`)),
    ...(opened.size > live.length ? [finding('UNSENT', `lot ${lot.lotId} opened more bids than are live`)] : []),
  ];
}

/** Every lot is closed once at its deadline, unless it was cancelled before. */
function isClosedOnce({ status, cancelledAt, deadlineAt, closings }: StoredLot): boolean {
  if (cancelledAt === null) return closings === 1 && status !== 'PUBLISHED';
  return status === 'CANCELLED' && (closings === 0 || (closings === 1 && cancelledAt >= deadlineAt));
}

/** What an answer says, without its instants. */
function saidOf(answer: Answer): string {
  if (answer.kind === 'REFUSED') return answer.codes.join();
  if (answer.kind === 'WITHDRAWN') return answer.bidId;
  return `${answer.bidId} ${answer.receiptNumber} ${answer.contentHash}`;
}

function pairOf({ lotId, bidderId }: { readonly lotId: string; readonly bidderId: string }): string {
  return `${lotId} of ${bidderId}`;
}

function groupedBy<T>(list: readonly T[], keyOf: (each: T) => string): Map<string, T[]> {
  return Map.groupBy(list, keyOf);
}

function finding(kind: Finding['kind'], what: string): Finding {
  return { kind, what };
}
