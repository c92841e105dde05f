import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import pg from 'pg';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';

/** What a writer with the serving role's connection leaves open over the deadline; `$1` is the federation, `$2` its member, `$3` the lot. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  'an end of a federation': [
    'update federation_period set valid_to = clock_timestamp() where organization_id = $1 and valid_to is null',
  ],
  'an end of a membership': [
    'update membership set valid_to = clock_timestamp() where federation_id = $1 and member_id = $2',
  ],
  'an end of a mandate': [
    `update bid_mandate set valid_to = clock_timestamp()
     where membership_id = (select id from membership where federation_id = $1 and member_id = $2)`,
  ],
  'a place on the serious list': [
    `insert into standing_period (organization_id, standing, valid_from) values ($2, 'SERIOUS', clock_timestamp())`,
  ],
  'a stop of its activity': [
    `insert into out_of_register_period (organization_id, kind, reason, valid_from)
     values ($2, 'SUSPENDED', '责令停止活动', clock_timestamp())`,
  ],
  'a revocation of a qualification': [
    'update qualification set revoked_at = clock_timestamp() where organization_id = $2',
  ],
  'a consent taken back': [
    `update bid_consent set status = 'TAKEN_BACK', ended_at = clock_timestamp(), ended_by = agreed_by, end_reason = '不同意'
     where lot_id = $3`,
  ],
};

describe('an opening and who writes histories that it reads as of the deadline', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let federation: FixtureOrganization;
  let member: FixtureOrganization;
  let project: FixtureProject;
  let writer: pg.Client;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
    services = biddingServices(world.database, world.sealing);
  });
  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  /** Sealed in by a federation for its member, which agreed to this bid or has given a mandate. */
  async function sealed(name: string, agreed: boolean): Promise<void> {
    federation = await world.organization(`${name}联合会`, { federation: true });
    member = await world.organization(`${name}互助队`, { filed: true });
    await world.member(federation, member);
    await world.loader.run(
      `insert into qualification (id, organization_id, function_id, region_code, valid_from, agency_id)
       values (gen_random_uuid(), $1, $2, $3, '2020-01-01', $4)`,
      [member.id, world.functionId, world.regionCode, world.agencyId],
    );
    const eligibility = { tracks: ['REGISTERED', 'FILED'] as const, qualificationRequired: true };
    project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, eligibility });
    await services.submit(project, federation, { performerId: member.id });
    if (agreed) await services.moveConsent(member, 'agreeToBid', await services.ask(project, federation, member));
  }
  const written = (sql: string) =>
    writer.query(
      [federation.id, member.id, project.lotId].reduce(
        (text, id, index) => text.replaceAll(`$${index + 1}`, `'${id}'`),
        sql,
      ),
    );
  const waits = async (pid: number) => {
    const asked = `select from pg_stat_activity where datname = current_database() and $1 = any(pg_blocking_pids(pid))`;
    while ((await db.query(asked, [pid])).length === 0) await new Promise((resolve) => setImmediate(resolve));
  };
  const bid = async () =>
    (
      await db.query<{ federation: boolean; code: string | null }>(
        `select federation, invalid_reason ->> 'code' as code from bid where project_id = $1`,
        [project.id],
      )
    )[0];

  // By the trigger former_entry_before_openings.
  it('lets nobody change an entry as of before the deadline, once the bids are opened', async () => {
    await sealed('变更登记', true);
    writer = new pg.Client({ connectionString: db.url });
    await writer.connect();
    // What it replaces is dated by when it begins.
    await writer.query('begin');
    await writer.query('select now()');
    await deadlinePasses(world, project);
    await services.openings.open(project.id);
    const change = written('update organization set staff_count = staff_count + 1 where id = $2');
    await expect(change).rejects.toMatchObject({ code: '23001' });
    await writer.query('rollback');
    await written(`with told as (insert into event (type, actor_label, subject_type, subject_id)
        values ('ORGANIZATION_ENTRY_CHANGED', '经办', 'ORGANIZATION', $2))
      update organization set staff_count = staff_count + 1 where id = $2`);
    await writer.end();
  });

  describe.each(Object.entries(WRITES))('%s', (name, [sql = '']) => {
    beforeAll(async () => {
      await sealed(name, !name.includes('mandate'));
      writer = new pg.Client({ connectionString: db.url });
      await writer.connect();
    });
    afterAll(() => writer.end());

    it('begun before the deadline is waited for, and counts', async () => {
      const [{ pid } = { pid: 0 }] = (await writer.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
      await writer.query('begin');
      await written(sql);
      const passed = deadlinePasses(world, project);
      // A consent holds the project, so that not even its deadline moves meanwhile.
      const opening = passed.then(() => services.openings.open(project.id));
      await waits(pid);
      await writer.query('commit');
      expect(await opening).toBe(true);
      expect(await bid()).not.toEqual({ federation: true, code: null });
    });

    it('of a time before the deadline is refused once the bids are opened', async () => {
      await sealed(`${name}之后`, !name.includes('mandate'));
      await deadlinePasses(world, project);
      await services.openings.open(project.id);
      expect(await bid()).toEqual({ federation: true, code: null });
      await writer.query('begin');
      const past = sql.replaceAll('clock_timestamp()', `clock_timestamp() - interval '1 hour'`);
      await expect(written(past)).rejects.toMatchObject({ code: '23001' });
      await writer.query('rollback');
    });
  });
});
