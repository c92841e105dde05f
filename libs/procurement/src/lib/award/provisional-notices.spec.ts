import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Events } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { evaluationServices } from '../../testing/evaluation-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';
import { ProvisionalNotices } from './provisional-notices.js';

const DAY = 86_400_000;

const fails = (error: unknown) => {
  throw error;
};

describe('the end of an award notice in a year whose calendar is not published', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let bidder: FixtureOrganization;
  let services: ReturnType<typeof evaluationServices>;
  let notices: ProvisionalNotices;
  let thisYear: number;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    bidder = await world.organization('北社服务中心');
    thisYear = (await world.database.now()).getUTCFullYear();
  });
  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** Neither this year nor a later one is known. */
  beforeEach(async () => {
    await db.query(`alter table working_calendar disable trigger user`);
    await db.query(`delete from working_calendar where year >= $1`, [thisYear]);
    await db.query(`alter table working_calendar enable trigger user`);
    services = evaluationServices(world);
    notices = new ProvisionalNotices(world.database, new Events(world.database), new RulesReader(world.database));
  });

  /** The years with the days off that follow today. */
  const enterYears = async (daysOff: number) => {
    const now = (await world.database.now()).getTime();
    const days = Array.from({ length: daysOff }, (_, index) => new Date(now + 8 * 3_600_000 + (index + 1) * DAY))
      .filter((day) => ![0, 6].includes(day.getUTCDay()))
      .map((day) => day.toISOString().slice(0, 10));
    for (const year of [thisYear, thisYear + 1]) {
      const off = days.filter((day) => day.startsWith(String(year))).map((day) => day.slice(5));
      await db.query('insert into working_calendar (content) values ($1)', [
        { year, version: 1, source: '国务院', off, work: [] },
      ]);
    }
  };

  const awarded = async (exerciseFactor: number | null = null): Promise<FixtureProject> => {
    const project = await world.project({
      bids: [{ by: bidder, priceFen: 8_000_000 }],
      minimumValidBids: 1,
      exerciseFactor,
    });
    await services.score(project, ['70.00']);
    await services.evaluate(project);
    await services.award(project);
    return project;
  };
  const awardOf = async (project: FixtureProject) => {
    const award = await services.awardReader.ofLot(await services.lotOf(project));
    if (!award) throw new Error('No award');
    return award;
  };
  const told = (project: FixtureProject, type: string) =>
    db.query<{ public: boolean; data: object }>('select public, data from event where subject_id = $1 and type = $2', [
      project.id,
      type,
    ]);

  it('is provisional and said to be, and settled once the year is entered: later, once, and told to everybody', async () => {
    const project = await awarded();
    const before = await awardOf(project);
    expect(before.noticeProvisional).toBe(true);
    expect(await told(project, 'AWARD_PUBLISHED')).toMatchObject([{ data: { noticeProvisional: true } }]);
    await notices.settle(fails);
    expect(await awardOf(project)).toEqual(before);
    await enterYears(9);
    await notices.settle(fails);
    const after = await awardOf(project);
    expect(after).toEqual({ ...before, noticeEndsAt: after.noticeEndsAt, noticeProvisional: false });
    expect(after.noticeEndsAt.getTime() - before.publishedAt.getTime()).toBeGreaterThan(9 * DAY);
    const data = {
      ...{ awardId: before.id, lotId: project.lotId },
      ...{ before: before.noticeEndsAt.toISOString(), after: after.noticeEndsAt.toISOString() },
    };
    await notices.settle(fails);
    expect(await told(project, 'AWARD_NOTICE_SETTLED')).toEqual([{ public: true, data }]);
  });

  it('stays where it was announced if the calendar takes no day away, and is certain from then on', async () => {
    const project = await awarded();
    const { noticeEndsAt } = await awardOf(project);
    await enterYears(0);
    await notices.settle(fails);
    expect(await awardOf(project)).toMatchObject({ noticeEndsAt, noticeProvisional: false });
    expect(await awardOf(await awarded())).toMatchObject({ noticeProvisional: false });
  });

  it('that cannot be settled keeps no other from it', async () => {
    const [odd, sound] = [await awarded(), await awarded()];
    const { id } = await awardOf(odd);
    await enterYears(0);
    await db.tamper(`update project set rule_pack_hash = repeat('0', 64) where id = $1`, [odd.id]);
    const told: string[] = [];
    await notices.settle((_, what = '') => told.push(what));
    expect(told).toEqual([`The end of award notice ${id} could not be settled`]);
    expect((await awardOf(sound)).noticeProvisional).toBe(false);
  });

  it('is certain in an exercise', async () => {
    expect(await awardOf(await awarded(100))).toMatchObject({ noticeProvisional: false });
  });

  it.each([
    ['to an earlier instant', `notice_ends_at = notice_ends_at - interval '1 day', notice_provisional = false`],
    ['without being settled', `notice_ends_at = notice_ends_at + interval '1 day'`],
  ])('does not move %s, whoever writes', async (_, change) => {
    const project = await awarded();
    await expect(db.query(`update award set ${change} where lot_id = $1`, [project.lotId])).rejects.toMatchObject({
      code: '23001',
    });
  });

  it.each(['amount_fen = 1', `published_at = now()`, `status = 'CANCELLED'`])(
    'is all that changes of an award: not %s with it',
    async (change) => {
      const project = await awarded();
      await expect(
        db.query(`update award set notice_provisional = false, ${change} where lot_id = $1`, [project.lotId]),
      ).rejects.toMatchObject({ code: '23001' });
    },
  );
});
