import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import { ceilingCodesMigration } from './ranking.migrations.js';

describe('one code for prices above the budget', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  it('takes the place of that which openings had, and leaves other reasons alone', async () => {
    const services = biddingServices(world.database, world.sealing);
    const dear = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, budgetFen: 10_000 });
    await services.submit(dear, await world.organization('天天服务中心'), { yuan: '100.01' });
    const few = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, minimumBids: 1 });
    for (const project of [dear, few]) {
      await deadlinePasses(world, project);
      await services.openings.open(project.id);
    }
    const reasons = () =>
      db.query<{ thing: string; code: string; zh: string }>(
        `select 'bid' as thing, invalid_reason ->> 'code' as code, invalid_reason ->> 'zh' as zh from bid
         union all select 'lot', end_reason ->> 'code', end_reason ->> 'zh' from lot
         union all select 'project', end_reason ->> 'code', end_reason ->> 'zh' from project
         order by thing, code`,
      );
    const before = await reasons();
    expect(before.map(({ thing, code }) => [thing, code])).toEqual([
      ['bid', 'OVER_CEILING'],
      ...['lot', 'project'].flatMap((thing) => [
        [thing, 'ALL_OVER_CEILING'],
        [thing, 'TOO_FEW_BIDS'],
      ]),
    ]);
    await db.tamper(`update bid set invalid_reason = jsonb_set(invalid_reason, '{code}', '"OVER_BUDGET"')`);
    for (const table of ['lot', 'project']) {
      await db.tamper(
        `update ${table} set end_reason = jsonb_set(end_reason, '{code}', '"ALL_OVER_BUDGET"')
         where end_reason ->> 'code' = 'ALL_OVER_CEILING'`,
      );
    }
    // As it was done: before the steps that freeze what it changed.
    await db.tamper(ceilingCodesMigration.sql);
    expect(await reasons()).toEqual(before);
  });
});
