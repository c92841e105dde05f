import { asOf } from '@chengjie/platform';

/** Whether membership `m` holds at an instant: the one place that says so. */
export function memberAsOf(instant: string, m = 'm'): string {
  return asOf(m, instant);
}
