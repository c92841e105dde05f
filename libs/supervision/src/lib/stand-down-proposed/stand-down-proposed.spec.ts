import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluationServices } from '@chengjie/procurement/testing';
import { StepWorld } from '../../testing/step-world.js';

const KIND = 'STAND_DOWN_PROPOSED';

describe('an evaluator that is to be stood down after the opening', () => {
  let world: StepWorld;
  let services: ReturnType<typeof evaluationServices>;

  beforeAll(async () => {
    world = await StepWorld.create();
    services = evaluationServices(world.world);
  });
  afterAll(() => world?.close());

  it('is mailed to whoever could confirm it, by seat, without a name or what is said of it', async () => {
    const { agencyId, regionCode } = world.world;
    const second = await world.officer('BUYER', regionCode, agencyId);
    const supervisor = await world.officer('SUPERVISOR');
    const elsewhere = await world.officer('BUYER', regionCode);
    const project = await world.world.project({
      minimumValidBids: 1,
      bids: [{ by: await world.world.organization('甲服务中心'), priceFen: 8_000_000 }],
    });
    await services.appoint(project, [1, 2, 3]);
    const [seat] = await world.db.query<{ id: string; name: string }>(
      `select m.id, a.display_name as name from panel_member m join account a on a.id = m.account_id
       where m.project_id = $1 and m.number = 3`,
      [project.id],
    );
    await services.proposeStandDown(project, seat?.id);
    const told = await Promise.all([second, supervisor].map((each) => world.addressOf(each)));
    const mailed = await world.mailedByWorker(KIND);
    expect(mailed).toEqual(told.toSorted());
    expect(mailed).not.toContain(await world.addressOf(elsewhere));
    const [mail] = await world.mails(KIND);
    expect(mail?.text).toContain('“评审 3”');
    expect(mail?.text).not.toContain('三次通知均未到场评审');
    expect(mail?.text).not.toContain(seat?.name);
  });
});
