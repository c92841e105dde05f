import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { biddingServices } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';
import { OpeningClock } from './opening-clock.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('a provisional deadline, while the worker runs', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let bidder: FixtureOrganization;
  let clock: OpeningClock;
  let thisYear: number;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    bidder = await world.organization('北社服务中心');
    thisYear = (await world.database.now()).getUTCFullYear();
  });
  afterAll(async () => {
    await world.close();
    await db.drop();
    Logger.overrideLogger(['error', 'warn', 'log']);
  });

  /** Neither this year nor a later one is known. */
  beforeEach(async () => {
    await unguarded('working_calendar', `delete from working_calendar where year >= ${thisYear}`);
    services = biddingServices(world.database, world.sealing);
    await services.openings.open((await closing({ provisional: false })).id); // the rules have been read by now
    clock = new OpeningClock(services.due, services.openings, services.deadlines);
    clock.start();
  });
  afterEach(() => clock.onApplicationShutdown());

  const unguarded = (table: string, change: string) =>
    db.query(`alter table ${table} disable trigger user; ${change}; alter table ${table} enable trigger user`);
  const enter = (year: object) => db.query('insert into working_calendar (content) values ($1)', [year]);
  const enterYears = async () => {
    for (const year of [thisYear, thisYear + 1]) await enter({ year, version: 1, source: '国务院', off: [], work: [] });
  };
  /** A project with a bid, published two hours ago, when the rules gave bidders five days. */
  const closing = async ({ provisional = true, inMs = 0 }): Promise<FixtureProject> => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR, minimumValidBids: 1 });
    await services.submit(project, bidder);
    await db.query(
      `update project set deadline_provisional = $2, deadline_at = clock_timestamp() + $3 * interval '1 millisecond'
       where id = $1`,
      [project.id, provisional, inMs],
    );
    return project;
  };
  const stateOf = async ({ id }: FixtureProject) => {
    const [row] = await db.query<{ status: string; provisional: boolean; publishedAt: Date; deadlineAt: Date }>(
      `select status, deadline_provisional as provisional, published_at as "publishedAt", deadline_at as "deadlineAt"
       from project where id = $1`,
      [id],
    );
    return row as NonNullable<typeof row>;
  };
  const reaches = async (project: FixtureProject, wanted: Partial<Awaited<ReturnType<typeof stateOf>>>) => {
    for (;;) {
      const state = await stateOf(project);
      if (Object.entries(wanted).every(([key, value]) => state[key as keyof typeof state] === value)) return state;
    }
  };

  it('is settled when the year is entered: what it gave too little is given, before or after it has passed', async () => {
    const announced = await closing({ inMs: HOUR });
    const passed = await closing({});
    await reaches(await closing({ provisional: false }), { status: 'OPENED' });
    expect(await stateOf(passed)).toMatchObject({ status: 'PUBLISHED', provisional: true });
    await enterYears();
    for (const project of [announced, passed]) {
      const { status, publishedAt, deadlineAt } = await reaches(project, { provisional: false });
      expect(status).toBe('PUBLISHED');
      expect(deadlineAt.getTime()).toBeGreaterThan(publishedAt.getTime() + 5 * DAY);
      const events = await db.query<{ type: string; after: string }>(
        `select type, data ->> 'after' as after from event where subject_id = $1`,
        [project.id],
      );
      expect(events).toEqual([{ type: 'DEADLINE_SETTLED', after: deadlineAt.toISOString() }]);
    }
    expect(await services.openings.open(passed.id)).toBe(false);
  });

  it('is settled also of a project that was published by the calendar of before', async () => {
    const announced = await closing({ inMs: HOUR });
    await enterYears();
    await reaches(announced, { provisional: false }); // so the years have been met
    const late = await closing({});
    expect(await reaches(late, { provisional: false })).toMatchObject({ status: 'PUBLISHED' });
  });

  it('opens nothing while the calendar cannot be read; the others are opened', async () => {
    // As one that was entered before the database looked into it.
    await db.query('alter table working_calendar drop constraint working_calendar_sound');
    await enter({ year: thisYear, version: 1, source: '国务院' });
    const waiting = await closing({});
    const [one, other] = [await closing({ provisional: false }), await closing({ provisional: false })];
    for (const project of [one, other]) await reaches(project, { status: 'OPENED' });
    expect(await services.openings.open(waiting.id)).toBe(false);
    expect(await stateOf(waiting)).toMatchObject({ status: 'PUBLISHED', provisional: true });
  });

  it('that cannot be settled keeps no other from it', async () => {
    await db.query(
      `insert into rule_pack (content) select content || '{"id": "99-odd", "region": "99", "recordYears": "long"}'
       from rule_pack where id = '22-2026' on conflict do nothing`,
    );
    const odd = await closing({});
    await unguarded(
      'project',
      `update project set rule_pack_id = '99-odd',
         rule_pack_hash = (select hash from rule_pack where id = '99-odd') where id = '${odd.id}'`,
    );
    const sound = await closing({});
    await enterYears();
    expect(await reaches(sound, { provisional: false })).toMatchObject({ status: 'PUBLISHED' });
    expect(await stateOf(odd)).toMatchObject({ status: 'PUBLISHED', provisional: true });
  });
});
