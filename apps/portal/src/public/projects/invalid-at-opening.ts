import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

interface Recorded {
  readonly type: string;
  readonly data: unknown;
}

/**
 * Which bids the opening itself found invalid, and why, out of the public record of the opening.
 * @returns the reasons by bid id
 */
export function invalidAtOpening(events: readonly Recorded[]): ReadonlyMap<string, Bilingual> {
  const opening = events.find(({ type }) => type === 'BIDS_OPENED');
  const bids = (opening?.data as { readonly bids?: readonly OpenedBid[] } | undefined)?.bids ?? [];
  return new Map(bids.flatMap(({ bidId, invalid }) => (invalid ? [[bidId, invalid] as const] : [])));
}

/** A bid as the event BIDS_OPENED tells it. */
interface OpenedBid {
  readonly bidId: string;
  readonly invalid: Bilingual | null;
}
