import type { Bounds } from '@chengjie/population';
import type pg from 'pg';

/** A node of a plan as `explain (analyze, format json)` gives it. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Tables that grow with the number of organizations, projects or communities. */
const GROWING = new Set(
  `account api_token award bid bid_revision evaluation event federation_period lot mail membership notification organization
   organization_area organization_edition_entry organization_edition_function panel_member project qualification
   ranked_bid region role_grant score score_sheet session standing_period`.split(/\s+/),
);

/** How a statement was planned and what its parts did, with what they must not do. */
export interface ReadPlan {
  readonly faults: readonly string[];
  readonly outline: string;
}

/** Runs a statement and reads its plan: as it is planned for these values, or as it is planned for any. */
export async function readPlan(
  pool: pg.Pool,
  text: string,
  params: readonly unknown[],
  mode: 'custom' | 'generic',
  bounds: Bounds,
): Promise<ReadPlan> {
  const client = await pool.connect();
  try {
    await client.query(`set plan_cache_mode = force_${mode}_plan`);
    const explained = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>({
      // Only named statements can have a plan for any values.
      ...(mode === 'generic' && { name: `plan_${(named += 1)}` }),
      text: `explain (analyze, timing off, format json) ${text}`,
      values: [...params],
    });
    const plan = explained.rows[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error('PostgreSQL explained nothing');
    return { faults: faultsOf(plan, bounds), outline: outlineOf(plan).join('\n') };
  } finally {
    client.release(true);
  }
}

/** PostgreSQL plans a statement for its values five times before it may keep a plan for any. */
const TIMES_FOR_VALUES = 5;

/** Whether a connection that runs a statement again and again comes to keep its plan. */
export async function keepsPlan(pool: pg.Pool, text: string, params: readonly unknown[]): Promise<boolean> {
  const client = await pool.connect();
  try {
    const name = `plan_${(named += 1)}`;
    for (let time = 0; time <= TIMES_FOR_VALUES; time += 1) await client.query({ name, text, values: [...params] });
    const { rows } = await client.query<{ kept: boolean }>(
      'select generic_plans > 0 as kept from pg_prepared_statements where name = $1',
      [name],
    );
    return rows[0]?.kept ?? false;
  } finally {
    client.release(true);
  }
}

let named = 0;

function faultsOf(node: PlanNode, bounds: Bounds): string[] {
  const { 'Node Type': type, 'Relation Name': table } = node;
  // A small table that is read for each row of a page costs less than its index would.
  const touched = type === 'Seq Scan' && !(table && GROWING.has(table)) ? 0 : touchedBy(node);
  const sorted =
    type === 'Sort' || type === 'Incremental Sort'
      ? (node.Plans ?? []).reduce((sum, child) => sum + rowsOf(child), 0)
      : 0;
  const scans = type === 'Seq Scan' && table && GROWING.has(table) && touched > (bounds.scanned ?? 0) * rowsOf(node);
  return [
    ...(scans ? [`reads all of ${table}`] : []),
    ...(sorted > bounds.sorted ? [`sorts ${sorted} rows`] : []),
    ...(touched > bounds.touched ? [`touches ${touched} rows in ${describe(node)}`] : []),
    ...(node.Plans ?? []).flatMap((child) => faultsOf(child, bounds)),
  ];
}

const rowsOf = (node: PlanNode) => Math.round(node['Actual Rows'] * node['Actual Loops']);

function touchedBy(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return rowsOf(node) + Math.round(removed * node['Actual Loops']);
}

function describe(node: PlanNode): string {
  return [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean).join(' ');
}

function outlineOf(node: PlanNode, depth = 0): string[] {
  return [
    `${'  '.repeat(depth)}${describe(node)}: ${touchedBy(node)} rows`,
    ...(node.Plans ?? []).flatMap((child) => outlineOf(child, depth + 1)),
  ];
}
