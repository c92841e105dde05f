import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DomainError, newId } from '@chengjie/kernel';
import { fenOf } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, cancelled, deadlinePasses, drawSecretOf } from '../../testing/bidding-services.js';
import { MOST_REVISIONS_AN_HOUR } from './bid.statements.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
  type FixtureTerms,
} from '../../testing/fixtures.js';

const HOUR = 3_600_000;

describe('sealing bids in', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let north: FixtureOrganization;
  let south: FixtureOrganization;
  let federation: FixtureOrganization;
  let member: FixtureOrganization;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
    services = biddingServices(world.database, world.sealing);
    north = await world.organization('北社服务中心');
    south = await world.organization('南社服务中心');
    federation = await world.organization('兴华街道社区社会组织联合会', { federation: true });
    member = await world.organization('楼道互助队', { filed: true });
    await world.member(federation, member);
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  const open = (terms: FixtureTerms = {}) => world.project({ status: 'PUBLISHED', deadlineInMs: HOUR, ...terms });
  const codesOf = (attempt: Promise<unknown>) =>
    attempt.then(
      () => [],
      (error: unknown) => (error instanceof DomainError ? error.violations.map(({ code }) => code) : [String(error)]),
    );
  const bidsOf = (project: FixtureProject) =>
    db.query<{ id: string; status: string; revision: number }>(
      'select id, status, revision from bid where project_id = $1',
      [project.id],
    );
  const revisionsOf = async (bidId: string) =>
    (await db.query<{ act: string }>('select act from bid_revision where bid_id = $1 order by revision', [bidId])).map(
      ({ act }) => act,
    );

  it('gives a receipt from which the bidder can prove what was sealed', async () => {
    const project = await open();
    const { bidId } = await services.submit(project, north, { yuan: '79999.90', proposal: '每周上门两次。\n附表' });
    const { price, proposal, receipt, status } = await services.own(bidId, north);
    expect(status).toBe('SUBMITTED');
    // RFC 8785 by hand: keys in order, no white space, strings as JSON writes them.
    const canonical = `{"drawSecret":"${drawSecretOf(north.id)}","priceFen":${fenOf(price)},"proposal":${JSON.stringify(proposal)},"salt":"${receipt.salt}"}`;
    expect(receipt.contentHash).toBe(createHash('sha256').update(canonical).digest('hex'));
    expect(canonical).toContain('"priceFen":7999990');
    expect(receipt.drawSecret).toBe(drawSecretOf(north.id));
    expect(receipt.number).toMatch(/^([0-9A-F]{5}-){3}[0-9A-F]{5}$/);
    expect(receipt.revision).toBe(1);
    const [stored] = await db.query<{ at: Date }>('select submitted_at as at from bid where id = $1', [bidId]);
    expect(receipt.at).toEqual(stored?.at);
  });

  it('goes on with bids of projects that programs of before published', async () => {
    const project = await open();
    await db.tamper('update project set sealed_key = substring(sealed_key from 2) where id = $1', [project.id]);
    const { bidId } = await services.submit(project, north);
    expect(await services.submit(project, north, { yuan: '70000.00' })).toMatchObject({ bidId });
    await services.submit(project, south);
    await services.submit(project, federation);
    expect((await services.own(bidId, north)).price.amount).toBe('70000.00');
    const alike = await db.query('select left(id::text, 8) from bid where project_id = $1 group by 1', [project.id]);
    expect(alike).toHaveLength(3);
    await deadlinePasses(world, project);
    expect(await services.openings.open(project.id)).toBe(true);
    expect((await bidsOf(project)).map(({ status }) => status)).toEqual(['VALID', 'VALID', 'VALID']);
  });

  it('replaces, withdraws and takes in again, each with a receipt of its own and a line in the record', async () => {
    const project = await open();
    const first = await services.submit(project, north);
    const receipts = [(await services.own(first.bidId, north)).receipt];
    const again = await services.submit(project, north, { yuan: '75000.00' });
    receipts.push((await services.own(again.bidId, north)).receipt);
    expect(await services.withdraw(project, north)).toEqual({ bidId: first.bidId, revision: 3 });
    const withdrawn = await services.own(first.bidId, north);
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', receipt: { salt: null, drawSecret: null, revision: 3 } });
    receipts.push(withdrawn.receipt);
    expect(await codesOf(services.withdraw(project, north))).toEqual(['NO_LIVE_BID']);
    expect(await services.submit(project, north, { yuan: '74000.00' })).toMatchObject({ bidId: first.bidId });
    receipts.push((await services.own(first.bidId, north)).receipt);
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(4);
    expect(await revisionsOf(first.bidId)).toEqual(['SUBMITTED', 'REPLACED', 'WITHDRAWN', 'REPLACED']);
    expect(await bidsOf(project)).toEqual([{ id: first.bidId, status: 'SUBMITTED', revision: 4 }]);
    expect((await services.own(first.bidId, north)).price.amount).toBe('74000.00');
  });

  it('replaces a bid so often in an hour and no more, and takes nothing back of what is sealed', async () => {
    const project = await open();
    const { bidId } = await services.submit(project, north);
    for (let revision = 2; revision <= MOST_REVISIONS_AN_HOUR; revision += 1)
      await services.submit(project, north, { yuan: '70000.00' });
    expect(await codesOf(services.submit(project, north))).toEqual(['CHANGED_TOO_OFTEN']);
    expect(await services.own(bidId, north)).toMatchObject({
      price: { amount: '70000.00' },
      receipt: { revision: 100 },
    });
    expect(await codesOf(services.submit(project, south))).toEqual([]);
    await db.tamper(`update bid_revision set at = at - interval '1 hour' where bid_id = $1`, [bidId]);
    expect(await codesOf(services.submit(project, north, { yuan: '71000.00' }))).toEqual([]);
  });

  it('answers with the bid as its bidder will read it', async () => {
    const project = await open();
    const own = await services.submit(project, north);
    expect(own.bid).toEqual(await services.own(own.bidId, north));
    const replaced = await services.submit(project, north, { yuan: '75000.00' });
    expect(replaced.bid).toEqual(await services.own(own.bidId, north));
    const forMember = await services.submit(project, federation, { performerId: member.id });
    expect(forMember.bid).toEqual(await services.own(forMember.bidId, federation));
  });

  it('shows a bid to its bidder alone: to others it does not exist', async () => {
    const project = await open();
    const { bidId } = await services.submit(project, north);
    const refusal = await services.own(bidId, south).catch((error: Error) => error.message);
    expect(refusal).toBe(await services.own(newId(), south).catch((error: Error) => error.message));
    const lot = { id: project.lotId, projectId: project.id };
    expect(await services.reader.ownOfLot(lot, south.actor)).toBeNull();
    expect(await services.reader.ownOfLot(lot, world.buyer)).toBeNull();
  });

  it('answers a repeated key by the receipt of its act, not by the latest', async () => {
    const project = await open();
    const key = { idempotencyKey: 'first-of-three' };
    const first = await services.submit(project, south, key);
    const receipt = first.bid?.receipt;
    const second = await services.submit(project, south, { yuan: '70000.00' });
    const replayed = await services.submit(project, south, key);
    const shown = await services.reader.own(replayed.bidId, south.actor, replayed.revision);
    expect(shown).toMatchObject({
      price: { amount: '70000.00' },
      receipt: { ...receipt, salt: null, drawSecret: null },
    });
    expect((await services.reader.own(replayed.bidId, south.actor)).receipt).toEqual(second.bid?.receipt);
    expect(await services.withdraw(project, south)).toEqual({ bidId: first.bidId, revision: 3 });
  });

  it('answers a repeated key as before, also after the deadline and when the bidder may no longer bid', async () => {
    const project = await open();
    const bid = { idempotencyKey: 'repeated-key', proposal: '方案', yuan: '80000.00' };
    const first = await services.submit(project, south, bid);
    await deadlinePasses(world, project);
    expect(await codesOf(services.submit(project, south))).toEqual(['DEADLINE_PASSED']);
    await expect(services.withdraw(project, south)).rejects.toMatchObject({
      violations: [{ code: 'DEADLINE_PASSED', params: { effectEn: 'nothing was withdrawn' } }],
    });
    expect(await services.submit(project, south, bid)).toEqual({ bidId: first.bidId, revision: 1 });
    await db.query(
      `insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', now())`,
      [south.id],
    );
    expect(await services.submit(project, south, bid)).toEqual({ bidId: first.bidId, revision: 1 });
    expect(await codesOf(services.submit(project, south, { ...bid, idempotencyKey: 'another-key' }))).toEqual([
      'STANDING_CLEAR',
    ]);
    await db.query(`update standing_period set valid_to = clock_timestamp() where organization_id = $1`, [south.id]);
    expect(await bidsOf(project)).toEqual([expect.objectContaining({ revision: 1 })]);
  });

  it('refuses a key that was used with another input', async () => {
    const project = await open();
    const bid = { idempotencyKey: 'used-key-1', proposal: '方案' };
    await services.submit(project, north, { ...bid, yuan: '1.00' });
    expect(await codesOf(services.submit(project, north, { ...bid, yuan: '1.01' }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(await bidsOf(project)).toEqual([expect.objectContaining({ revision: 1 })]);
  });

  it('refuses a key said again with another part of the draw: it is drawn once, and the same when a bid is repeated', async () => {
    const project = await open();
    const bid = { idempotencyKey: 'one-secret-1', drawSecret: 'a1'.repeat(32) };
    const { bidId } = await services.submit(project, north, bid);
    expect(await services.submit(project, north, bid)).toEqual({ bidId, revision: 1 });
    const drawnAgain = { ...bid, drawSecret: 'b2'.repeat(32) };
    expect(await codesOf(services.submit(project, north, drawnAgain))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('costs one statement that writes, a replacement too where its process made the bid, and one more where not', async () => {
    const project = await open();
    const statements: string[] = [];
    world.database.watch((text) => statements.push(text));
    const writes = () => statements.splice(0).filter((text) => text.includes('insert into bid ')).length;
    await services.submit(project, north);
    expect(writes()).toBe(1);
    await services.submit(project, north);
    expect(writes()).toBe(1);
    const elsewhere = biddingServices(world.database, world.sealing);
    const { bid } = await elsewhere.submit(project, north);
    expect([writes(), bid?.receipt.revision]).toEqual([2, 3]);
    const { bid: last } = await services.submit(project, north);
    expect([writes(), last?.receipt.revision]).toEqual([2, 4]);
  });

  it('does once what is said at the same time under one key', async () => {
    const project = await open();
    const bid = { idempotencyKey: 'same-time-key', proposal: '方案' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => services.submit(project, north, bid)));
    expect(new Set(answers.map(({ bidId }) => bidId)).size).toBe(1);
    expect(await bidsOf(project)).toEqual([expect.objectContaining({ revision: 1 })]);
  });

  it('keeps one bid of a bidder that sends fifty at the same time, none of them lost', async () => {
    const project = await open();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => services.submit(project, north, { yuan: `${index + 1}.00` })),
    );
    const [bid] = await bidsOf(project);
    expect(await bidsOf(project)).toHaveLength(1);
    expect(new Set(answers.map(({ bidId }) => bidId))).toEqual(new Set([bid?.id]));
    expect(bid?.revision).toBe(50);
    const times = await db.query<{ ordered: boolean }>(
      `select at >= lag(at, 1, at) over (order by revision) as ordered from bid_revision where bid_id = $1`,
      [bid?.id],
    );
    expect(times.every(({ ordered }) => ordered)).toBe(true);
    expect(times).toHaveLength(50);
  });

  it('takes a bidder’s first bids that come at the same time, in any number of projects', async () => {
    for (let round = 0; round < 20; round += 1) {
      const project = await open();
      const attempts = Array.from({ length: 5 }, () => codesOf(services.submit(project, north)));
      expect(await Promise.all(attempts)).toEqual([[], [], [], [], []]);
    }
  });

  it('takes a federation’s bid for a filed member, and a filed one’s own only for a grant', async () => {
    const purchase = await open();
    const { bidId } = await services.submit(purchase, federation, { performerId: member.id });
    expect(await services.own(bidId, federation)).toMatchObject({
      capacity: 'VIA_FEDERATION',
      performer: { id: member.id, name: member.name },
    });
    expect(await codesOf(services.submit(purchase, member))).toEqual(['TRACK_ADMITTED']);
    const grant = await open({ regime: 'GRANT', eligibility: { tracks: ['REGISTERED', 'FILED'] } });
    expect(await codesOf(services.submit(grant, member))).toEqual([]);
  });

  it.each([
    ['a performer that is not in the register', { performerId: newId() }, ['PERFORMER_MEMBER']],
    ['no performer in the capacity of a federation', { capacity: 'VIA_FEDERATION' as const }, ['PERFORMER_REQUIRED']],
    ['no price', { yuan: '0.00' }, ['PRICE_NOT_POSITIVE']],
  ])('refuses %s', async (_, bid, codes) => {
    const project = await open();
    expect(await codesOf(services.submit(project, federation, bid))).toEqual(codes);
    expect(await bidsOf(project)).toEqual([]);
  });

  it('refuses a performer for a bid in one’s own name', async () => {
    const bid = { capacity: 'SELF' as const, performerId: member.id };
    expect(await codesOf(services.submit(await open(), federation, bid))).toEqual(['PERFORMER_NOT_ALLOWED']);
  });

  it('knows no lot of a draft: it looks like one that does not exist', async () => {
    const project = await open();
    await db.query(
      `insert into project select (jsonb_populate_record(p, jsonb_build_object('id', $2::text, 'reference', 'DRAFT-1',
         'status', 'DRAFT', 'published_at', null))).* from project p where id = $1`,
      [project.id, '01960000-0000-7000-8000-000000000001'],
    );
    const lotId = newId();
    await db.query(
      `insert into lot (id, project_id, number, title, budget_fen, status) values ($1, $2, 1, '草稿', 1, 'DRAFT')`,
      [lotId, '01960000-0000-7000-8000-000000000001'],
    );
    const refusal = await codesOf(services.submit({ id: '', lotId, bidIds: [] }, north));
    expect(refusal).toEqual(await codesOf(services.submit({ id: '', lotId: newId(), bidIds: [] }, north)));
  });

  it('neither takes nor gives back bids of a cancelled project', async () => {
    const project = await open();
    await services.submit(project, north);
    await cancelled(world, project);
    expect(await codesOf(services.submit(project, north))).toEqual(['NOT_OPEN_FOR_BIDS']);
    expect(await codesOf(services.withdraw(project, north))).toEqual(['NOT_OPEN_FOR_BIDS']);
  });
});
