/**
 * The entry that the organization `o` had at an instant and has no more, as `fe`; none while it still has it. Who reads a past result
 * again finds the entry of then (docs/adr/0012).
 */
export function formerEntryAsOf(instant: string): string {
  return `left join lateral (select * from organization_former_entry f where f.organization_id = o.id and f.until > ${instant}
    order by f.until limit 1) fe on true`;
}

/** An item of the entry beside {@link formerEntryAsOf}. */
export function itemAsOf(column: string): string {
  return `coalesce(fe.${column}, o.${column})`;
}
