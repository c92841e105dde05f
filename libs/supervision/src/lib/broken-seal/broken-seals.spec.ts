import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { biddingServices, deadlinePasses, type FixtureOrganization } from '@chengjie/procurement/testing';
import { StepWorld } from '../../testing/step-world.js';

const KIND = 'SEALS_BROKEN';

describe('a seal that an opening finds broken', () => {
  let world: StepWorld;
  let services: ReturnType<typeof biddingServices>;
  let bidders: readonly FixtureOrganization[];

  beforeAll(async () => {
    world = await StepWorld.create();
    const { database, sealing } = world.world;
    services = biddingServices(database, sealing);
    bidders = [await world.world.organization('甲服务中心'), await world.world.organization('乙服务中心')];
  });
  afterAll(() => world?.close());

  /** Opened; before it, each bid that is named has the ciphertext of its first revision put back. */
  async function opened(changed: readonly FixtureOrganization[]): Promise<string> {
    const project = await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 });
    for (const bidder of bidders) {
      const { bidId } = await services.submit(project, bidder, { yuan: '900.00' });
      const [old] = await world.db.query<{ ciphertext: Buffer }>('select ciphertext from bid where id = $1', [bidId]);
      await services.submit(project, bidder, { yuan: '500.00' });
      if (!changed.includes(bidder)) continue;
      await world.world.loader.run('update bid set ciphertext = $2 where id = $1', [bidId, old?.ciphertext]);
    }
    await deadlinePasses(world.world, project);
    expect(await services.openings.open(project.id)).toBe(true);
    const [row] = await world.db.query<{ reference: string }>('select reference from project where id = $1', [
      project.id,
    ]);
    return row?.reference ?? '';
  }
  const jobs = () => world.db.query(`select data from jobs.job where name = 'seals-broken'`);

  it('is told to nobody where there is none', async () => {
    await opened([]);
    expect(await jobs()).toEqual([]);
  });

  it('is mailed once to the supervisors of its region and to the officers of its buyer, and leads to the record', async () => {
    const { agencyId, regionCode } = world.world;
    const supervisor = await world.officer('SUPERVISOR');
    const buyer = await world.officer('BUYER', regionCode, agencyId);
    await world.db.query(
      `insert into region (code, name, level, parent_code, kind, search) values ('220203', '龙潭区', 3, '2202', 'COUNTY', '')`,
    );
    await world.officer('SUPERVISOR', '220203');
    await world.officer('BUYER', regionCode);
    await world.officer('REGISTRAR');
    const reference = await opened(bidders);
    expect(await jobs()).toHaveLength(1);
    const addresses = [await world.addressOf(supervisor), await world.addressOf(buyer)].toSorted();
    expect(await world.mailedByWorker(KIND)).toEqual(addresses);
    const [mail] = await world.mails(KIND);
    expect(mail?.subject).toBe('承接平台：《居家养老服务》开启时发现密封不符');
    expect(mail?.text).toContain('有 2 份响应文件');
    expect(mail?.text).toContain(`/projects/${reference}#opening`);
  });
});
