import { migration, type MigrationStep } from '../database/migrate.js';

/** From which transaction on changes are kept: whoever counts from an earlier one on counts too few. */
export const publicChangeKeptMigration = migration(
  '202611290800_public_change_kept',
  `
  create table public_change_kept (one boolean primary key default true check (one), since xid8 not null);
  insert into public_change_kept (since) values ('0');
  comment on table public_change_kept is 'Public changes of before this transaction were trimmed: what counts from them is out of date.';
  `,
);

/**
 * One row for each transaction that changed something public. Inserted only, under the transaction's own number, so
 * that no transaction ever waits for another. The worker trims those that all processes have counted.
 */
export const publicChangeMigration = migration(
  '202611240100_public_change',
  `
  create table public_change (transaction_id xid8 primary key default pg_current_xact_id());
  comment on table public_change is 'Transactions that changed something public: what kept answers are checked by.';

  create function note_public_change() returns trigger language plpgsql as $$
  begin
    insert into public_change default values on conflict do nothing;
    return null;
  end $$;

  create trigger event_public_change after insert on event for each row when (new.public)
    execute function note_public_change();
  `,
);

/**
 * Notes every change of tables that public answers are made from. Each lib declares its own; whoever adds a table
 * decides whether it belongs here.
 */
export function publishedTables(name: string, tables: readonly string[]): MigrationStep {
  return migration(
    name,
    tables
      .map(
        (table) => `create trigger ${table}_public_change after insert or update or delete or truncate on ${table}
          for each statement execute function note_public_change();`,
      )
      .join('\n'),
  );
}
