import type { RecusalGround } from '../../api/schema.generated.js';

/** A bid with those whom somebody may have to do with. */
interface BidOf {
  readonly bidder: Party;
  readonly performer: Party | null;
}

interface Party {
  readonly id: string;
  readonly name: string;
}

/** Grounds that are about a bidder: from the opening on, when bidders are known, they name it, and no others do. */
const ABOUT_BIDDER: readonly string[] = [
  'POST_WITH_BIDDER',
  'SHARE_IN_BIDDER',
  'KINSHIP',
  'OTHER_TIE',
] satisfies RecusalGround[];

/** Which of these bidders, or members for which they bid, a ground can be about; empty where it is about none, and before there are any. */
export function biddersFor(ground: string | undefined, bids: readonly BidOf[]): { value: string; label: string }[] {
  if (!ground || !ABOUT_BIDDER.includes(ground)) return [];
  const parties = new Map(
    bids
      .flatMap(({ bidder, performer }) => [bidder, ...(performer ? [performer] : [])])
      .map((one) => [one.id, one.name]),
  );
  return [...parties].map(([value, label]) => ({ value, label }));
}
