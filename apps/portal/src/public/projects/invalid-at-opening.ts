import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

/** An event of a project; that of the opening tells its bids. */
interface Recorded {
  readonly sequence: number;
  readonly data?: {
    readonly buyersReason?: unknown;
    readonly lotId?: unknown;
    readonly reason?: unknown;
    readonly bids?: { readonly nodes: readonly { readonly bidId: string; readonly invalid: Bilingual | null }[] };
  };
}

/**
 * Which bids the opening itself found invalid, and why, out of the public record of the opening.
 * @returns the reasons by bid id
 */
export function invalidAtOpening(events: readonly Recorded[]): ReadonlyMap<string, Bilingual> {
  const bids = events.flatMap(({ data }) => data?.bids?.nodes ?? []);
  return new Map(bids.flatMap(({ bidId, invalid }) => (invalid ? [[bidId, invalid] as const] : [])));
}
