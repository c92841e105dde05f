import 'reflect-metadata';
import { setImmediate } from 'node:timers/promises';
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

  it('is mailed to the one whom it concerns at each step, by a text that names neither project nor ground', async () => {
    const { agencyId, regionCode } = world.world;
    const second = await world.officer('BUYER', regionCode, agencyId);
    const project = await world.world.project({
      minimumValidBids: 1,
      bids: [{ by: await world.world.organization('丙服务中心'), priceFen: 8_000_000 }],
    });
    await services.appoint(project, [1, 2, 3]);
    const seats = await world.db.query<{ id: string; accountId: string }>(
      `select m.id, m.account_id as "accountId" from panel_member m where m.project_id = $1 order by m.number`,
      [project.id],
    );
    const address = 'sitter@example.org';
    await world.db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at)
       values (gen_random_uuid(), $1, $2, 'zh', now(), now())`,
      [seats[0]?.accountId, address],
    );
    const proposed = async (ground: 'KINSHIP' | 'OTHER_TIE' | 'SHARE_IN_BIDDER') =>
      services.proposeStandDown(project, seats[0]?.id, ground);
    await services.endStandDown('refuseStandDown', await proposed('KINSHIP'), second);
    await services.endStandDown('withdrawStandDown', await proposed('OTHER_TIE'), world.world.buyer);
    const lapsing = await proposed('SHARE_IN_BIDDER');
    await world.db.tamper(
      `update stand_down_proposal set proposed_at = proposed_at - interval '73 hours', lapses_at = lapses_at - interval '73 hours' where id = $1`,
      [lapsing],
    );
    await services.lapseStandDowns();
    const told = async (kind: string, count: number) => {
      while ((await world.mailed(kind)).length < count) await setImmediate();
      expect(await world.mailed(kind)).toEqual(Array.from({ length: count }, () => address));
      return (await world.mails(kind)).map(({ subject, text }) => `${subject} ${text}`);
    };
    const texts = [...(await told('SEAT_STAND_DOWN_PROPOSED', 3)), ...(await told('SEAT_STAND_DOWN_ENDED', 3))];
    for (const outcome of ['已退回', '已撤回', '已失效']) expect(texts.join()).toContain(`令您回避的提议${outcome}`);
    for (const text of texts) {
      expect(text).toContain('/desk/evaluations');
      expect(text).not.toContain(project.id);
      expect(text).not.toMatch(/亲属|CJ-|评审 \d/);
    }
  });
});
