import { migration } from '@chengjie/platform/schema';

/**
 * Whether an edition is a region's latest is looked at with the region held, as publishing does: two transactions at a time each passed what
 * both together may not. A snapshot of before would see nothing of what was waited for (docs/adr/0025).
 */
export const latestWithdrawnMigration = migration(
  '202612210210_latest_edition_withdrawn',
  `
  create function catalog_holds_region() returns trigger language plpgsql as $$
  begin
    if current_setting('transaction_isolation') <> 'read committed' then
      raise exception '% is written by transactions that read what is committed', tg_table_name using errcode = 'restrict_violation';
    end if;
    perform from region r where r.code = new.region_code for no key update;
    return new;
  end $$;
  comment on function catalog_holds_region is 'Editions of a region are published and withdrawn one after the other.';
  create trigger catalog_withdrawal_a_holds_region before insert on catalog_withdrawal for each row
    when (not is_owner()) execute function catalog_holds_region();
  create trigger catalog_edition_a_holds_region before insert on catalog_edition for each row
    when (not is_owner()) execute function catalog_holds_region();
  `,
);
