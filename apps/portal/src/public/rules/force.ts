import { shanghaiDate } from '@chengjie/kernel';

/** Whether a pack counts now, did once, or will. */
export type Force = 'current' | 'past' | 'future';

/**
 * Whether a pack is in force at an instant, by the calendar of Beijing (UTC+8).
 * @param now of the server, RFC 3339
 */
export function forceOf(
  { effectiveFrom, effectiveTo }: { readonly effectiveFrom: string; readonly effectiveTo: string | null },
  now: string,
): Force {
  const today = shanghaiDate(new Date(now));
  if (today < effectiveFrom) return 'future';
  return effectiveTo !== null && today > effectiveTo ? 'past' : 'current';
}
