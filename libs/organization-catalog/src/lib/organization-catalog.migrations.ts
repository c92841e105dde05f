import { migration } from '@chengjie/platform/schema';

/** Orders of an edition by function, each from an index as the edition's own are: they were sorted, a thousand rows for a page. */
const editionFunctionOrdersMigration = migration(
  '202611270410_edition_function_orders',
  `
  alter table organization_edition_function add column rating smallint, add column star smallint,
    add column capacity int;
  alter table organization_edition_function disable trigger organization_edition_function_append_only;
  update organization_edition_function ef set rating = coalesce(e.rating, 0), star = coalesce(e.star, 0),
    capacity = e.capacity
  from organization_edition_entry e where e.edition_id = ef.edition_id and e.organization_id = ef.organization_id;
  alter table organization_edition_function enable trigger organization_edition_function_append_only;
  alter table organization_edition_function alter column rating set not null, alter column star set not null,
    alter column capacity set not null;
  comment on column organization_edition_function.rating is 'Nought for none, as for star: the orders have a place for it.';
  ${['rating', 'star', 'capacity']
    .map(
      (order) => `create index organization_edition_function_${order} on organization_edition_function
        (edition_id, function_id, ${order}, region_code, organization_id);`,
    )
    .join('\n')}
  `,
);

/**
 * Steps of the organization catalog. Its tables were made with the register's (`202611220400_organizations`) when both
 * were one lib.
 */
export const organizationCatalogMigrations = [
  editionFunctionOrdersMigration,
  migration(
    '202611290900_edition_settled',
    // Both ask for the tables' owner, which whoever publishes is not.
    `
    create function merge_edition_search_terms() returns bigint language sql
      security definer set search_path = public, pg_temp
      return gin_clean_pending_list('organization_edition_entry_search');
    comment on function merge_edition_search_terms is 'After many entries: what was put aside would be read through by every search.';

    create function count_edition_entries() returns void language plpgsql
      security definer set search_path = public, pg_temp as $$
    begin
      analyze organization_edition_entry (edition_id), organization_edition_function (edition_id, function_id);
    end $$;
    comment on function count_edition_entries is 'After many entries: until somebody counts, a new edition is planned for as if it had none.';
    `,
  ),
];
