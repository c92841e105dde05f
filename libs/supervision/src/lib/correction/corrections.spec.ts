import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationServices } from '@chengjie/procurement/testing';
import { StepWorld } from '../../testing/step-world.js';

const KIND = 'BID_CORRECTED';

describe('a correction of what a review found', () => {
  let world: StepWorld;
  beforeAll(async () => {
    world = await StepWorld.create();
  });
  afterAll(() => world?.close());

  it('is mailed to the supervisors of the region and to the officers of the buyer, once the panel adopted it', async () => {
    const { agencyId, regionCode } = world.world;
    const readers = [await world.officer('SUPERVISOR'), await world.officer('BUYER', regionCode, agencyId)];
    await world.officer('REGISTRAR');
    const bidders = [await world.world.organization('甲服务中心'), await world.world.organization('乙服务中心')];
    const services = evaluationServices(world.world);
    const bids = bidders.map((by, index) => ({ by, priceFen: 8_000_000 + index }));
    const project = await world.world.project({ bids, minimumValidBids: 1 });
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    expect(await world.mailed(KIND)).toEqual([]);
    await services.invalidate(project.bidIds[0] ?? '');
    const addresses = await Promise.all(readers.map((reader) => world.addressOf(reader)));
    expect(await world.mailedByWorker(KIND)).toEqual(addresses.toSorted());
    const [mail] = await world.mails(KIND);
    expect(mail?.text).toContain('没有护理人员证书');
    expect(mail?.text).toContain('第四十四条');
  });
});
