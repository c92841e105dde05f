import { asOf, NOW } from '@chengjie/platform';

/**
 * The standing 信用状况 of organization `o` at an instant: the one place that says so. Now, its own column knows, which
 * the database keeps at what the periods say.
 */
export function standingAsOf(o: string, instant: string): string {
  return instant === NOW
    ? `${o}.standing`
    : `coalesce((select sp.standing from standing_period sp where sp.organization_id = ${o}.id
        and ${asOf('sp', instant)}), 'GOOD')`;
}
