import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

interface Recorded {
  readonly reason: string | null;
  readonly data: unknown;
}

/** Why something happened: the reason given with the act, or the one that the rules gave; undefined where none belongs to it. */
export function eventReason({ reason, data }: Recorded): string | Bilingual | undefined {
  return reason ?? (data as { readonly reason?: string | Bilingual } | null)?.reason;
}
