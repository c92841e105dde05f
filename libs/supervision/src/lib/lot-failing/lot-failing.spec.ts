import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationServices } from '@chengjie/procurement/testing';
import { StepWorld } from '../../testing/step-world.js';

describe('a lot that findings left with too few valid bids', () => {
  let world: StepWorld;
  beforeAll(async () => {
    world = await StepWorld.create();
  });
  afterAll(() => world?.close());

  it('is mailed to supervisors and officers of the buyer while it can still be corrected', async () => {
    const { agencyId, regionCode } = world.world;
    const readers = [await world.officer('SUPERVISOR'), await world.officer('BUYER', regionCode, agencyId)];
    const bidders = [await world.world.organization('甲服务中心'), await world.world.organization('乙服务中心')];
    const services = evaluationServices(world.world);
    const bids = bidders.map((by, index) => ({ by, priceFen: 1_000 + index }));
    const project = await world.world.project({ bids, minimumValidBids: 2 });
    await services.findNotQualified(project.bidIds[0] ?? '');
    await services.completeReview(project.lotId);
    const addresses = await Promise.all(readers.map((reader) => world.addressOf(reader)));
    expect(await world.mailedByWorker('LOT_FAILING')).toEqual(addresses.toSorted());
    const [mail] = await world.mails('LOT_FAILING');
    expect(mail?.text).toContain('有效的只有 1 份，不足 2 份。一日之内可以提议更正');
  });
});
