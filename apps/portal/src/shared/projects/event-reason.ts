import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

/** An event of a project; some tell a reason among their details. */
interface Recorded {
  readonly reason: string | null;
  readonly data?: {
    readonly buyersReason?: string;
    readonly reason?: Bilingual;
    readonly cause?: Bilingual | null;
    readonly lot?: { readonly id: string } | null;
    readonly about?: string;
  };
}

/** Why something happened: the reason given with the act, or the one that the rules gave; undefined where none belongs to it. */
export function eventReason({ reason, data }: Recorded): string | Bilingual | undefined {
  return reason ?? data?.buyersReason ?? data?.cause ?? data?.reason;
}

/** On which ground it was, where the reason of it is told besides; undefined where none belongs to it. */
export function groundOf({ reason, data }: Recorded): Bilingual | undefined {
  return reason === null && !data?.cause ? undefined : data?.reason;
}

/** Id of the lot that it happened to; undefined for the whole project. */
export function lotOf({ data }: Recorded): string | undefined {
  return data?.lot?.id;
}

/** Name of the bidder whose bid it is about; undefined where it is about no single one. */
export function bidderOf({ data }: Recorded): string | undefined {
  return data?.about;
}
