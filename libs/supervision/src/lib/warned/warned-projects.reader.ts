import {
  allOf,
  Database,
  list,
  readPage,
  startOfDay,
  where,
  withinRegion,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import type { ProjectWarningCode } from '@chengjie/procurement';
import { Injectable } from '@nestjs/common';
import type { WarnedProjectFilter } from './warned-project.inputs.js';
import type { WarnedProjectTotals } from './warned-project.type.js';

/** A warning as its list has it. */
export interface WarnedProjectRow {
  readonly id: string;
  readonly code: ProjectWarningCode;
  readonly since: Date;
  readonly projectId: string;
}

const warned = list<WarnedProjectRow, 'NEWEST'>('projects_warned', {
  columns: `w.id, w.code, w.since, w.project_id as "projectId"`,
  from: 'project_warning w',
  id: 'w.id',
  orders: { NEWEST: { column: 'w.since', type: 'timestamptz', direction: 'desc' } },
});

/** Reads what projects of a supervisor's region give cause to look at. */
@Injectable()
export class WarnedProjectsReader {
  constructor(private readonly database: Database) {}

  /** The latest cause first. */
  page(
    actor: Actor,
    filter: WarnedProjectFilter,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
  ): Promise<Page<WarnedProjectRow>> {
    const conditions = [...within(actor, filter, 'w.since', 'w'), ...ofKinds(filter)];
    return readPage<WarnedProjectRow, 'NEWEST'>(this.database, warned, conditions, { ...page, orderBy: 'NEWEST' });
  }

  /** Of how many projects they are, and how many of each kind. */
  async totals(actor: Actor, filter: WarnedProjectFilter): Promise<WarnedProjectTotals> {
    const found = within(actor, filter, 'w.since', 'w');
    const [published] = await this.count<{ count: number }>(
      (clause) => `select count(*)::int as count from project_look l where ${clause}`,
      within(actor, filter, 'l.published_at', 'l'),
    );
    const [projects] = await this.count<{ count: number }>(
      (clause) => `select count(distinct w.project_id)::int as count from project_warning w where ${clause}`,
      [...found, ...ofKinds(filter)],
    );
    const byCode = await this.count<{ code: ProjectWarningCode; count: number }>(
      (clause) =>
        `select w.code, count(distinct w.project_id)::int as count from project_warning w where ${clause} group by w.code order by 2 desc, 1`,
      found,
    );
    return { publishedCount: published?.count ?? 0, warnedCount: projects?.count ?? 0, byCode };
  }

  private count<Row extends object>(text: (clause: string) => string, conditions: readonly Condition[]) {
    const values: unknown[] = [];
    const clause = allOf(conditions, (value) => `$${values.push(value)}`);
    return this.database.run<Row>(text(clause), values);
  }
}

/** In the supervisor's region, and in that asked for within it. */
function within(
  { acting }: Actor,
  { regionCode, from, to }: WarnedProjectFilter,
  at: 'w.since' | 'l.published_at',
  of: 'w' | 'l',
): Condition[] {
  const region = `${of}.region_code`;
  return [
    withinRegion(region, acting.regionCode),
    ...(regionCode ? [withinRegion(region, regionCode)] : []),
    ...(from ? [where(`${at} >= ${startOfDay('?::date')}`, from)] : []),
    ...(to ? [where(`${at} < ${startOfDay('(?::date + 1)')}`, to)] : []),
  ];
}

function ofKinds({ codes }: WarnedProjectFilter): Condition[] {
  return codes && codes.length > 0 ? [where('w.code = any(?::text[])', codes)] : [];
}
