import { NOW } from '@chengjie/platform';

/**
 * The entry that the organization `o` had at an instant and has no more, as `fe`; none while it still has it. Who reads a past result
 * again finds the entry of then (docs/adr/0012); who asks for now looks for none, since each ended before.
 */
export function formerEntryAsOf(instant: string): string {
  if (instant === NOW) return '';
  return `left join lateral (select * from organization_former_entry f where f.organization_id = o.id and f.until > ${instant}
    order by f.until limit 1) fe on true`;
}

/** An item of the entry beside {@link formerEntryAsOf}. @param today SQL of what it is now */
export function itemAsOf(instant: string, column: string, today = `o.${column}`): string {
  return instant === NOW ? today : `coalesce(fe.${column}, ${today})`;
}
