import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

/** An event of a project; some tell a reason among their details. */
interface Recorded {
  readonly reason: string | null;
  readonly data?: {
    readonly buyersReason?: string;
    readonly reason?: Bilingual;
    readonly lotId?: string | null;
  };
}

/** Why something happened: the reason given with the act, or the one that the rules gave; undefined where none belongs to it. */
export function eventReason({ reason, data }: Recorded): string | Bilingual | undefined {
  return reason ?? data?.buyersReason ?? data?.reason;
}

/** Id of the lot that it happened to; undefined for the whole project. */
export function lotOf({ data }: Recorded): string | undefined {
  return data?.lotId ?? undefined;
}
