/** Which rows of a table may not hold at the same time. */
export interface ExclusivePeriods {
  readonly table: string;
  /** Columns of the thing that holds once at a time. */
  readonly of: readonly string[];
  /** Whose row is locked while it is looked whether another one holds: table and the column that refers to it. */
  readonly owner: { readonly table: string; readonly column: string };
}

/**
 * Refuses a period that overlaps another of the same thing, under the name `{table}_overlap`: the statements of a step
 * for a table of the size of the country, where an exclusion constraint takes ten times as long to build and eight times
 * the room (docs/adr/0012). Writers of one owner wait for each other, then see what the other has committed.
 */
export function exclusivePeriods({ table, of, owner }: ExclusivePeriods): string {
  const changed = [...of, 'valid_from', 'valid_to'];
  return `
  create function refuse_${table}_overlap() returns trigger language plpgsql as $$
  begin
    perform 1 from ${owner.table} where id = new.${owner.column} for no key update;
    if exists (select from ${table} other where other.id <> new.id
      ${of.map((column) => `and other.${column} = new.${column}`).join(' ')}
      and tstzrange(other.valid_from, other.valid_to) && tstzrange(new.valid_from, new.valid_to))
    then
      raise exclusion_violation using message = 'periods of one ${table} overlap', table = '${table}',
        constraint = '${table}_overlap';
    end if;
    return null;
  end $$;
  create trigger ${table}_overlap_inserted after insert on ${table}
    for each row execute function refuse_${table}_overlap();
  create trigger ${table}_overlap_updated after update on ${table}
    for each row when ((${changed.map((column) => `old.${column}`).join(', ')}) is distinct from
      (${changed.map((column) => `new.${column}`).join(', ')}))
    execute function refuse_${table}_overlap();`;
}
