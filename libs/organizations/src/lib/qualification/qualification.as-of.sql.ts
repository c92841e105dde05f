import { asOf, NOW } from '@chengjie/platform';

/**
 * Whether qualification `q` holds at an instant: the one place that says so. Now, none that was revoked does: said
 * besides, since the indexes that give who holds one leave those out.
 */
export function qualifiedAsOf(instant: string, q = 'q'): string {
  return instant === NOW ? `${q}.revoked_at is null and ${asOf(q, instant)}` : asOf(q, instant);
}
