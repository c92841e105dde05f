import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationServices } from '@chengjie/procurement/testing';
import { StepWorld } from '../../testing/step-world.js';

const KIND = 'OPENED_CANCELLED';

describe('a purchase that is cancelled after its opening', () => {
  let world: StepWorld;
  let services: ReturnType<typeof evaluationServices>;

  beforeAll(async () => {
    world = await StepWorld.create();
    services = evaluationServices(world.world);
  });
  afterAll(() => world?.close());

  const opened = async () =>
    world.world.project({
      bids: [
        { by: await world.world.organization('甲服务中心'), priceFen: 8_000_000 },
        { by: await world.world.organization('乙服务中心'), priceFen: 9_000_000 },
      ],
    });

  it('is mailed to the supervisors of its region and the officers of its buyer, with ground and reason; one that is cancelled before it is not', async () => {
    const { agencyId, regionCode } = world.world;
    const supervisor = await world.officer('SUPERVISOR');
    const buyer = await world.officer('BUYER', regionCode, agencyId);
    await services.cancelAlone(await world.world.project({ status: 'PUBLISHED', deadlineInMs: 3_600_000 }));
    const project = await opened();
    await services.cancel(project);
    expect(await world.db.query(`select data from jobs.job where name = 'opened-cancelled'`)).toEqual([
      { data: { projectId: project.id } },
    ]);
    const addresses = [await world.addressOf(supervisor), await world.addressOf(buyer)];
    expect(await world.mailedByWorker(KIND)).toEqual(addresses.toSorted());
    const [mail] = await world.mails(KIND);
    expect(mail?.text).toContain('因重大变故，采购任务取消：区财政调整预算，本年度不再采购');
  });

  it('is mailed to them when an officer proposes it', async () => {
    const supervisor = await world.officer('SUPERVISOR');
    await services.proposeCancellation(await opened());
    const address = await world.addressOf(supervisor);
    expect(await world.mailedByWorker('CANCELLATION_PROPOSED', address)).toContain(address);
    const [mail] = await world.mails('CANCELLATION_PROPOSED');
    expect(mail?.text).toContain('区财政调整预算，本年度不再采购');
    expect(mail?.text).not.toContain('甲服务');
  });
});
