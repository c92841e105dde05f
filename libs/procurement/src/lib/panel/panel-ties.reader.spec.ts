import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import type { FixtureTerms } from '../../testing/fixtures.js';
import { panelWorld, type PanelWorld } from '../../testing/panel-world.js';

const TIED = { violations: [{ code: 'TIED_TO_BIDDER' }] };
const SUPERVISES = { violations: expect.arrayContaining([expect.objectContaining({ code: 'SUPERVISES_THERE' })]) };
const STAFF = { violations: [{ code: 'BUYERS_OWN_STAFF' }] };

describe('who sits on a panel', () => {
  let panel: PanelWorld;
  let { db, world, services, north, south } = {} as PanelWorld;

  beforeAll(async () => {
    panel = await panelWorld();
    ({ db, world, services, north, south } = panel);
  });

  afterAll(() => panel.close());

  const made = (terms: FixtureTerms = {}) =>
    world.project({
      ...terms,
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });

  /** Gives a role until the work is done. */
  async function holding(
    actor: Actor,
    role: string,
    of: { agency?: string; organization?: string },
    work: () => unknown,
  ) {
    const id = newId();
    await db.query(
      `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code) values ($1, $2, $3, $4, $5, $6)`,
      [id, actor.accountId, role, of.agency ?? null, of.organization ?? null, world.regionCode],
    );
    try {
      await work();
    } finally {
      await db.query('delete from role_grant where id = $1', [id]);
    }
  }
  const panelOf = async (project: { id: string }) =>
    services.panelReader.membersOf(await services.projects.byId(project.id, world.buyer), world.buyer);

  it.each([
    ['a bidder', () => ['ORGANIZATION', { organization: north.id }, TIED] as const],
    ['the buyer', () => ['BUYER', { agency: world.agencyId }, STAFF] as const],
    ['whoever supervises it', () => ['SUPERVISOR', { agency: world.agencyId }, SUPERVISES] as const],
  ])('and is tied to %s since, scores nothing and blocks the ranking of what it did not score', async (_, tie) => {
    const [role, of, refusal] = tie();
    const project = await made();
    await services.appoint(project, [1, 2, 3]);
    const bidId = project.bidIds[0] ?? '';
    await holding(world.evaluator(1), role, of, async () => {
      for (const act of [services.saveDraft, services.submit])
        await expect(act(world.evaluator(1), project, bidId, '70.00')).rejects.toMatchObject(refusal);
      await services.submit(world.evaluator(2), project, bidId, '70.00');
    });
    const unscored = await made({
      evaluationMethod: 'LOWEST_EVALUATED_PRICE',
      procedure: 'NEGOTIATION',
      criteria: [],
      priceWeight: '0',
    });
    await services.appoint(unscored, [1, 2, 3]);
    await holding(world.evaluator(1), role, of, () =>
      expect(services.evaluate(unscored)).rejects.toMatchObject(refusal),
    );
    await services.evaluate(unscored);
  });

  it('keeps the sheets that came in before a tie did: whoever gives roles takes none away; the tie is shown', async () => {
    const project = await made();
    await services.score(project, ['70.00', '60.00']);
    await holding(world.evaluator(1), 'ORGANIZATION', { organization: south.id }, async () => {
      await services.evaluate(project);
      expect((await panelOf(project))?.map(({ ties }) => ties)).toEqual([[south.name], [], []]);
    });
    const evaluation = await services.ranking.evaluationOf(await services.lotOf(project), world.buyer);
    const { evaluators, sheets } = await services.details.inputOf(evaluation?.id ?? '');
    expect(evaluators.map(({ recused }) => recused)).toEqual([false, false, false]);
    expect(sheets.filter(({ evaluatorId }) => evaluatorId === '评审 1')).toHaveLength(2);
  });

  it('shows no tie before the opening: it would tell who bids', async () => {
    const sealed = await world.project({
      status: 'PUBLISHED',
      bids: [{ by: north, priceFen: 1, status: 'SUBMITTED' }],
    });
    await services.appoint(sealed, [1, 2, 3]);
    await holding(world.evaluator(1), 'ORGANIZATION', { organization: north.id }, async () =>
      expect((await panelOf(sealed))?.map(({ ties }) => ties)).toEqual([[], [], []]),
    );
  });

  it('decides nothing for the buyer, whatever role it acts in', async () => {
    const project = await made();
    await services.score(project, ['70.00', '60.00']);
    const both: Actor = { ...world.buyer, accountId: world.evaluator(1).accountId };
    const seated = { violations: [{ code: 'SEATED_ON_PANEL' }] };
    await expect(services.evaluate(project, both)).rejects.toMatchObject(seated);
    await expect(services.appoint(project, [1, 2, 3], both)).rejects.toMatchObject(seated);
    await services.evaluate(project);
    await expect(services.award(project, both)).rejects.toMatchObject(seated);
    await services.award(project);
  });

  it('does not stand down, nor is stood down or replaced, once its panel has ranked: not in the database either', async () => {
    const unscored = {
      evaluationMethod: 'LOWEST_EVALUATED_PRICE',
      procedure: 'NEGOTIATION',
      criteria: [],
      priceWeight: '0',
    } as const;
    const project = await made(unscored);
    await services.appoint(project, [1, 2, 3]);
    await services.evaluate(project);
    const [seat] = (await panelOf(project)) ?? [];
    const late = { violations: [{ code: 'NOT_IN_THIS_STATE' }] };
    await expect(services.recuse(world.evaluator(1), project)).rejects.toMatchObject(late);
    await expect(services.recuse(world.buyer, project, seat?.id)).rejects.toMatchObject(late);
    await expect(services.appoint(project, [4, 5, 6])).rejects.toMatchObject(late);
    await expect(
      db.query(
        `update panel_member set recused_at = now(), recusal_reason = '无', recusal_ground = 'UNABLE', recused_by = 'BUYER' where id = $1`,
        [seat?.id],
      ),
    ).rejects.toThrow('nobody stands down after the ranking');
  });

  it('stands down in public: seat, ground and by whom, neither name nor words', async () => {
    const project = await made();
    await services.appoint(project, [1, 2, 3]);
    await services.recuse(world.evaluator(1), project);
    const [, second] = (await panelOf(project)) ?? [];
    await services.standDownByTwo(project, second?.id);
    const events = await db.query(
      `select actor_label, reason, data from event where subject_id = $1 and public and type = 'EVALUATOR_STOOD_DOWN' order by sequence`,
      [project.id],
    );
    const ground = { code: 'KINSHIP', zh: expect.any(String), en: expect.any(String) };
    expect(events).toEqual([
      { actor_label: '评审 1', reason: null, data: { number: 1, by: 'PANEL', reason: ground, voidedVotes: 0 } },
      {
        actor_label: expect.stringContaining('兴华街道办事处'),
        reason: null,
        data: { number: 2, by: 'BUYER', reason: ground, voidedVotes: 0 },
      },
    ]);
    // The bidder is told with the names.
    expect(await services.panelReader.membersOf(await services.projects.byId(project.id, null), null)).toBeNull();
    expect((await panelOf(project))?.map(({ recusedOver }) => recusedOver !== null)).toEqual([true, true, false]);
    await expect(
      db.query(`update panel_member set recusal_ground = 'UNABLE' where id = $1`, [second?.id]),
    ).rejects.toThrow();
  });

  it('ranks a lot again as who ranked it first, whoever comes and goes for the others', async () => {
    const project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
      furtherLots: [[{ by: north, priceFen: 1 }]],
    });
    await services.score(project, ['70.00', '60.00']);
    await services.evaluate(project);
    await services.recuse(world.evaluator(3), project);
    await expect(services.appoint(project, [1, 4, 5])).rejects.toMatchObject({
      violations: [{ code: 'PANEL_STANDS' }],
    });
    await services.appoint(project, [1, 2, 4]);
    // As a correction withdraws it: a ranking that stands is not made again.
    await db.query('delete from ranked_bid where lot_id = $1', [(await services.lotOf(project)).id]);
    await services.evaluate(project);
    const evaluation = await services.ranking.evaluationOf(await services.lotOf(project), world.buyer);
    expect(evaluation?.run).toBe(2);
    const { evaluators } = await services.details.inputOf(evaluation?.id ?? '');
    expect(evaluators).toEqual([1, 2, 3].map((number) => ({ id: `评审 ${number}`, recused: false })));
  });
});
