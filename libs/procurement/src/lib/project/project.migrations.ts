import { migration } from '@chengjie/platform/schema';

/** What else is frozen with the published terms: the least numbers of bids, and the lots with their budgets. */
export const frozenTermsMigration = migration(
  '202611220520_frozen_terms',
  `
  create function keep_published_minimums() returns trigger language plpgsql as $$
  begin
    raise exception 'the published terms of a project are frozen' using errcode = 'restrict_violation';
  end $$;
  create trigger project_minimums_frozen before update on project for each row
    when (old.status <> 'DRAFT' and row(new.minimum_bids, new.minimum_valid_bids)
      is distinct from row(old.minimum_bids, old.minimum_valid_bids))
    execute function keep_published_minimums();

  create function keep_published_lots() returns trigger language plpgsql as $$
  begin
    if exists (select from project where id = old.project_id and status <> 'DRAFT') then
      raise exception 'the lots of a published project are frozen' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger lot_frozen before update or delete on lot for each row execute function keep_published_lots();
  `,
);

/**
 * Lists by function and region: with region and status in the index a page reads its own rows only. Without them a
 * county's page visited all projects of the function in the country.
 */
export const projectListMigration = migration(
  '202611220530_project_list',
  `
  drop index project_function;
  create index project_function on project (function_id, published_at desc, id desc, region_code, status)
    where not exercise and status <> 'DRAFT';
  `,
);
