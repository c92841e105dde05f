import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bidBinding } from '@chengjie/sealing';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices, deadlinePasses } from '../../testing/bidding-services.js';
import {
  procurementTemplate,
  ProcurementWorld,
  type FixtureOrganization,
  type FixtureProject,
} from '../../testing/fixtures.js';

/** What somebody does who writes to the database but has no key. `$1` is the bid that is changed. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  'an older ciphertext': ['update bid set ciphertext = old.ciphertext from old where bid.id = $1'],
  'an older ciphertext with its receipt': [
    `update bid set ciphertext = old.ciphertext, receipt_number = old.receipt_number, content_hash = old.content_hash
     from old where bid.id = $1`,
  ],
  'an older row, the record left as it is': [
    `update bid set ciphertext = old.ciphertext, receipt_number = old.receipt_number, content_hash = old.content_hash,
       revision = old.revision, submitted_at = old.submitted_at from old where bid.id = $1`,
  ],
  'an older content told as the newer revision, record and all': [
    `update bid set ciphertext = old.ciphertext, receipt_number = old.receipt_number, content_hash = old.content_hash
     from old where bid.id = $1`,
    'delete from bid_revision where bid_id = $1 and revision = 1',
    `update bid_revision set receipt_number = old.receipt_number, content_hash = old.content_hash
     from old where bid_id = $1`,
  ],
  'another bid’s ciphertext': [
    'update bid set ciphertext = other.ciphertext from bid other where bid.id = $1 and other.project_id = bid.project_id and other.id <> bid.id',
  ],
  'a scheme of before': ['update bid set sealing_scheme = 1 where id = $1'],
  'another hash': [
    `update bid set content_hash = repeat('0', 64) where id = $1`,
    `update bid_revision set content_hash = repeat('0', 64) where bid_id = $1 and revision = 2`,
  ],
  'another bidder': [
    `update bid set bidder_id = (select o.id from organization o where o.id not in
       (select b.bidder_id from bid b where b.project_id = bid.project_id) limit 1) where id = $1`,
  ],
  'bytes of the ciphertext': [
    `update bid set ciphertext = set_byte(ciphertext, 40, 255 - get_byte(ciphertext, 40)) where id = $1`,
  ],
  'no ciphertext at all': [`update bid set ciphertext = '' where id = $1`],
  'a withdrawal that nobody made': [`update bid set status = 'WITHDRAWN', revision = revision + 1 where id = $1`],
};

describe('an opening that does not trust the row', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  const bidders: FixtureOrganization[] = [];

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url, randomBytes(32));
    services = biddingServices(world.database, world.sealing);
    for (const name of ['甲', '乙', '丙', '丁']) bidders.push(await world.organization(`${name}服务中心`));
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  const [first, second] = [() => bidders[0] as FixtureOrganization, () => bidders[1] as FixtureOrganization];
  const submitted = async (project: FixtureProject, by: FixtureOrganization, yuan: string) =>
    services.submit(project, by, { yuan });
  const recordOf = (project: FixtureProject) =>
    db.query<{ status: string; price: string | null }>(
      'select status, price_fen as price from bid where project_id = $1 order by bidder_id = $2 desc',
      [project.id, second().id],
    );

  /** Bids of 900 yuan replaced by 500, and another's of 700; what the first row was is kept in `old`. */
  async function replaced(): Promise<{ project: FixtureProject; bidId: string }> {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    await submitted(project, second(), '700.00');
    const { bidId } = await submitted(project, first(), '900.00');
    await db.query('drop table if exists old');
    await db.query(`create table old as select * from bid where id = '${bidId}'`);
    await submitted(project, first(), '500.00');
    return { project, bidId };
  }

  /** As the owner of the tables may: triggers that keep records as they are do not hold it. */
  async function change(bidId: string, statements: readonly string[]): Promise<void> {
    const client = await db.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      for (const text of statements) await client.query(text, [bidId]);
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  it.each(Object.entries(CHANGES))(
    'finds %s, says so in the record and to its bidder, and opens the others',
    async (name, statements) => {
      const { project, bidId } = await replaced();
      await change(bidId, statements);
      await deadlinePasses(world, project);
      expect(await services.openings.open(project.id)).toBe(true);
      expect(await recordOf(project)).toEqual([
        { status: 'VALID', price: '70000' },
        { status: 'SEAL_BROKEN', price: null },
      ]);
      const [event] = await db.query<{ bids: { bidId: string; sealBroken: boolean; priceFen: number | null }[] }>(
        `select data -> 'bids' as bids from event where subject_id = $1 and type = 'BIDS_OPENED'`,
        [project.id],
      );
      expect(event?.bids.find((bid) => bid.bidId === bidId)).toMatchObject({ sealBroken: true, priceFen: null });
      expect(event?.bids.filter(({ sealBroken }) => sealBroken)).toHaveLength(1);
      const told = await db.query(
        `select kind, s.account_id from security_event s join project p on p.reference = s.detail where p.id = $1`,
        [project.id],
      );
      expect(told).toEqual([{ kind: 'SEAL_BROKEN', account_id: null }]);
      // Whoever sealed it, whomever the row names by now; to the bid it leads where the row lets its bidder see it.
      const notified = await db.query(
        `select n.organization_id as "organizationId", n.data ->> 'bidId' as led from notification n
       where n.subject_id = $1 and n.kind = 'SEAL_BROKEN'`,
        [project.lotId],
      );
      expect(notified).toEqual([{ organizationId: first().id, led: name === 'another bidder' ? null : bidId }]);
    },
  );

  it('shows its owner at once that what is stored is not what it sealed in, and lets it seal anew', async () => {
    const { project, bidId } = await replaced();
    await change(bidId, CHANGES['an older ciphertext'] ?? []);
    expect(await services.own(bidId, first())).toMatchObject({
      owned: true,
      sealBroken: true,
      price: null,
      proposal: null,
    });
    await submitted(project, first(), '450.00');
    expect(await services.own(bidId, first())).toMatchObject({ sealBroken: false, price: { amount: '450.00' } });
  });

  it('cannot tell a whole older state from one that was never replaced: the receipt that its bidder holds can', async () => {
    const { project, bidId } = await replaced();
    const { receipt: held } = await services.own(bidId, first());
    await change(bidId, [
      `update bid set ciphertext = old.ciphertext, receipt_number = old.receipt_number, content_hash = old.content_hash,
         revision = old.revision, submitted_at = old.submitted_at from old where bid.id = $1`,
      'delete from bid_revision where bid_id = $1 and revision > 1',
      `delete from idempotency_key where answer ->> 'bidId' = $1::text`,
    ]);
    await deadlinePasses(world, project);
    expect(await services.openings.open(project.id)).toBe(true);
    expect(await recordOf(project)).toContainEqual({ status: 'VALID', price: '90000' });
    const opened = (await services.own(bidId, first())).receipt;
    expect([held.revision, opened.revision]).toEqual([2, 1]);
    expect(opened.number).not.toBe(held.number);
    expect(opened.contentHash).not.toBe(held.contentHash);
    expect(await services.reader.receiptOf(bidId, held.number, first().actor)).toBeNull();
    expect(await services.reader.receiptOf(bidId, opened.number, first().actor)).toMatchObject({ revision: 1 });
  });

  it('opens bids that were sealed before ciphertexts were bound to more than their id', async () => {
    const project = await world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    const { bidId } = await submitted(project, first(), '900.00');
    const [row] = await db.query<{ key: Buffer; ciphertext: Buffer }>(
      `select p.sealed_key as key, b.ciphertext from bid b join project p on p.id = b.project_id where b.id = $1`,
      [bidId],
    );
    const key = world.sealing.projectKey(project.id, row?.key ?? Buffer.alloc(0));
    const content = { priceFen: 90_000, proposal: '旧方案', salt: 'ab'.repeat(16), drawSecret: 'cd'.repeat(32) };
    const text = `{"priceFen":90000,"proposal":"旧方案","salt":"${content.salt}"}`;
    const hash = createHash('sha256').update(text).digest('hex');
    const place = {
      ...{ bidId, lotId: '', bidderId: '', capacity: '', performerId: null },
      revision: 1,
      receiptNumber: '',
    };
    const ciphertext = world.sealing.seal(key, bidBinding(1, { ...place, contentHash: hash }), content);
    await change(bidId, [
      `update bid set sealing_scheme = 1, content_hash = '${hash}', ciphertext = '\\x${ciphertext.toString('hex')}' where id = $1`,
      `update bid_revision set content_hash = '${hash}' where bid_id = $1`,
    ]);
    expect((await services.own(bidId, first())).receipt).toMatchObject({ salt: content.salt, drawSecret: null });
    await deadlinePasses(world, project);
    await services.openings.open(project.id);
    const [opened] = await db.query(
      'select status, price_fen::int as price, draw_secret as secret from bid where id = $1',
      [bidId],
    );
    expect(opened).toEqual({ status: 'VALID', price: 90_000, secret: content.drawSecret });
  });
});
