import { asOf, NOW } from '@chengjie/platform';

/**
 * Whether organization `o` is entered in the register as a federation 联合会 at an instant: the one place that says so.
 * Now, its own column knows, which the database keeps at what the periods say. A federation is registered 登记, which the
 * database holds: it may bid for its filed members.
 */
export function federationAsOf(o: string, instant: string): string {
  return instant === NOW
    ? `${o}.is_federation`
    : `exists (select from federation_period fp where fp.organization_id = ${o}.id and ${asOf('fp', instant)})`;
}

/** The same for many organizations at once: joins their periods, which `value` reads. */
export function federationsJoinedAsOf(o: string, instant: string): { readonly join: string; readonly value: string } {
  return {
    join: `left join federation_period fp on fp.organization_id = ${o}.id and ${asOf('fp', instant)}`,
    value: '(fp.organization_id is not null)',
  };
}
