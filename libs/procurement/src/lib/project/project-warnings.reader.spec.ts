import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { procurementTemplate } from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const WARNINGS = `query ($id: ID!) {
  project(by: { id: $id }) { reference warnings { code count text { en } source { document } projects { id reference } } }
}`;

describe('small purchases of one buyer that reach the threshold together', () => {
  let db: TestDatabase;
  let http: HttpWorld;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
  });
  afterAll(async () => {
    await http.close();
    await db.drop();
  });

  /**
   * A purchase as it would have been published so many days ago under the pack with thresholds. Its terms are frozen, so it is
   * copied from a project of the fixtures.
   */
  async function purchase(
    days: number,
    budgetFen: number,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const model = await http.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const id = newId();
    const changes = {
      ...{ id, reference: `CJ-${id}`, budget_fen: budgetFen, rule_pack_id: '22-2026-11' },
      published_at: new Date(Date.now() - days * 86_400_000).toISOString(),
      ...more,
    };
    await db.query(
      `with made as (insert into project select (jsonb_populate_record(p, $2::jsonb ||
           jsonb_build_object('rule_pack_hash', (select hash from rule_pack where id = '22-2026-11')))).*
         from project p where p.id = $1)
       insert into lot select (jsonb_populate_record(l, $3::jsonb)).* from lot l where l.project_id = $1`,
      [model.id, JSON.stringify(changes), JSON.stringify({ id: newId(), project_id: id })],
    );
    return id;
  }

  const warningsOf = async (id: string) => {
    const { data } = (await http.ask(null, WARNINGS, { id })) as { data: { project: { warnings: Warning[] } } };
    return data.project.warnings;
  };

  it('are named to everybody in the notice that comes last, those of the year before alone', async () => {
    const long = await purchase(470, 25_000_000);
    const first = await purchase(300, 10_000_000);
    const second = await purchase(200, 9_999_999);
    await purchase(150, 25_000_000, { regime: 'STATUTORY' });
    await purchase(140, 25_000_000, { exercise: true, exercise_factor: 10 });
    const third = await purchase(100, 10_000_001);
    expect(await warningsOf(long)).toEqual([]);
    expect(await warningsOf(first)).toEqual([
      expect.objectContaining({ count: 1, projects: [expect.objectContaining({ id: long })] }),
    ]);
    expect(await warningsOf(second)).toHaveLength(1);
    const [warning, ...none] = await warningsOf(third);
    expect(none).toEqual([]);
    expect(warning).toMatchObject({
      code: 'SPLITTING',
      count: 2,
      source: { document: expect.stringContaining('实施条例') },
    });
    expect(warning?.projects.map(({ id }) => id)).toEqual([second, first]);
    expect(warning?.text.en).toContain('come to CNY 300,000.00 and reach the threshold of CNY 300,000.00');
  });
});

interface Warning {
  readonly code: string;
  readonly count: number;
  readonly text: { readonly en: string };
  readonly projects: readonly { readonly id: string }[];
}
