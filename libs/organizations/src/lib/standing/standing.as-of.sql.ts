import { asOf, NOW } from '@chengjie/platform';

/** The standing of whom no period tells anything else. */
const OTHERWISE = 'GOOD';

/**
 * The standing 信用状况 of organization `o` at an instant: the one place that says so. Now, its own column knows, which
 * the database keeps at what the periods say.
 */
export function standingAsOf(o: string, instant: string): string {
  return instant === NOW
    ? `${o}.standing`
    : `coalesce((select sp.standing from standing_period sp where sp.organization_id = ${o}.id
        and ${asOf('sp', instant)}), '${OTHERWISE}')`;
}

/** The same for many organizations at once: joins their periods, which `value` reads. */
export function standingsJoinedAsOf(o: string, instant: string): { readonly join: string; readonly value: string } {
  return {
    join: `left join standing_period sp on sp.organization_id = ${o}.id and ${asOf('sp', instant)}`,
    value: `coalesce(sp.standing, '${OTHERWISE}')`,
  };
}
