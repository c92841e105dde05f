import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';

const codesOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => [],
    (error: unknown) => (error instanceof DomainError ? error.violations.map(({ code }) => code) : [String(error)]),
  );

describe('a sealed bid and those who came later', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let owner: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = biddingServices(world.database, world.sealing);
    owner = await world.organization('北山服务中心');
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  const open = () => world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
  const rowOf = async (bidId: string) =>
    (await db.query('select revision, content_hash, status from bid where id = $1', [bidId]))[0];
  const keysOf = async (key: string) => (await db.query('select from idempotency_key where key = $1', [key])).length;

  const waiting = async () =>
    (await db.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
      .length;

  /** Somebody of the same organization who holds role and keys since now. */
  async function newcomer(): Promise<FixtureOrganization> {
    const actor = await world.actor('ORGANIZATION', { organizationId: owner.id, holder: owner.name });
    const now = await world.database.now();
    return { ...owner, actor: { ...actor, heldSince: new Date(now.getTime() + 1) } };
  }

  async function sealed(): Promise<{ project: FixtureProject; bidId: string; key: string }> {
    const project = await open();
    const key = newId();
    const { bidId } = await services.submit(project, owner, { yuan: '70000.00', idempotencyKey: key });
    return { project, bidId, key };
  }

  it('tells them that it is there and since when, and nothing of what is in it', async () => {
    const { project, bidId } = await sealed();
    const late = await newcomer();
    const nothing = { owned: false, price: null, proposal: null, receipt: null, capacity: null, performer: null };
    const seen = [
      await services.reader.own(bidId, late.actor),
      await services.reader.ownOfLot({ id: project.lotId, projectId: project.id }, late.actor),
      ...(await services.reader.ownPage(late.actor, { first: 1 })).edges.map(({ node }) => node),
    ];
    for (const bid of seen) {
      expect(bid).toMatchObject({ id: bidId, status: 'SUBMITTED', sealedAt: expect.any(Date), ...nothing });
      expect(JSON.stringify(bid)).not.toContain('70000');
    }
    expect(await services.own(bidId, owner)).toMatchObject({ owned: true, price: { amount: '70000.00' } });
  });

  it('is neither replaced nor withdrawn by them, and nothing of the attempt is kept', async () => {
    const { project, bidId } = await sealed();
    const late = await newcomer();
    const before = await rowOf(bidId);
    const idempotencyKey = newId();
    expect(await codesOf(services.submit(project, late, { idempotencyKey }))).toEqual(['NOT_OWNER_OF_BID']);
    expect(await codesOf(services.withdraw(project, late))).toEqual(['NOT_OWNER_OF_BID']);
    expect(await rowOf(bidId)).toEqual(before);
    expect(await keysOf(idempotencyKey)).toBe(0);
  });

  it('does not keep them from bidding where nothing is sealed: first, or after a withdrawal', async () => {
    const project = await open();
    const late = await newcomer();
    const { bidId } = await services.submit(project, late);
    expect(await services.own(bidId, late)).toMatchObject({ owned: true });
    const other = await sealed();
    const later = await newcomer();
    await services.withdraw(other.project, owner);
    expect(await services.reader.own(other.bidId, later.actor)).toMatchObject({ status: 'WITHDRAWN', price: null });
    expect(await codesOf(services.withdraw(other.project, later))).toEqual(['NO_LIVE_BID']);
    await services.submit(other.project, later, { yuan: '65000.00' });
    expect(await services.own(other.bidId, owner)).toMatchObject({ price: { amount: '65000.00' } });
  });

  it('is told to its bidder as a whole once it is opened', async () => {
    const { project, bidId } = await sealed();
    const late = await newcomer();
    await deadlinePasses(world, project);
    expect(await services.openings.open(project.id)).toBe(true);
    expect(await services.reader.own(bidId, late.actor)).toMatchObject({ price: { amount: '70000.00' } });
  });

  it('is not found out by repeating what the account did while somebody else held it', async () => {
    const { project, key } = await sealed();
    const reset = { ...owner, actor: { ...owner.actor, heldSince: (await newcomer()).actor.heldSince } };
    const repeated = (yuan: string) => codesOf(services.submit(project, reset, { yuan, idempotencyKey: key }));
    expect(await repeated('70000.00')).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await repeated('71000.00')).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    await deadlinePasses(world, project);
    expect(await repeated('70000.00')).toEqual(await repeated('71000.00'));
  });

  it('is not replaced by one who could not see yet that it is another’s', async () => {
    const { project, bidId } = await sealed();
    const before = await rowOf(bidId);
    const heldSince = new Date((await world.database.now()).getTime() - 30_000);
    const sealing = await db.pool.connect();
    await sealing.query('begin');
    await sealing.query(`update bid set submitted_at = submitted_at - interval '1 minute' where id = $1`, [bidId]);
    const attempt = codesOf(services.submit(project, { ...owner, actor: { ...owner.actor, heldSince } }));
    while ((await waiting()) === 0);
    await sealing.query('commit');
    sealing.release();
    expect(await attempt).toEqual(['NOT_OWNER_OF_BID']);
    expect(await rowOf(bidId)).toEqual(before);
  });
});
