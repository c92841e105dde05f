import { asOf, NOW } from '@chengjie/platform';

/**
 * Whether organization `o` is entered in the register as a federation 联合会 at an instant: the one place that says so.
 * Now, its own column knows, which the database keeps at what the periods say.
 */
export function federationAsOf(o: string, instant: string): string {
  return instant === NOW
    ? `${o}.is_federation`
    : `exists (select from federation_period fp where fp.organization_id = ${o}.id and ${asOf('fp', instant)})`;
}

/** Whether `o` is a federation that may bid for its filed members: it is registered as well. */
export function biddingFederationAsOf(o: string, instant: string): string {
  return `${federationAsOf(o, instant)} and ${o}.track = 'REGISTERED'`;
}
