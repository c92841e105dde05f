import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationServices } from '@chengjie/procurement/testing';
import { StepWorld } from '../../testing/step-world.js';

const KIND = 'WINNER_LOST';

describe('a first in rank that is found no longer eligible', () => {
  let world: StepWorld;
  beforeAll(async () => {
    world = await StepWorld.create();
  });
  afterAll(() => world?.close());

  it('is mailed to the supervisors of the region and to the officers of the buyer, with what the register says', async () => {
    const { agencyId, regionCode } = world.world;
    const readers = [await world.officer('SUPERVISOR'), await world.officer('BUYER', regionCode, agencyId)];
    const bidders = [await world.world.organization('甲服务中心'), await world.world.organization('乙服务中心')];
    const services = evaluationServices(world.world);
    const bids = bidders.map((by, index) => ({ by, priceFen: 8_000_000 + index }));
    const project = await world.world.project({ bids, minimumValidBids: 1 });
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    await world.db.query(
      `insert into standing_period (organization_id, standing, valid_from) values ($1, 'SERIOUS', now())`,
      [bidders[0]?.id],
    );
    await services.findNoLongerEligible(project.bidIds[0] ?? '');
    const addresses = await Promise.all(readers.map((reader) => world.addressOf(reader)));
    expect(await world.mailedByWorker(KIND)).toEqual(addresses.toSorted());
    const [mail] = await world.mails(KIND);
    expect(mail?.text).toContain('“甲服务中心”');
    expect(mail?.text).toContain('已列入严重违法失信名单');
  });
});
