import { isId, NotFoundError, readCode } from '@chengjie/kernel';
import {
  Database,
  list,
  mapPage,
  NestedPages,
  PARENT,
  readPage,
  readSearch,
  sharedLookup,
  statement,
  where,
  withinIndexedRegion,
  withinIndexedRegionOf,
  withinRegionOf,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { LotType } from '../lot/lot.types.js';
import type { ProjectOrder } from './project.enums.js';
import { projectFields, projectTables, type ProjectRow } from './project.fields.js';
import { REGION_DIGITS } from './project.migrations.js';
import type { ProjectFilter } from './project-filter.js';
import { conditionsOf, searchedBy } from './project.conditions.js';
import { maySeeProject } from './project.policy.js';
import type { ProjectType } from './project.types.js';

const { columns, shown } = projectFields;

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

const ofLots = statement<{ id: string; projectId: string }, [readonly string[]]>(
  'project_of_lots',
  `select id, project_id as "projectId" from lot where id = any($1::uuid[])`,
);

const newest = { column: 'p.published_at', type: 'timestamptz', direction: 'desc' } as const;

/** The list of published projects. */
export const published = list<ProjectRow, ProjectOrder>('projects_published', {
  columns,
  from: projectTables,
  id: 'p.id',
  orders: {
    NEWEST: newest,
    RELEVANCE: newest,
    CLOSING_SOON: { column: 'project_closing(p.status, p.deadline_at)', type: 'timestamptz', direction: 'asc' },
    BUDGET: { column: 'p.budget_fen', type: 'bigint', direction: 'desc' },
  },
});

const ofAgency = list<ProjectRow, 'NEWEST'>('projects_of_agency', {
  columns,
  from: projectTables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.created_at', type: 'timestamptz', direction: 'desc' } },
});

/** A page of a nested list, and the request that it is one of. */
interface NestedRequest {
  readonly request: object;
  readonly page: PageRequest<ProjectOrder>;
}

/** Reads projects as GraphQL shows them, one statement for each page. */
@Injectable()
export class ProjectReader {
  private readonly shared = sharedLookup<ProjectRow>(async (ids) => {
    const rows = await this.database.query(bySharedIds, [JSON.stringify(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  });

  private readonly byAgency: NestedPages<ProjectRow, ProjectOrder>;
  private readonly byRegion: NestedPages<ProjectRow, ProjectOrder>;

  constructor(private readonly database: Database) {
    this.byAgency = new NestedPages(database, { ...published, cursors: 'projects_by_agency' });
    this.byRegion = new NestedPages(database, { ...published, cursors: 'projects_by_region' });
  }

  /** @throws NotFoundError when it does not exist or is another office's draft */
  async byId(id: string, actor: Actor | null): Promise<ProjectType> {
    return visible(isId(id) ? await this.shared(id) : undefined, actor);
  }

  /** @throws NotFoundError when it does not exist or is another office's draft */
  async byReference(reference: string, actor: Actor | null): Promise<ProjectType> {
    return visible(await this.database.queryOne(byReference, [readCode(reference)]), actor);
  }

  /** Projects by id in one statement, without asking who looks: for fields of things that the viewer may see. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ProjectType>> {
    return new Map((await this.database.query(byIds, [ids])).map((row) => [row.id, shown(row)]));
  }

  /** Projects by id as {@link byId} shows them; those that the actor may not see are missing. */
  async visible(ids: readonly string[], actor: Actor | null): Promise<ReadonlyMap<string, ProjectType>> {
    const rows = await this.database.query(byIds, [ids]);
    const seen = rows.filter((row) => maySeeProject(actor, { ...row, agencyId: row.buyer.id }));
    return new Map(seen.map((row) => [row.id, shown(row)]));
  }

  /** Lots by id, of projects that the actor may see. */
  async visibleLots(ids: readonly string[], actor: Actor | null): Promise<ReadonlyMap<string, LotType>> {
    const rows = await this.database.query(ofLots, [ids]);
    const projects = await this.visible([...new Set(rows.map(({ projectId }) => projectId))], actor);
    const lots = [...projects.values()].flatMap((project) => project.lots);
    return new Map(lots.filter(({ id }) => ids.includes(id)).map((lot) => [lot.id, lot]));
  }

  /** Published projects by id; unknown ids and drafts are missing. */
  async publishedByIds(ids: readonly string[]): Promise<ReadonlyMap<string, ProjectType>> {
    const rows = await this.database.query(publishedByIds, [ids]);
    return new Map(rows.map((row) => [row.id, shown(row)]));
  }

  /** Published projects; exercises only when asked for, and then nothing else. */
  async published(filter: ProjectFilter, page: PageRequest<ProjectOrder>): Promise<Page<ProjectType>> {
    const best = page.orderBy === 'RELEVANCE';
    const conditions = conditionsOf(best ? { ...filter, text: null } : filter);
    const search = { by: searchedBy, text: best ? filter.text : null, conditions };
    return mapPage(await readSearch<ProjectRow, ProjectOrder>(this.database, published, search, page), shown);
  }

  /** Published projects of an office, for each of the offices that a request shows. */
  async publishedBy(
    agencyId: string,
    filter: ProjectFilter,
    { request, page }: NestedRequest,
  ): Promise<Page<ProjectType>> {
    const conditions = conditionsOf(filter, [where(`p.agency_id = ${PARENT}::uuid`)]);
    return mapPage(await this.byAgency.page(request, agencyId, conditions, page), shown);
  }

  /** Published projects of a region's whole subtree, for each of the regions that a request shows. */
  async publishedIn(
    regionCode: string,
    filter: ProjectFilter,
    { request, page }: NestedRequest,
  ): Promise<Page<ProjectType>> {
    const { length } = regionCode;
    // All projects of a function may lie in one province, of which PostgreSQL has statistics; of a range of codes it expects few.
    const inRegion =
      filter.functionId && length > 2
        ? where(withinRegionOf('p.region_code', PARENT))
        : where(withinIndexedRegionOf('p.region_code', PARENT, length, REGION_DIGITS));
    return mapPage(await this.byRegion.page(request, regionCode, conditionsOf(filter, [inRegion]), page), shown);
  }

  /** All projects of the buyer one acts for, where one acts for it, drafts and exercises too. */
  async ofBuyer(actor: Actor, page: Omit<PageRequest<'NEWEST'>, 'orderBy'>): Promise<Page<ProjectType>> {
    const { agencyId, regionCode } = actor.acting;
    const inPlace = withinIndexedRegion('p.region_code', regionCode, REGION_DIGITS);
    const conditions = [where('p.agency_id = ?::uuid', agencyId), inPlace];
    return mapPage(
      await readPage<ProjectRow, 'NEWEST'>(this.database, ofAgency, conditions, { ...page, orderBy: 'NEWEST' }),
      shown,
    );
  }
}

function visible(row: ProjectRow | undefined, actor: Actor | null): ProjectType {
  if (!row || !maySeeProject(actor, { ...row, agencyId: row.buyer.id }))
    throw new NotFoundError({ zh: '采购项目', en: 'project' });
  return shown(row);
}
