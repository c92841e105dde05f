import type { EvaluationResult } from '@chengjie/evaluation';
import { contentHash, type Bilingual } from '@chengjie/kernel';
import { compared, type Figure, type FigureName, type Shown } from './figure.js';
import type { PublishedBid, PublishedEvent, PublishedLot, RecordedAward, RecordedBid } from './published-lot.js';

type Values = Shown | readonly Shown[];

/**
 * Whether notice, opening record, result and award are still what the events said when each was published (docs/adr/0025). The
 * page's values are `published`, those of the events `recomputed`.
 * @param published the stored result, undefined where it is not public
 * @param result the same computed anew, null where it cannot be
 */
export function eventFigures(lot: PublishedLot, published: unknown, result: EvaluationResult | null): Figure[] {
  const compare = comparing(keepsAll(lot));
  return [
    ...noticeFigures(lot, compare),
    ...openingFigures(lot, compare, result),
    ...resultFigures(lot, published, compare, result),
    ...awardFigures(lot, published, compare),
  ];
}

/** Compares what is published with what each event of a kind keeps of it; undefined where an event does not keep it. */
type Comparing = (name: FigureName, now: Values, then: readonly (Values | undefined)[], of?: Figure['of']) => Figure;

/** @param all whether the project's events keep everything, so that what they lack was taken away */
function comparing(all: boolean): Comparing {
  return (name, now, then, of = {}) => {
    const kept = then.filter((values) => values !== undefined).flat();
    if (kept.length > 0 || all) return compared(name, now, kept, of);
    return { name, of, published: [now].flat(), recomputed: [], agrees: null };
  };
}

/** Events keep all that they keep today since the one of the notice keeps the pack's hash. */
function keepsAll({ events }: PublishedLot): boolean {
  return events.some(({ notice }) => notice?.rulePackHash);
}

function detailsOf<Kind extends keyof PublishedEvent>(
  { events }: PublishedLot,
  kind: Kind,
): NonNullable<PublishedEvent[Kind]>[] {
  return events.flatMap((event) => event[kind] ?? []) as NonNullable<PublishedEvent[Kind]>[];
}

function noticeFigures(lot: PublishedLot, compare: Comparing): Figure[] {
  const notices = detailsOf(lot, 'notice');
  const [settled, ...more] = detailsOf(lot, 'settled');
  const printed = notices.map(({ deadlineAt }) => deadlineAt);
  return [
    compare(
      'recordedPack',
      lot.rulePackHash,
      notices.map(({ rulePackHash }) => rulePackHash ?? undefined),
    ),
    // It is settled once; what was settled then is what the notice gave as provisional.
    ...(settled ? [compare('recordedProvisional', settled.before, printed)] : []),
    compare('recordedDeadline', lot.deadlineAt, settled ? [settled, ...more].map(({ after }) => after) : printed),
  ];
}

/** Of each bid of the record what the opening's event keeps of it, and whether the event has these bids and no other. */
function openingFigures(lot: PublishedLot, compare: Comparing, result: EvaluationResult | null): Figure[] {
  const openings = detailsOf(lot, 'opening');
  const record = lot.openingRecord?.nodes ?? [];
  const isHere = belonging(lot);
  const lines = openings.flatMap(({ bids }) => bids.nodes).filter((line) => isHere(line));
  const draws = openings.flatMap((opening) => opening.draws ?? []).filter(({ lot: of }) => of?.id === lot.id);
  // Nothing was opened, and nothing said to be.
  if (!lot.openingRecord && lines.length === 0 && draws.length === 0 && lot.drawEntriesHash === null) return [];
  return [
    compare('recordedBids', record.map(({ id }) => id).toSorted(), lines.map(({ bid }) => bid?.id ?? null).toSorted()),
    // Lots that were opened before the hash was fixed have none.
    ...(lot.drawEntriesHash === null && draws.length === 0
      ? []
      : [
          compare(
            'recordedDraw',
            lot.drawEntriesHash,
            draws.map(({ entriesHash }) => entriesHash),
          ),
        ]),
    ...record.flatMap((bid) =>
      bidFigures(
        bid,
        lines.filter((line) => line.bid?.id === bid.id),
        compare,
        expectedReason(lot, bid, result),
      ),
    ),
  ];
}

/** Whether what an event keeps is of this lot. While each project had one, events named none: there the bid says it. */
function belonging(lot: PublishedLot) {
  const isOld = !keepsAll(lot);
  const bids = new Set(lot.openingRecord?.nodes.map(({ id }) => id));
  return (kept: Pick<RecordedBid, 'lot' | 'bid'>) =>
    kept.lot ? kept.lot.id === lot.id : isOld && (kept.bid === null || bids.has(kept.bid.id));
}

