import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import type { FixtureProject } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const codes = (code: string) => ({ violations: expect.arrayContaining([expect.objectContaining({ code })]) });

describe('what the panel rejected', () => {
  let panel: PanelWorld;
  let { world, services, north, south } = {} as PanelWorld;
  let middle: PanelWorld['north'];
  let one: Actor;
  let two: Actor;
  let three: Actor;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, north, south } = panel);
    middle = await world.organization('中社服务中心');
    one = world.evaluator(1);
    two = world.evaluator(2);
    three = world.evaluator(3);
  });
  afterAll(() => panel.close());

  const project = () =>
    world.project({
      minimumValidBids: 1,
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
        { by: middle, priceFen: 9_100_000 },
      ],
    });
  const voted = async (bidId: string, voters: readonly Actor[], inFavour: boolean) => {
    const [open] = await panel.db.query<{ id: string }>(
      `select id from bid_finding where bid_id = $1 and status = 'VOTING'`,
      [bidId],
    );
    for (const voter of voters) await services.vote(voter, open?.id ?? '', inFavour);
  };
  /** What is offered to somebody of a bid, with what is against it. */
  const offered = async (of: FixtureProject, bidId: string, actor: Actor, key: string) => {
    const lot = { ...(await services.lotOf(of)), number: 1, ofSeveral: false };
    const [act] = (await services.findingReader.possibleReviews({ id: bidId, valid: true }, lot, actor)).filter(
      (each) => each.key === key,
    );
    return act?.disabledReason?.zh ?? null;
  };

  it('is proposed again by another seat, and not by the same, though it name the bids the other way round', async () => {
    const of = await project();
    const [first = '', second = '', third = ''] = of.bidIds;
    await services.appoint(of, [1, 2, 3]);
    const colludes = (actor: Actor, bidId: string, otherBidId: string) =>
      services.proposeInvalid(actor, bidId, { ground: 'COLLUSION', otherBidId });
    await colludes(one, first, second);
    await voted(first, [two, three], false);
    for (const [bidId, other] of [
      [first, second],
      [second, first],
      [first, third],
      [third, second],
    ] as const)
      await expect(colludes(one, bidId, other)).rejects.toMatchObject(codes('REJECTED_BEFORE'));
    const lot = await services.lotOf(of);
    expect(await services.findingReader.complianceGroundsOf(second, lot, one)).not.toContain('COLLUSION');
    expect(await services.findingReader.complianceGroundsOf(second, lot, two)).toContain('COLLUSION');
    expect(await services.findingReader.complianceGroundsOf(second, lot, world.buyer)).toEqual([]);
    await services.proposeInvalid(one, first);
    await voted(first, [two, three], false);
    await colludes(two, first, second);
    await voted(first, [one, three], false);
    await expect(colludes(two, first, second)).rejects.toMatchObject(codes('REJECTED_BEFORE'));
  });

  it('is corrected by the buyer once, whichever of its officers asks for it', async () => {
    const of = await project();
    const [first = ''] = of.bidIds;
    await services.score(of, ['70.00', '60.00', '50.00']);
    await services.evaluate(of);
    const correct = (actor: Actor) =>
      services.proposeCorrection(actor, first, {
        ...{ error: 'QUALIFICATION_MISJUDGED', ground: 'NOT_QUALIFIED', condition: 'CAPABILITY' },
      });
    const second = await world.actor('BUYER', { agencyId: world.agencyId, holder: '兴华街道办事处' });
    await correct(world.buyer);
    await voted(first, [one, two], false);
    await expect(correct(second)).rejects.toMatchObject(codes('REJECTED_BEFORE'));
    expect(await offered(of, first, second, 'proposeCorrection')).toContain('未通过，不再提议');
    expect(await offered(of, first, one, 'proposeCorrection')).toBeNull();
    await services.award(of);
  });
});
