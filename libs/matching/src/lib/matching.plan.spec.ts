import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { ListDefinition } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { ProcurementWorld } from '@chengjie/procurement/testing';
import { matchingTemplate } from '../testing/matching-template.js';
import { fillWithManyRows } from '../testing/many-rows.js';
import { candidates, eligibleBidders, eligibleCount, prospects } from './matching.statements.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase(matchingTemplate);
  const world = await ProcurementWorld.create(db.url);
  await fillWithManyRows(world, db);
  await world.close();
});

afterAll(async () => {
  await db.drop();
});

/** How a statement reads its tables. */
async function planOf(text: string, values: readonly unknown[]): Promise<string[]> {
  const rows = await db.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
  const scan = /Seq Scan on \w+|(?<=Scan using |Bitmap Index Scan on )\w+/;
  return rows.flatMap((row) => scan.exec(row['QUERY PLAN'])?.[0] ?? []);
}

function pageOf({ columns, from, id }: ListDefinition<'FIT'>, condition: string): string {
  return `select ${columns} from ${from} where ${condition} order by m.fit desc, ${id} desc limit 21`;
}

const SEQUENTIAL = /^Seq Scan on (project|organization|organization_area|qualification|bid|award)$/;

describe('matching finds by index and tries no pairs', () => {
  const byProject = ['qualification_function', 'organization_area_region'];
  const byOrganization = ['project_open_function', 'project_open_region'];

  it.each([
    ['candidates of a project', byProject, pageOf(candidates, 'm.project_id = $1'), [newId()]],
    ['projects for an organization', byOrganization, pageOf(prospects, 'm.organization_id = $1'), [newId()]],
    [
      'those it may take part in',
      byOrganization,
      pageOf(prospects, 'm.organization_id = $1 and m.takes_part'),
      [newId()],
    ],
    ['whom to tell', byProject, eligibleBidders.text, [newId(), 50]],
  ])('for %s', async (_, indexes, text, values) => {
    const plan = await planOf(text, values);
    expect(plan).toEqual(expect.arrayContaining([...indexes, 'award_bid', 'bid_performer']));
    expect(plan.filter((part) => SEQUENTIAL.test(part))).toEqual([]);
  });

  it('for how many may take part, without what they have done', async () => {
    const eligibility = { tracks: ['REGISTERED'], kinds: [], qualificationRequired: false, minimumRating: null };
    const terms = [newId(), '220202', JSON.stringify({ ...eligibility, serviceAreaRequired: true }), null];
    const plan = await planOf(eligibleCount.text, terms);
    expect(plan).toEqual(
      expect.arrayContaining([expect.stringMatching(/^qualification_function/), 'organization_area_region']),
    );
    expect(plan.filter((part) => SEQUENTIAL.test(part))).toEqual([]);
    expect(plan).not.toContain('award_bid');
  });
});
