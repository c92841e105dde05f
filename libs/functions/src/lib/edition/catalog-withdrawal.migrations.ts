import { dayOf, migration, publishedTables } from '@chengjie/platform/schema';

/** Withdrawals of a region's own editions (docs/adr/0036). */
export const catalogWithdrawalMigrations = [
  migration(
    '202612160100_catalog_withdrawal',
    `
    create table catalog_withdrawal (
      id uuid primary key,
      catalog text not null,
      region_code text collate "C" not null,
      number int not null,
      agency_id uuid not null references agency,
      reason text not null check (length(reason) between 2 and 500),
      decided_at timestamptz not null default clock_timestamp(),
      effective_from date not null,
      constraint catalog_withdrawal_once unique (catalog, region_code, number),
      foreign key (catalog, region_code, number) references catalog_edition (catalog, region_code, number),
      constraint catalog_withdrawal_not_backdated check (effective_from >= ${dayOf('decided_at')})
    );
    comment on table catalog_withdrawal is
      '撤回: from a day on a region goes by the catalog of the nearest region above again, not by its own editions so far.';
    create trigger catalog_withdrawal_append_only before update or delete on catalog_withdrawal
      for each row execute function refuse_change();
    create trigger catalog_withdrawal_keep before truncate on catalog_withdrawal
      for each statement execute function refuse_change();

    create function catalog_withdrawal_of_latest() returns trigger language plpgsql as $$
    begin
      if exists (select from catalog_edition e where e.catalog = new.catalog and e.region_code = new.region_code
          and e.number > new.number) then
        raise exception 'only the latest edition of a region is withdrawn' using errcode = 'restrict_violation';
      end if;
      if not exists (select from catalog_edition e where e.catalog = new.catalog and e.region_code <> new.region_code
          and starts_with(new.region_code, e.region_code)) then
        raise exception 'without an edition above nothing would count' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger catalog_withdrawal_of_latest before insert on catalog_withdrawal
      for each row execute function catalog_withdrawal_of_latest();
    `,
  ),
  publishedTables('202612160110_catalog_withdrawal_published', ['catalog_withdrawal']),
];
