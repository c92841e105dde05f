import type { Agency } from '@chengjie/accounts';
import { isId, NotFoundError } from '@chengjie/kernel';
import {
  Database,
  mapPage,
  moneyOfFen,
  readPage,
  sharedLookup,
  statement,
  where,
  whereKnown,
  whereOneOf,
  textConditions,
  withinIndexedRegion,
  withinRegion,
  type Actor,
  type Condition,
  type ListDefinition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { endReasonOf, lotOf, lotsColumn, type LotRow } from '../lot/lot.presentation.js';
import type { ProjectOrder } from './project.enums.js';
import { PLACE_DIGITS } from './project.migrations.js';
import { maySeeProject } from './project.policy.js';
import type { EndReason } from './project.terms.js';
import type { ProjectType } from './project.types.js';

/** Fields of a project that its summary holds; those that load by them are among these. */
const SUMMARY_FIELDS = [
  ...(['__typename', 'id', 'reference', 'status', 'exercise', 'title', 'regime', 'budget', 'buyer', 'region'] as const),
  ...(['function', 'publishedAt', 'deadlineAt', 'openedAt', 'evaluatedAt', 'awardedAt', 'endedAt'] as const),
] as const;

/** Names of {@link SUMMARY_FIELDS}. */
export const SUMMARY: ReadonlySet<string> = new Set(SUMMARY_FIELDS);

/** A project as a list of many shows it. */
export type ProjectSummary = Pick<
  ProjectType,
  Extract<keyof ProjectType, (typeof SUMMARY_FIELDS)[number]> | 'regionCode'
>;

interface SummaryRow extends Omit<ProjectSummary, 'budget' | 'function' | 'buyer'> {
  readonly agencyId: string;
  readonly agencyName: string;
  readonly agencyKind: Agency['kind'];
  readonly agencyRegionCode: string;
  readonly functionId: string;
  readonly functionVersionId: string;
  readonly functionCode: string;
  readonly functionZh: string;
  readonly functionEn: string;
  readonly budgetFen: number;
}

interface ProjectRow
  extends SummaryRow, Omit<ProjectType, 'budget' | 'endReason' | 'lots' | 'function' | 'buyer' | keyof SummaryRow> {
  readonly endReason: EndReason | null;
  readonly lots: readonly LotRow[];
}

const summaryColumns = `p.id, p.reference, p.status, p.exercise, p.title, p.regime, p.budget_fen as "budgetFen",
  p.published_at as "publishedAt", p.deadline_at as "deadlineAt", p.opened_at as "openedAt",
  p.evaluated_at as "evaluatedAt", p.awarded_at as "awardedAt", p.ended_at as "endedAt", p.region_code as "regionCode",
  p.agency_id as "agencyId", p.function_id as "functionId", p.function_version_id as "functionVersionId",
  a.name as "agencyName", a.kind as "agencyKind", a.region_code as "agencyRegionCode", f.code as "functionCode",
  v.name_zh as "functionZh", v.name_en as "functionEn"`;

const columns = `${summaryColumns}, p.version, p.exercise_factor as "exerciseFactor", p.description, p.procedure,
  p.evaluation_method as "evaluationMethod", p.funding_mode as "fundingMode", p.funding_source as "fundingSource",
  p.civil_affairs_money as "civilAffairsMoney", p.social_organizations_only as "socialOrganizationsOnly",
  p.price_weight as "priceWeight", p.eligibility, p.criteria, p.tie_ladder as "tieLadder",
  p.rule_pack_id as "rulePackId", p.minimum_bids as "minimumBids", p.minimum_valid_bids as "minimumValidBids",
  p.deadline_provisional as "deadlineProvisional", p.end_reason as "endReason",
  ${lotsColumn} as lots`;

/** Projects `p` with their buyer `a` and their function `f` in its version `v`. */
export const projectTables = `project p join agency a on a.id = p.agency_id
  join function f on f.id = p.function_id join function_version v on v.id = p.function_version_id`;

const byId = statement<ProjectRow, [string]>(
  'project_by_id',
  `select ${columns} from ${projectTables} where p.id = $1`,
);
const byReference = statement<ProjectRow, [string]>(
  'project_by_reference',
  `select ${columns} from ${projectTables} where p.reference = $1`,
);

/**
 * Ids as JSON, whose length PostgreSQL does not guess, are planned once per connection; `offset 0` keeps it looking each
 * of them up by index.
 */
const bySharedIds = statement<ProjectRow, [string]>(
  'project_by_shared_ids',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (select ${columns} from ${projectTables} where p.id = asked.id::uuid offset 0) found`,
);

const byIds = statement<ProjectRow, [readonly string[]]>(
  'project_by_ids',
  `select ${columns} from ${projectTables} where p.id = any($1::uuid[])`,
);

const publishedByIds = statement<ProjectRow, [readonly string[]]>(
  'project_published_by_ids',
  `select ${columns} from ${projectTables} where p.id = any($1::uuid[]) and p.published_at is not null`,
);

/** The list of published projects. */
export const published: ListDefinition<ProjectOrder> = {
  columns,
  from: projectTables,
  id: 'p.id',
  orders: {
    NEWEST: { column: 'p.published_at', type: 'timestamptz', direction: 'desc' },
    CLOSING_SOON: { column: 'p.deadline_at', type: 'timestamptz', direction: 'asc' },
    BUDGET: { column: 'p.budget_fen', type: 'bigint', direction: 'desc' },
  },
};

const publishedSummaries: ListDefinition<ProjectOrder> = { ...published, columns: summaryColumns };

const ofAgency: ListDefinition<'NEWEST'> = {
  columns,
  from: projectTables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.created_at', type: 'timestamptz', direction: 'desc' } },
};

/** What a list of published projects is narrowed by. */
export interface ProjectFilter {
  readonly regionCode?: string | null;
  readonly functionId?: string | null;
  readonly agencyId?: string | null;
  readonly statuses?: readonly string[] | null;
  readonly regime?: string | null;
  readonly text?: string | null;
  readonly exercises?: boolean | null;
}

/** Reads projects as GraphQL shows them, one statement for each page. */
@Injectable()
export class ProjectReader {
  private readonly shared = sharedLookup<ProjectRow>(async (ids) => {
    const rows = await this.database.query(bySharedIds, [JSON.stringify(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  });

  constructor(private readonly database: Database) {}

  /** @throws NotFoundError when it does not exist or is another office's draft */
  async byId(id: string, actor: Actor | null): Promise<ProjectType> {
    return visible(isId(id) ? await this.shared(id) : await this.database.queryOne(byId, [id]), actor);
  }

  /** @throws NotFoundError when it does not exist or is another office's draft */
  async byReference(reference: string, actor: Actor | null): Promise<ProjectType> {
    return visible(await this.database.queryOne(byReference, [reference]), actor);
  }

  /** Projects by id in one statement, without asking who looks: for fields of things that the viewer may see. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ProjectType>> {
    return new Map((await this.database.query(byIds, [ids])).map((row) => [row.id, projectOf(row)]));
  }

  /** Published projects by id; unknown ids and drafts are missing. */
  async publishedByIds(ids: readonly string[]): Promise<ReadonlyMap<string, ProjectType>> {
    const rows = await this.database.query(publishedByIds, [ids]);
    return new Map(rows.map((row) => [row.id, projectOf(row)]));
  }

  /** Published projects; exercises only when asked for, and then nothing else. */
  async published(filter: ProjectFilter, page: PageRequest<ProjectOrder>): Promise<Page<ProjectType>> {
    return mapPage(
      await readPage<ProjectRow, ProjectOrder>(this.database, published, conditionsOf(filter), page),
      projectOf,
    );
  }

  /** The same list, less of each project: what {@link SUMMARY} names. */
  async publishedSummaries(filter: ProjectFilter, page: PageRequest<ProjectOrder>): Promise<Page<ProjectSummary>> {
    return mapPage(
      await readPage<SummaryRow, ProjectOrder>(this.database, publishedSummaries, conditionsOf(filter), page),
      summaryOf,
    );
  }

  /** All projects of a buyer, drafts and exercises too. */
  async ofAgency(agencyId: string, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<ProjectType>> {
    const conditions = [where('p.agency_id = ?::uuid', agencyId)];
    return mapPage(
      await readPage<ProjectRow, 'NEWEST'>(this.database, ofAgency, conditions, { ...page, orderBy: 'NEWEST' }),
      projectOf,
    );
  }
}

/** Conditions of {@link published}. */
export function conditionsOf(filter: ProjectFilter): Condition[] {
  const { regionCode, functionId, agencyId, statuses, regime, text, exercises } = filter;
  // The index of a function's projects holds the whole code.
  const within = (code: string) =>
    functionId ? withinRegion('p.region_code', code) : withinIndexedRegion('p.region_code', code, PLACE_DIGITS);
  return [
    where(exercises ? 'p.exercise' : 'not p.exercise'),
    where(`p.status <> 'DRAFT'`),
    where('p.published_at is not null'),
    ...(regionCode ? [within(regionCode)] : []),
    ...(functionId ? [where('p.function_id = ?::uuid', functionId)] : []),
    ...(agencyId ? [where('p.agency_id = ?::uuid', agencyId)] : []),
    ...(statuses && statuses.length > 0 ? [inStates([...new Set(statuses)], filter)] : []),
    ...(regime ? [where('p.regime = ?', regime)] : []),
    ...textConditions('p.search', `concat_ws(' ', p.title, p.description, v.name_zh, v.name_en)`, text),
  ];
}

/** Several states of the whole country are read side by side, each in order; where little is left, a filter does. */
function inStates(statuses: readonly string[], { regionCode, functionId, agencyId, text }: ProjectFilter): Condition {
  return statuses.length > 1 && (regionCode || functionId || agencyId || text)
    ? where('p.status = any(?::text[])', statuses)
    : whereOneOf(statuses.map((status) => whereKnown('p.status', status)));
}

function visible(row: ProjectRow | undefined, actor: Actor | null): ProjectType {
  if (!row || !maySeeProject(actor, row)) throw new NotFoundError({ zh: '采购项目', en: 'project' });
  return projectOf(row);
}

/** Object for GraphQL; `agencyId` and `regionCode` stay on it for the policies of field resolvers. */
function summaryOf<Row extends SummaryRow>(row: Row): Row & ProjectSummary {
  return Object.assign(row, {
    budget: moneyOfFen(row.budgetFen),
    buyer: { id: row.agencyId, name: row.agencyName, kind: row.agencyKind, regionCode: row.agencyRegionCode },
    function: {
      id: row.functionId,
      versionId: row.functionVersionId,
      code: row.functionCode,
      name: { zh: row.functionZh, en: row.functionEn },
    },
  });
}

function projectOf(row: ProjectRow): ProjectType {
  const project = summaryOf(row);
  return { ...project, endReason: endReasonOf(row.endReason), lots: row.lots.map((lot) => lotOf(lot, project)) };
}
