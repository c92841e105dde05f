import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountAddresses } from '@chengjie/accounts';
import { Wordings, type NoticeKind } from '@chengjie/kernel';
import { MailSeal, Outbox } from '@chengjie/mail';
import { waitingMails } from '@chengjie/mail/testing';
import { NotificationsReader, OrganizationTeller } from '@chengjie/notifications';
import type { Database } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices } from '../../testing/bidding-services.js';
import { procurementTemplate, ProcurementWorld, type FixtureOrganization } from '../../testing/fixtures.js';
import { sealedBidNotices } from './sealed-bid.notices.js';
import { SealedBidMatters } from './sealed-bid-matters.js';

const page = { first: 20 };

const config = { portalUrl: 'https://portal.example', masterKey: Buffer.alloc(32, 7) } as Config;

/** A worker's way of telling; of the services of addresses it uses none but the outbox. */
function worker(database: Database): SealedBidMatters {
  const outbox = new Outbox(database, new MailSeal(config), config);
  const unused = undefined as never;
  const addresses = new AccountAddresses(database, unused, unused, unused, outbox, unused);
  return new SealedBidMatters(database, new OrganizationTeller(database, addresses));
}

describe('what is sealed, replaced and withdrawn', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let services: ReturnType<typeof biddingServices>;
  let inbox: NotificationsReader;
  let matters: SealedBidMatters;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    world = await ProcurementWorld.create(db.url);
    services = biddingServices(world.database, world.sealing);
    inbox = new NotificationsReader(world.database, Wordings.of<NoticeKind>([sealedBidNotices]));
    matters = worker(world.database);
  });

  afterAll(async () => {
    await world.close();
    await db.drop();
  });

  const open = (exerciseFactor: number | null = null) =>
    world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000, exerciseFactor });
  const toldTo = async ({ id }: FixtureOrganization) => {
    const { edges } = await inbox.page(id, false, page);
    return edges.map(({ node: { kind, text, data } }) => ({ kind, zh: text.zh, data })).reverse();
  };

  /** Somebody more who acts for an organization, with an address. */
  async function colleague({ id, name }: FixtureOrganization, address: string): Promise<string> {
    const { accountId } = await world.actor('ORGANIZATION', { organizationId: id, holder: name });
    await db.query(
      `insert into account_address (id, account_id, address, language, verified_at)
       values (gen_random_uuid(), $1, $2, 'zh', clock_timestamp())`,
      [accountId, address],
    );
    return accountId;
  }
  const mailsTo = (address: string) => waitingMails(db, config, address);

  it('is told to everybody who acts for the bidder, each act once, and to nobody else', async () => {
    const [bidder, other] = [await world.organization('北风服务社'), await world.organization('南风服务社')];
    await colleague(bidder, 'colleague@example.org');
    const project = await open();
    await services.submit(project, bidder, { yuan: '71234.00' });
    await services.submit(project, bidder, { yuan: '71233.00' });
    await services.submit(project, bidder, { yuan: '71232.00' });
    await services.withdraw(project, bidder);
    expect(await matters.tellNext()).toBe(false);
    expect(await matters.tellNext()).toBe(false);
    const told = await toldTo(bidder);
    const { displayName } = bidder.actor;
    expect(told.map(({ kind, zh }) => [kind, zh])).toEqual([
      ['BID_SEALED', `《居家养老服务》：“${displayName}”密封提交了响应文件`],
      ['BID_REPLACED', `《居家养老服务》：“${displayName}”替换了响应文件`],
      ['BID_REPLACED', `《居家养老服务》：“${displayName}”替换了响应文件`],
      ['BID_WITHDRAWN', `《居家养老服务》：“${displayName}”撤回了响应文件`],
    ]);
    const [bid] = await db.query<{ id: string }>('select id from bid where bidder_id = $1', [bidder.id]);
    for (const { data } of told) expect(data).toMatchObject({ projectId: project.id, bidId: bid?.id });
    expect(JSON.stringify(told)).not.toContain('7123');
    expect(await toldTo(other)).toEqual([]);

    const mails = await mailsTo('colleague@example.org');
    expect(mails.map(({ kind }) => kind)).toEqual(['ORGANIZATION_MATTER']);
    // Its id is random, and may have any digits.
    const sent = JSON.stringify(mails.map((mail) => ({ ...mail, id: '', messageId: '' })));
    expect(sent).not.toMatch(/居家|密封|替换|撤回|BID|7123/);
  });

  it('says first that it concerns an exercise', async () => {
    const bidder = await world.organization('东风服务社');
    await services.submit(await open(1000), bidder);
    await matters.tellNext();
    expect((await toldTo(bidder)).map(({ zh }) => zh.startsWith('【演练】'))).toEqual([true]);
  });

  it('is told once by many workers, however many bids there are', async () => {
    const bidders: FixtureOrganization[] = [];
    for (let number = 0; number < 105; number += 1) bidders.push(await world.organization(`众多服务社 ${number}`));
    const project = await open();
    await Promise.all(bidders.map((bidder) => services.submit(project, bidder)));
    const others = [matters, worker(world.database), worker(world.database)];
    const more = await Promise.all(others.map((each) => each.tellNext()));
    expect(more).toContain(true);
    while (await matters.tellNext());
    const [count] = await db.query<{ organizations: number; told: number }>(
      `select count(distinct organization_id)::int as organizations, count(*)::int as told from notification
       where kind = 'BID_SEALED' and data ->> 'projectId' = $1`,
      [project.id],
    );
    expect(count).toEqual({ organizations: 105, told: 105 });
  });

  it('is told though it was committed after what is younger; marks are kept for a day', async () => {
    const bidder = await world.organization('西风服务社');
    const { bidId } = await services.submit(await open(), bidder);
    await services.submit(await open(), bidder);
    await matters.tellNext();
    expect(await toldTo(bidder)).toHaveLength(2);
    // As if it became visible only now.
    await db.query('delete from bid_told where bid_id = $1', [bidId]);
    await matters.tellNext();
    expect(await toldTo(bidder)).toHaveLength(3);
    await db.query(`update bid_told set at = at - interval '25 hours' where bid_id = $1`, [bidId]);
    await matters.tellNext();
    expect(await db.query('select from bid_told where bid_id = $1', [bidId])).toEqual([]);
  });
});
