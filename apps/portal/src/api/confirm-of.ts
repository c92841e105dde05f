import type { UserError } from '@chengjie/portal-ui/form/refusal';

/** What to send back where an act is meant although something is called alike; undefined where nothing can be confirmed. */
export function confirmOf(userErrors: readonly UserError[]): string | undefined {
  return userErrors.find(({ confirm }) => confirm)?.confirm ?? undefined;
}
