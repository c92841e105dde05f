import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, cancelled, deadlinePasses, secondProcess } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '../../testing/fixtures.js';

const HOUR = 3_600_000;

interface BidRow {
  readonly id: string;
  readonly bidderId: string;
  readonly status: string;
  readonly priceFen: string | null;
  readonly proposal: string | null;
  readonly invalid: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly inTime: boolean;
}

describe('opening by the clock', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let other: Awaited<ReturnType<typeof secondProcess>>;
  const bidders: FixtureOrganization[] = [];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    const masterKey = randomBytes(32);
    world = await ProcurementWorld.create(db.url, masterKey);
    services = biddingServices(world.database, world.sealing);
    other = await secondProcess(db.url, masterKey);
    for (let number = 1; number <= 5; number += 1) bidders.push(await world.organization(`第 ${number} 服务中心`));
  });

  afterAll(async () => {
    await other.close();
    await world.close();
    await db.drop();
  });

  const bidder = (index: number) => bidders[index] as FixtureOrganization;
  /** A project with bids of these amounts by bidder 0, 1, 2 …, whose deadline has passed. */
  const closed = async (amounts: readonly string[], terms: FixtureTerms = {}): Promise<FixtureProject> => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR, ...terms });
    for (const [index, yuan] of amounts.entries()) await services.submit(project, bidder(index), { yuan });
    await deadlinePasses(world, project);
    return project;
  };
  const stateOf = async (project: FixtureProject) => {
    const [row] = await db.query<{ status: string; reason: string | null; opened: boolean }>(
      `select status, end_reason->>'code' as reason, opened_at is not null as opened from project where id = $1`,
      [project.id],
    );
    return row;
  };
  const bidsOf = (project: FixtureProject) =>
    db.query<BidRow>(
      `select b.id, b.bidder_id as "bidderId", b.status, b.price_fen as "priceFen", b.proposal,
         b.bidder_name as "bidderName", b.invalid_reason as invalid, b.submitted_at < p.deadline_at as "inTime"
       from bid b join project p on p.id = b.project_id where p.id = $1 order by b.price_fen`,
      [project.id],
    );
  const eventsOf = async (project: FixtureProject) =>
    (
      await db.query<{ type: string }>(`select type from event where subject_id = $1 order by sequence`, [project.id])
    ).map(({ type }) => type);

  it('opens nothing before the deadline', async () => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR });
    await services.submit(project, bidder(0));
    expect(await services.openings.open(project.id)).toBe(false);
    expect(await services.due.list(100)).not.toContain(project.id);
    expect(await bidsOf(project)).toEqual([expect.objectContaining({ status: 'SUBMITTED', priceFen: null })]);
  });

  it('opens once, with two workers at it, and shows what was sealed', async () => {
    const project = await closed(['300.00', '100.00', '200.00']);
    expect(await services.due.list(100)).toContain(project.id);
    const tries = Array.from({ length: 6 }, (_, index) => (index % 2 ? services : other).openings.open(project.id));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    expect(await services.openings.open(project.id)).toBe(false);
    expect(await eventsOf(project)).toEqual(['BIDS_OPENED']);
    expect(await stateOf(project)).toEqual({ status: 'OPENED', reason: null, opened: true });
    expect(await bidsOf(project)).toEqual(
      [1, 2, 0].map((index) =>
        expect.objectContaining({
          bidderId: bidder(index).id,
          bidderName: bidder(index).name,
          status: 'VALID',
          proposal: `${bidder(index).name}的服务方案`,
        }),
      ),
    );
    const told = await db.query<{ kind: string }>('select kind from notification where subject_id = $1', [project.id]);
    expect(told).toEqual(Array.from({ length: 3 }, () => ({ kind: 'PROJECT_OPENED' })));
  });

  it('records who was a federation at the deadline, whatever the register says since or said before', async () => {
    const histories = [
      ['一直是', '-infinity', null, true],
      ['截止时认定', '0', null, true],
      ['截止后认定', '1 microsecond', null, false],
      ['截止后撤销', '-infinity', '1 microsecond', true],
      ['截止时撤销', '-infinity', '0', false],
    ] as const;
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR });
    const federations = [];
    for (const [name] of histories) federations.push(await world.organization(`${name}联合会`, { federation: true }));
    for (const federation of federations) await services.submit(project, federation);
    await deadlinePasses(world, project);
    for (const [index, [, from, to]] of histories.entries())
      await db.query(
        `update federation_period set valid_to = closed.at + $4::interval,
           valid_from = case when $3 = '-infinity' then valid_from else closed.at + $3::interval end
         from (select date_trunc('milliseconds', deadline_at) as at from project where id = $2) closed
         where organization_id = $1`,
        [federations[index]?.id, project.id, from, to],
      );
    expect(await services.openings.open(project.id)).toBe(true);
    const recorded = await db.query<{ id: string; federation: boolean }>(
      'select bidder_id as id, federation from bid where project_id = $1',
      [project.id],
    );
    const byId = new Map(recorded.map(({ id, federation }) => [id, federation]));
    expect(federations.map(({ id, name }) => [name, byId.get(id)])).toEqual(
      histories.map(([name, , , expected]) => [`${name}联合会`, expected]),
    );
  });

  it('asks whether a federation bid for its member by what it was at the deadline', async () => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR });
    const bids: { by: FixtureOrganization; until: string }[] = [];
    for (const until of ['1 microsecond', '0']) {
      const by = await world.organization(`为会员响应的联合会 ${until}`, { federation: true });
      const member = await world.organization(`会员 ${until}`, { filed: true });
      await world.member(by, member);
      await services.submit(project, by, { capacity: 'VIA_FEDERATION', performerId: member.id });
      bids.push({ by, until });
    }
    await deadlinePasses(world, project);
    for (const { by, until } of bids)
      await db.query(
        `update federation_period set valid_to = date_trunc('milliseconds', p.deadline_at) + $3::interval
         from project p where p.id = $2 and organization_id = $1`,
        [by.id, project.id, until],
      );
    expect(await services.openings.open(project.id)).toBe(true);
    const opened = await db.query<{ bidderId: string; status: string; reason: string | null }>(
      `select bidder_id as "bidderId", status, invalid_reason ->> 'code' as reason from bid where project_id = $1`,
      [project.id],
    );
    expect(new Map(opened.map(({ bidderId, status, reason }) => [bidderId, [status, reason]]))).toEqual(
      new Map([
        [bids[0]?.by.id, ['VALID', null]],
        [bids[1]?.by.id, ['INVALID', 'NOT_ELIGIBLE']],
      ]),
    );
  });

  it('leaves withdrawn bids sealed and uncounted', async () => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR, minimumBids: 2 });
    for (const index of [0, 1]) await services.submit(project, bidder(index));
    await services.withdraw(project, bidder(1));
    await deadlinePasses(world, project);
    expect(await other.openings.open(project.id)).toBe(true);
    expect(await stateOf(project)).toEqual({ status: 'FAILED', reason: 'TOO_FEW_BIDS', opened: false });
  });

  it('fails with fewer bids than the procedure needs, and they stay sealed', async () => {
    const project = await closed(['100.00', '200.00'], { minimumBids: 3 });
    expect(await other.openings.open(project.id)).toBe(true);
    expect(await stateOf(project)).toEqual({ status: 'FAILED', reason: 'TOO_FEW_BIDS', opened: false });
    expect(await eventsOf(project)).toEqual(['LOT_FAILED']);
    const sealed = { status: 'SUBMITTED', priceFen: null, proposal: null };
    expect(await bidsOf(project)).toEqual([expect.objectContaining(sealed), expect.objectContaining(sealed)]);
    const own = await services.reader.ownOfLot({ id: project.lotId, projectId: project.id }, bidder(0).actor);
    expect(own?.price?.amount).toBe('100.00');
  });

  it('fails when all prices are over the budget', async () => {
    const project = await closed(['100.01', '200.00'], { budgetFen: 10_000 });
    await services.openings.open(project.id);
    expect(await stateOf(project)).toEqual({ status: 'FAILED', reason: 'ALL_OVER_CEILING', opened: true });
    expect(await eventsOf(project)).toEqual(['BIDS_OPENED', 'LOT_FAILED']);
    expect((await bidsOf(project)).map(({ invalid }) => invalid?.code)).toEqual(['OVER_CEILING', 'OVER_CEILING']);
  });

  it('takes a price that equals the budget, and fails with too few valid bids', async () => {
    const project = await closed(['100.00', '100.01'], { budgetFen: 10_000, minimumValidBids: 2 });
    await services.openings.open(project.id);
    expect((await bidsOf(project)).map(({ status }) => status)).toEqual(['VALID', 'INVALID']);
    expect(await stateOf(project)).toMatchObject({ status: 'FAILED', reason: 'TOO_FEW_VALID_BIDS' });
  });

  /** Entries of the register by when they begin and end, from the deadline on; and whether they hold then. */
  const ENTRIES = [
    ['from before until after', '-1 hour', '1 hour', true],
    ['from before on', '-1 hour', null, true],
    ['at that instant', '0', null, true],
    ['since', '1 microsecond', null, false],
    ['until just after', '-1 hour', '1 microsecond', true],
    ['until that instant', '-1 hour', '0', false],
  ] as const;

  /** A project with a bid for each entry, which is made before the opening, of times around the deadline. */
  const closedAmid = async (
    terms: FixtureTerms,
    prepare: (by: FixtureOrganization, project: FixtureProject) => Promise<void>,
    enter: (by: FixtureOrganization, project: FixtureProject, from: string, to: string | null) => Promise<unknown>,
  ) => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: HOUR, ...terms });
    const by: FixtureOrganization[] = [];
    for (const [name] of ENTRIES) {
      const one = await world.organization(`${name} ${project.id}`);
      await prepare(one, project);
      await services.submit(project, one);
      by.push(one);
    }
    await deadlinePasses(world, project);
    for (const [index, [, from, to]] of ENTRIES.entries()) await enter(by[index]!, project, from, to);
    expect(await services.openings.open(project.id)).toBe(true);
    const opened = new Map((await bidsOf(project)).map((bid) => [bid.bidderId, bid]));
    return by.map(({ id }) => opened.get(id));
  };
  const DEADLINE = `(select date_trunc('milliseconds', deadline_at) from project where id = $2)`;

  it('finds a bid invalid whose bidder was on the serious list at the deadline, whatever was entered or ended since', async () => {
    const opened = await closedAmid(
      {},
      async () => undefined,
      ({ id }, project, from, to) =>
        db.tamper(
          `insert into standing_period (organization_id, standing, valid_from, valid_to)
           values ($1, 'SERIOUS', ${DEADLINE} + $3::interval, ${DEADLINE} + $4::interval)`,
          [id, project.id, from, to],
        ),
    );
    expect(opened.map((bid) => bid?.status)).toEqual(ENTRIES.map(([, , , held]) => (held ? 'INVALID' : 'VALID')));
    expect(opened[0]?.invalid).toMatchObject({ code: 'NOT_ELIGIBLE', zh: '已列入严重违法失信名单，不能参加' });
  });

  it('finds a bid valid whose bidder was qualified at the deadline, whatever was granted or revoked since', async () => {
    const opened = await closedAmid(
      { eligibility: { qualificationRequired: true } },
      async ({ id }) => {
        await world.loader.run(
          `insert into qualification (id, organization_id, function_id, region_code, valid_from, agency_id)
           values (gen_random_uuid(), $1, $2, $3, '2020-01-01', $4)`,
          [id, world.functionId, world.regionCode, world.agencyId],
        );
      },
      ({ id }, project, from, to) =>
        db.tamper(
          `update qualification set valid_from = ${DEADLINE} + $3::interval, revoked_at = ${DEADLINE} + $4::interval
           where organization_id = $1`,
          [id, project.id, from, to],
        ),
    );
    expect(opened.map((bid) => bid?.status)).toEqual(ENTRIES.map(([, , , held]) => (held ? 'VALID' : 'INVALID')));
  });

  it('never opens what was cancelled', async () => {
    const project = await closed(['100.00', '200.00']);
    await cancelled(world, project);
    expect(await services.openings.open(project.id)).toBe(false);
    expect(await bidsOf(project)).toEqual([
      expect.objectContaining({ status: 'SUBMITTED', priceFen: null }),
      expect.objectContaining({ status: 'SUBMITTED', priceFen: null }),
    ]);
  });

  it('leaves nothing behind when it breaks off, and opens when the cause is gone', async () => {
    const project = await closed(['100.00', '200.00', '300.00']);
    await db.query(`create function break_off() returns trigger language plpgsql as
      $$ begin raise exception 'broken off'; end $$`);
    await db.query(`create trigger break_off before insert on notification execute function break_off()`);
    await expect(services.openings.open(project.id)).rejects.toThrow('broken off');
    await db.query('drop trigger break_off on notification');
    expect(await stateOf(project)).toEqual({ status: 'PUBLISHED', reason: null, opened: false });
    expect(await eventsOf(project)).toEqual([]);
    expect((await bidsOf(project)).every(({ priceFen, status }) => priceFen === null && status === 'SUBMITTED')).toBe(
      true,
    );
    expect(await other.openings.open(project.id)).toBe(true);
    expect(await stateOf(project)).toMatchObject({ status: 'OPENED' });
  });

  it('opens every bid that was acknowledged and none that was late, however close to the deadline', async () => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 600_000 });
    const acknowledged = new Map<string, string>();
    const refusals = new Set<string>();
    const bid = async (fen: number, by: FixtureOrganization, process: typeof services) => {
      const yuan = (fen / 100).toFixed(2);
      await process.submit(project, by, { yuan });
      acknowledged.set(by.id, yuan);
    };
    const bidUntilRefused = async (by: FixtureOrganization, process: typeof services) => {
      for (let fen = 101; ; fen += 1) {
        try {
          await bid(fen, by, process);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          for (const { code } of error.violations) refusals.add(code);
          return db.query<{ late: boolean }>(
            'select clock_timestamp() >= deadline_at as late from project where id = $1',
            [project.id],
          );
        }
      }
    };
    const openUntilOpened = async () => {
      while (!(await other.openings.open(project.id)));
    };
    const each = (act: (by: FixtureOrganization, process: typeof services) => Promise<unknown>) =>
      bidders.map((by, index) => act(by, index % 2 ? services : other));
    await Promise.all(each((by, process) => bid(100, by, process)));
    // A bid may be changed a hundred times in an hour, so that the deadline is near by the time that it is again.
    await db.query(
      `update project set deadline_provisional = false, deadline_at = clock_timestamp() + interval '150 ms' where id = $1`,
      [project.id],
    );
    const [, ...late] = await Promise.all([openUntilOpened(), ...each(bidUntilRefused)]);
    expect(late.flat()).toEqual(bidders.map(() => ({ late: true })));
    expect([...refusals].every((code) => code === 'DEADLINE_PASSED')).toBe(true);
    const opened = await bidsOf(project);
    expect(opened.every(({ inTime, status }) => inTime && status === 'VALID')).toBe(true);
    const asOpened = opened.map(({ bidderId, priceFen }) => [bidderId, (Number(priceFen) / 100).toFixed(2)] as const);
    expect(new Map(asOpened)).toEqual(acknowledged);
    expect(acknowledged.size).toBe(bidders.length);
  });
});
