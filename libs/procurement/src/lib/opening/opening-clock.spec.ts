import { randomBytes } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { biddingServices, secondProcess } from '../../testing/bidding-services.js';
import { procurementTemplate, ProcurementWorld, type FixtureOrganization } from '../../testing/fixtures.js';
import { OpeningClock } from './opening-clock.js';
import type { Openings } from './opening.service.js';

/** Due projects: more than a look of one worker finds. */
const DUE = 420;
/** Every so many of them has bids; the others fail. */
const WITH_BIDS = 10;
const HOUR = 3_600_000;

describe('two workers with hundreds of due projects', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let other: Awaited<ReturnType<typeof secondProcess>>;
  const opened = { one: 0, two: 0 };

  /** The service with a count of what it opened. */
  const counting = (openings: Openings, worker: keyof typeof opened): Openings =>
    Object.assign(Object.create(openings) as Openings, {
      open: async (projectId: string) => {
        const done = await openings.open(projectId);
        if (done) opened[worker] += 1;
        return done;
      },
    });

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    const masterKey = randomBytes(32);
    world = await ProcurementWorld.create(db.url, masterKey);
    const services = biddingServices(world.database, world.sealing);
    other = await secondProcess(db.url, masterKey);
    const bidders: FixtureOrganization[] = [];
    for (let number = 1; number <= 3; number += 1) bidders.push(await world.organization(`第 ${number} 服务中心`));
    for (let number = 0; number < DUE; number += 1) {
      const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR });
      if (number % WITH_BIDS === 0) for (const by of bidders) await services.submit(project, by);
    }
    const clocks = [
      new OpeningClock(services.due, counting(services.openings, 'one'), services.deadlines),
      new OpeningClock(other.due, counting(other.openings, 'two'), other.deadlines),
    ];
    await db.query('update project set deadline_provisional = false, deadline_at = clock_timestamp()');
    for (const clock of clocks) clock.start();
    while ((await db.query(`select from project where status = 'PUBLISHED' limit 1`)).length > 0);
    await Promise.all(clocks.map((clock) => clock.onApplicationShutdown()));
  });

  afterAll(async () => {
    await other.close();
    await world.close();
    await db.drop();
  });

  it('share the work', () => {
    expect(opened.one + opened.two).toBe(DUE);
    expect(opened.one).toBeGreaterThan(0);
    expect(opened.two).toBeGreaterThan(0);
  });

  it('never do it twice: each project has one event, each bidder one notification', async () => {
    const events = await db.query<{ type: string; events: number; projects: number }>(
      `select type, count(*)::int as events, count(distinct subject_id)::int as projects from event
       where subject_type = 'PROJECT' group by type order by type`,
    );
    const held = DUE / WITH_BIDS;
    expect(events).toEqual([
      { type: 'BIDS_OPENED', events: held, projects: held },
      { type: 'LOT_FAILED', events: DUE - held, projects: DUE - held },
    ]);
    const [told] = await db.query<{ count: number }>(`select count(*)::int as count from notification`);
    expect(told?.count).toBe(3 * held);
  });

  it('leave nothing due, and every bid of an opened project unsealed', async () => {
    const [left] = await db.query<{ due: number; sealed: number }>(
      `select count(*) filter (where p.status = 'PUBLISHED')::int as due,
         count(*) filter (where b.status = 'SUBMITTED')::int as sealed
       from project p left join bid b on b.project_id = p.id`,
    );
    expect(left).toEqual({ due: 0, sealed: 0 });
  });
});
