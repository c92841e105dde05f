import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FixtureProject, FixtureTerms } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const code = (...codes: string[]) => ({ violations: codes.map((each) => ({ code: each })) });

describe('completing the qualification review (财政部令87, 44)', () => {
  let panel: PanelWorld;
  let { world, services, db, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ world, services, db, north, south } = panel);
  });
  afterAll(() => panel.close());

  const opened = async (terms: FixtureTerms = {}): Promise<FixtureProject & { first: string; second: string }> => {
    const project = await world.project({
      minimumValidBids: 1,
      ...terms,
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
        { by: await world.organization('东社服务中心'), priceFen: 7_000_000, status: 'INVALID' },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
    const [first = '', second = ''] = project.bidIds;
    return { ...project, first, second };
  };
  const scores = (project: FixtureProject, bidId: string) =>
    services.submitAtOnce(world.evaluator(1), project, bidId, '70.00');

  it('says of each bid whether it is qualified, public; the panel hands in its sheets only then', async () => {
    const project = await opened();
    await services.saveDraft(world.evaluator(1), project, project.second, '60.00');
    await expect(scores(project, project.second)).rejects.toMatchObject(code('QUALIFICATION_NOT_REVIEWED'));
    await services.findNotQualified(project.first);
    await services.completeReview(project.lotId);
    const [event] = await db.query(
      `select public, actor_label, data from event where subject_id = $1 and type = 'QUALIFICATION_REVIEWED'`,
      [project.id],
    );
    expect(event).toMatchObject({
      public: true,
      actor_label: expect.stringContaining('兴华街道办事处'),
      data: { lotId: project.lotId, qualified: 1 },
    });
    const { reviewed } = (event as { data: { reviewed: { bidId: string }[] } }).data;
    expect(reviewed.toSorted((a, b) => (a.bidId === project.first ? -1 : b.bidId === project.first ? 1 : 0))).toEqual([
      {
        ...{ bidId: project.first, bidderName: north.name },
        notQualified: expect.objectContaining({ code: 'NOT_QUALIFIED', zh: '不符合资格条件：没有护理人员证书' }),
      },
      { bidId: project.second, bidderName: south.name, notQualified: null },
    ]);
    expect((await services.lotOf(project)).qualificationReviewedAt).toBeInstanceOf(Date);
    await scores(project, project.second);
  });

  it('happens once, of all bids, by the buyer alone', async () => {
    const project = await opened();
    await services.findNotQualified(project.first);
    for (const seen of [[], [project.second], [project.first, project.second]])
      await expect(services.completeReview(project.lotId, world.buyer, seen)).rejects.toMatchObject(
        code('QUALIFIED_BIDS_DIFFER'),
      );
    const panelist = services.completeReview(project.lotId, world.evaluator(1));
    await expect(panelist).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const both = await Promise.allSettled([1, 2].map(() => services.completeReview(project.lotId)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(services.completeReview(project.lotId)).rejects.toMatchObject(code('QUALIFICATION_REVIEWED'));
    await expect(services.findNotQualified(project.second)).rejects.toMatchObject(code('QUALIFICATION_REVIEWED'));
  });

  it('comes before a ranking that no sheets are needed for, but not before a lot ends with too few valid bids', async () => {
    const lowest = { evaluationMethod: 'LOWEST_EVALUATED_PRICE', criteria: [], priceWeight: '0.00' } as const;
    const project = await opened(lowest);
    await expect(services.evaluateAtOnce(project)).rejects.toMatchObject(code('QUALIFICATION_NOT_REVIEWED'));
    await services.completeReview(project.lotId);
    await services.evaluateAtOnce(project);
    const few = await opened({ ...lowest, minimumValidBids: 3 });
    await services.evaluateAtOnce(few);
    expect((await services.lotOf(few)).status).toBe('FAILED');
  });

  it('comes before the panel asks about a price or proposes that a bid is invalid', async () => {
    const project = await opened();
    const { proposeInvalid, askAboutPrice } = services.atOnce;
    const early = code('QUALIFICATION_NOT_REVIEWED');
    await expect(askAboutPrice(world.evaluator(1), project.first)).rejects.toMatchObject(early);
    await expect(proposeInvalid(world.evaluator(1), project.first)).rejects.toMatchObject(early);
    await services.completeReview(project.lotId);
    await askAboutPrice(world.evaluator(1), project.first);
    await proposeInvalid(world.evaluator(1), project.second);
  });

  it('is no act of the buyer’s where the pack leaves the review to the panel', async () => {
    const project = await opened();
    await db.tamper(
      `update project set (rule_pack_id, rule_pack_hash) = (select id, hash from rule_pack where id = '22-2026-12-02') where id = $1`,
      [project.id],
    );
    await expect(services.completeReview(project.lotId)).rejects.toMatchObject(code('QUALIFICATION_BY_PANEL'));
    await scores(project, project.first);
  });
});