function bidFigures(
  bid: PublishedBid,
  lines: readonly RecordedBid[],
  compare: Comparing,
  reason: (line: RecordedBid) => Values | undefined,
): Figure[] {
  const of = { bidder: bid.bidderName };
  const figure = (name: FigureName, now: Values, keeps: (line: RecordedBid) => Values | undefined) =>
    compare(name, now, lines.map(keeps), of);
  // Who it was, for whom, and whether it was a federation came into the events together.
  const party = (keeps: (line: RecordedBid) => Values) => (line: RecordedBid) =>
    line.bidder || line.performer || line.federation !== null ? keeps(line) : undefined;
  return [
    figure(
      'recordedBidder',
      bid.bidder.id,
      party((line) => line.bidder?.id ?? null),
    ),
    // Of a bid whose seal was broken the opening set nothing: the record gives the name of today.
    ...(bid.status === 'SEAL_BROKEN' ? [] : [figure('recordedName', bid.bidderName, (line) => line.bidderName)]),
    figure(
      'recordedPerformer',
      bid.performer?.id ?? null,
      party((line) => line.performer?.id ?? null),
    ),
    figure(
      'recordedFederation',
      text(bid.federation),
      party((line) => text(line.federation)),
    ),
    figure('recordedPrice', bid.price?.amount ?? null, (line) => line.price?.amount ?? null),
    figure('recordedSeal', String(bid.status !== 'SEAL_BROKEN'), ({ sealBroken }) =>
      sealBroken === null ? undefined : String(!sealBroken),
    ),
    figure('recordedReceipt', [String(bid.revision), bid.receiptNumber, bid.contentHash], (line) =>
      line.receiptNumber === null ? undefined : [text(line.revision), line.receiptNumber, line.contentHash],
    ),
    figure('recordedInvalid', reasonOf(bid.invalidReasonCode, bid.invalidReason), reason),
  ];
}

/**
 * Why a bid is invalid by the events: as the opening found it, unless a review found otherwise since. What the ranking excludes is
 * in its result, whose hash is kept.
 */
function expectedReason(lot: PublishedLot, { id, invalidReasonCode }: PublishedBid, result: EvaluationResult | null) {
  const findings = lot.events.filter(({ found, reinstated }) => (found ?? reinstated)?.bid?.id === id);
  const last = findings.at(-1);
  const ranked = result?.excluded.find(({ bidId }) => bidId === id);
  return ({ invalid }: RecordedBid): Values | undefined => {
    if (last?.found) return reasonOf(last.found.reason.code, withFacts(last.found.reason, last.reason ?? null));
    if (invalid && !last) return reasonOf(invalid.code, invalid);
    if (ranked?.code === 'OVER_CEILING') return reasonOf(ranked.code, ranked.reason);
    // Findings of before there were reviews were told to the buyer alone.
    if (!last && invalidReasonCode !== null && !keepsAll(lot)) return undefined;
    return reasonOf(null, null);
  };
}

function withFacts({ zh, en }: Bilingual, facts: string | null): Bilingual {
  return facts === null ? { zh, en } : { zh: `${zh}：${facts}`, en: `${en}: ${facts}` };
}

function reasonOf(code: string | null, words: Bilingual | null): readonly Shown[] {
  return code === null && words === null ? [null] : [code, words?.zh ?? null, words?.en ?? null];
}

/** The last ranking’s: what a later one replaced is on record by itself. One that fails the lot leaves the event of that. */
function resultFigures(
  lot: PublishedLot,
  published: unknown,
  compare: Comparing,
  result: EvaluationResult | null,
): Figure[] {
  if (published === undefined || (result ? result.failure : lot.status === 'FAILED')) return [];
  const last = detailsOf(lot, 'evaluated').findLast((kept) => belonging(lot)({ ...kept, bid: null }));
  return [compare('recordedResult', contentHash(published), last ? [last.resultHash ?? undefined] : [])];
}

function awardFigures(lot: PublishedLot, published: unknown, compare: Comparing): Figure[] {
  const { award } = lot;
  const kept = detailsOf(lot, 'awarded').filter(belonging(lot));
  if (!award && kept.length === 0) return [];
  const figure = (name: FigureName, now: Values, keeps: (event: RecordedAward) => Values | undefined) =>
    compare(name, now, kept.map(keeps));
  const isOld = !keepsAll(lot);
  // A provisional end was settled once; it began as the award gave it.
  const settled = detailsOf(lot, 'noticeSettled').filter((event) => event.award?.id === award?.id);
  const ends = kept.map(({ noticeEndsAt }) => noticeEndsAt);
  return [
    figure('recordedAward', [award?.id ?? null, award?.bid.id ?? null], (event) =>
      event.award || !isOld ? [event.award?.id ?? null, event.bid?.id ?? null] : undefined,
    ),
    figure('recordedWinner', [award?.bidder.id ?? null, award?.bid.bidderName ?? null], ({ bidder }) => [
      bidder.organization?.id ?? null,
      bidder.name,
    ]),
    figure('recordedAmount', award?.amount.amount ?? null, ({ amount }) => amount.amount),
    figure('recordedPreference', award ? String(award.preferential) : null, ({ preferential }) => String(preferential)),
    ...(settled[0] ? [compare('recordedProvisionalNotice', settled[0].before, ends)] : []),
    compare(
      'recordedNoticeEnd',
      award?.noticeEndsAt ?? null,
      settled.length > 0 ? settled.map(({ after }) => after) : ends,
    ),
    ...(published === undefined
      ? []
      : [figure('recordedAwardResult', contentHash(published), ({ resultHash }) => resultHash ?? undefined)]),
  ];
}

function text(value: boolean | number | null): Shown {
  return value === null ? null : String(value);
}
