import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  procurementTemplate,
  type FixtureOrganization,
  type FixtureProject,
  type ProcurementWorld,
} from '../../testing/fixtures.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { HttpWorld } from '../../testing/http-world.js';

const CORRECTED = 'correctedSheets { evaluator submittedAt correctedAt correction scores { points reason } }';

describe('a corrected sheet over HTTP', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let http: HttpWorld;
  let services: ReturnType<typeof evaluationServices>;
  let north: FixtureOrganization;
  let south: FixtureOrganization;
  let project: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    world = http.world;
    services = evaluationServices(world);
    north = await world.organization('北社服务中心');
    south = await world.organization('南社服务中心');
    project = await world.project({
      bids: [
        { by: north, priceFen: 8_000_000 },
        { by: south, priceFen: 9_000_000 },
      ],
    });
    await services.appoint(project, [1, 2, 3]);
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const correct = async (
    actor: Actor,
    idempotencyKey: string,
    points: string,
    correction = '人员一项看错了证书的数目',
  ) => {
    const { data, errors } = await http.ask(
      actor,
      `mutation ($input: CorrectScoreSheetInput!) { correctScoreSheet(input: $input) { project { status } userErrors { code path } } }`,
      {
        input: {
          ...{ idempotencyKey, projectId: project.id, bidId: project.bidIds[0], correction },
          scores: [{ criterionId: 'quality', points, reason: '理由充分' }],
        },
      },
    );
    return (data?.['correctScoreSheet'] as object | undefined) ?? { errors };
  };
  interface Node {
    readonly id: string;
    readonly mySheet?: { readonly scores: object[]; readonly correctedSheets: object[] } | null;
    readonly availableTransitions?: readonly { readonly key: string; readonly disabled: boolean }[];
    readonly correctedSheets?: object[];
  }
  const lotAs = async (actor: Actor | null, shown: string) => {
    const { data, errors } = await http.ask(
      actor,
      `query ($id: ID!) { project(by: { id: $id }) { lots { ${shown} } } }`,
      {
        id: project.id,
      },
    );
    expect(errors).toBeUndefined();
    return (data?.['project'] as { lots: Readonly<Record<string, { nodes: Node[] } | null>>[] }).lots[0];
  };
  const reviewedAs = async (actor: Actor | null) =>
    (
      await lotAs(
        actor,
        `reviewedBids { nodes { id mySheet { scores { points } ${CORRECTED} } availableTransitions { key disabled } } }`,
      )
    )?.['reviewedBids']?.nodes.find(({ id }) => id === project.bidIds[0]);
  const rankedAs = async (actor: Actor | null) =>
    (await lotAs(actor, `rankedBids { nodes { id ${CORRECTED} } }`))?.['rankedBids']?.nodes.find(
      ({ id }) => id === project.bidIds[0],
    )?.correctedSheets;
  const mayCorrect = async (actor: Actor) =>
    (await reviewedAs(actor))?.availableTransitions?.flatMap(({ key, disabled }) =>
      key === 'correctScoreSheet' ? [!disabled] : [],
    );

  const earlier = {
    ...{ evaluator: '评审 1', submittedAt: expect.any(String), correctedAt: expect.any(String) },
    ...{ correction: '人员一项看错了证书的数目', scores: [{ points: '70.00', reason: '理由充分' }] },
  };
  const done = { project: { status: 'OPENED' }, userErrors: [] };
  const refusedBy = (code: string) => ({ project: null, userErrors: [expect.objectContaining({ code })] });

  it('is its evaluator’s alone until the ranking, and once by its key', async () => {
    expect(await mayCorrect(world.evaluator(1))).toEqual([false]);
    await services.submit(world.evaluator(1), project, project.bidIds[0] ?? '', '70.00');
    expect(await mayCorrect(world.evaluator(1))).toEqual([true]);
    expect(await correct(world.evaluator(1), 'correct-01', '75.00')).toEqual(done);
    expect(await correct(world.evaluator(1), 'correct-01', '75.00')).toEqual(done);
    expect((await reviewedAs(world.evaluator(1)))?.mySheet).toEqual({
      scores: [{ points: '75.00' }],
      correctedSheets: [earlier],
    });
    for (const other of [world.evaluator(2), world.buyer, world.supervisor])
      expect((await reviewedAs(other))?.mySheet).toBeNull();
    expect(await reviewedAs(null)).toBeUndefined();
    expect(await mayCorrect(world.buyer)).toEqual([]);
  });

  it('is refused by its rules, and to everybody else', async () => {
    expect(await correct(world.evaluator(1), 'correct-02', '75')).toEqual(refusedBy('SHEET_UNCHANGED'));
    expect(await correct(world.evaluator(1), 'correct-03', '76', '看错了')).toEqual(refusedBy('INVALID_INPUT'));
    expect(await correct(world.evaluator(2), 'correct-04', '76')).toEqual(refusedBy('SHEET_NOT_SUBMITTED'));
    expect(await correct(world.evaluator(5), 'correct-05', '76')).toEqual(refusedBy('FORBIDDEN'));
    for (const other of [world.buyer, world.supervisor, north.actor])
      expect(await correct(other, 'correct-05', '76')).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
  });

  it('is read with the ranking by who reads that, and by everybody with the award', async () => {
    for (const [index, number] of [2, 3, 1, 2, 3].entries())
      await services.submit(world.evaluator(number), project, project.bidIds[index < 2 ? 0 : 1] ?? '', '60.00');
    expect(await correct(world.evaluator(1), 'correct-06', '76')).toEqual(refusedBy('SHEETS_ALL_IN'));
    expect(await mayCorrect(world.evaluator(1))).toEqual([false]);
    await services.evaluate(project);
    for (const insider of [world.evaluator(2), world.buyer, world.supervisor])
      expect(await rankedAs(insider)).toEqual([earlier]);
    for (const other of [north.actor, null]) expect(await rankedAs(other)).toBeUndefined();
    await services.award(project);
    for (const other of [north.actor, null]) expect(await rankedAs(other)).toEqual([earlier]);
    const told = await services.ranking.resultOfBid(project.bidIds[0] ?? '');
    expect(told?.correctedSheets).toMatchObject([{ evaluator: '评审 1', scores: [{ points: '70.00' }] }]);
  });
});
