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

const LISTED = `not exercise and status <> 'DRAFT'`;

/** One index for provinces, cities and counties each, by the prefix of the code. */
const byPlace = (name: string, columns: string, condition: string) =>
  ([2, 4, 6] as const)
    .map(
      (digits) =>
        `create index project_${name}_${digits} on project ((left(region_code, ${digits})), ${columns}) where ${condition};`,
    )
    .join('\n');

/**
 * Every list of projects from an index in its own order, in the country and in each place of it, with the status behind
 * so that rows of other states are passed over in the index.
 */
export const projectPlacesMigration = migration(
  '202611240500_project_places',
  `
  drop index project_newest;
  drop index project_region;
  create index project_newest on project (published_at desc, id desc, status) where ${LISTED};
  create index project_budget on project (budget_fen desc, id desc, status) where ${LISTED};
  create index project_deadline on project (deadline_at, id, status) where ${LISTED};
  create index project_of_buyer on project (agency_id, published_at desc, id desc, status) where ${LISTED};
  create index project_exercise on project (published_at desc, id desc) where exercise and status <> 'DRAFT';
  ${byPlace('newest', 'published_at desc, id desc, status', LISTED)}
  ${byPlace('budget', 'budget_fen desc, id desc, status', LISTED)}
  ${byPlace('closing', 'deadline_at, id', `not exercise and status = 'PUBLISHED'`)}
  `,
);

/** Digits of the codes of provinces, cities, counties and streets, by which lists are narrowed. */
export const REGION_DIGITS = [2, 4, 6, 9] as const;

/** How rows spread over places: PostgreSQL takes it from no partial index, and would guess a two-hundredth for any place. */
export const regionStatistics = (table: string) =>
  REGION_DIGITS.map(
    (digits) => `create statistics ${table}_place_${digits} on (left(region_code, ${digits})) from ${table};`,
  ).join('\n');

/** A street's projects, which no prefix of the code above held: they were looked for among those of a whole country. */
export const projectStreetsMigration = migration(
  '202611270500_project_streets',
  `
  create index project_newest_9 on project ((left(region_code, 9)), published_at desc, id desc, status)
    where ${LISTED};
  ${regionStatistics('project')}
  `,
);

/**
 * The newest of one state: all open projects are newer than any that was awarded, so that a list of these passed over
 * those of the whole country. And how often words occur: by a hundred of them PostgreSQL takes a rare one for common, and
 * walks to where it is found instead of looking it up.
 */
export const projectStatesMigration = migration(
  '202611270600_project_states',
  `
  create index project_newest_of_state on project (status, published_at desc, id desc) where ${LISTED};
  alter table project alter column search set statistics 500;
  `,
);

/**
 * A project keeps the hash of its rule pack beside the id, frozen like the rest: what it was published under can be proved,
 * and the pack that it refers to is there, with that content.
 */
export const rulePackHashMigration = migration(
  '202611290220_rule_pack_hash',
  `
  alter table project add column rule_pack_hash text;
  comment on column project.rule_pack_hash is 'SHA-256 of the canonical JSON of the rule pack that it was published under.';
  update project set rule_pack_hash = (select hash from rule_pack where id = rule_pack_id) where rule_pack_id is not null;
  -- All rows have been filled in above, in the same transaction: checking them now costs one more look at each.
  -- squawk-ignore adding-foreign-key-constraint, constraint-missing-not-valid
  alter table project add constraint project_rule_pack
    foreign key (rule_pack_id, rule_pack_hash) references rule_pack (id, hash);
  -- squawk-ignore constraint-missing-not-valid
  alter table project add constraint project_rule_pack_whole check ((rule_pack_id is null) = (rule_pack_hash is null));
  create trigger project_rule_pack_frozen before update on project for each row
    when (old.status <> 'DRAFT' and new.rule_pack_hash is distinct from old.rule_pack_hash)
    execute function keep_published_minimums();
  `,
);

/** The approval of a procedure other than the open tender that is due, frozen like the other terms. */
export const procedureApprovalMigration = migration(
  '202612050200_procedure_approval',
  `
  alter table project add column procedure_approval jsonb;
  comment on column project.procedure_approval is
    'Office, document and day of the approval of a procedure other than the open tender that is due (政府采购法 27).';
  -- No row has one yet.
  -- squawk-ignore constraint-missing-not-valid
  alter table project add constraint project_procedure_approval check (procedure_approval is null or (
    regime = 'STATUTORY' and procedure <> 'OPEN_TENDER'
    and procedure_approval - array['office', 'document', 'day'] = '{}'
    and length(btrim(procedure_approval ->> 'office')) between 2 and 100
    and length(btrim(procedure_approval ->> 'document')) between 2 and 200
    and calendar_day(procedure_approval ->> 'day') is not null) is true);
  create trigger project_procedure_approval_frozen before update on project for each row
    when (old.status <> 'DRAFT' and new.procedure_approval is distinct from old.procedure_approval)
    execute function keep_published_minimums();
  `,
);
