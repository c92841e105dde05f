import { readWhole } from '@chengjie/kernel';

/** How an access token stands. */
export type TokenState = 'VALID' | 'EXPIRED' | 'REVOKED';

/**
 * Reads how a token stands at an instant.
 * @param now by the server's clock, milliseconds since 1970; until it is known nothing counts as expired
 */
export function tokenState(
  { expiresAt, revokedAt }: { readonly expiresAt: string; readonly revokedAt: string | null },
  now: number | undefined,
): TokenState {
  if (revokedAt !== null) return 'REVOKED';
  return now !== undefined && now >= Date.parse(expiresAt) ? 'EXPIRED' : 'VALID';
}

/** Most days that a token may be valid. */
export const TOKEN_DAYS_LIMIT = 366;

/** A number of days as typed; undefined unless it is a whole number that the API takes. */
export function tokenDaysOf(typed: string): number | undefined {
  const days = Number(readWhole(typed, 3).value ?? 0);
  return days >= 1 && days <= TOKEN_DAYS_LIMIT ? days : undefined;
}
