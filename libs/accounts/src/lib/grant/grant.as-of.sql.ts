import { asOf } from '@chengjie/platform';

/** Whether grant `g` of a role holds at an instant: the one place that says so. */
export function rolesAsOf(instant: string, g = 'g'): string {
  return asOf(g, instant);
}
