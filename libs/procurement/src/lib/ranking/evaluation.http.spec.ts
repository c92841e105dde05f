import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify, type EvaluationInput } from '@chengjie/evaluation';
import { canonicalJson } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  procurementTemplate,
  type FixtureOrganization,
  type FixtureProject,
  type ProcurementWorld,
} from '../../testing/fixtures.js';
import { HttpWorld } from '../../testing/http-world.js';

const PROJECT = `query ($id: ID!) {
  project(by: { id: $id }) {
    status
    panel { number name }
    panelCandidates { totalCount }
    lots {
      openingRecord { totalCount edges { node { bidder { name } price { amount } } } }
      reviewedBids { edges { node { proposal mySheet { submittedAt } } } }
      rankedBids(first: 10) {
        edges {
          node {
            place totalScore priceScore preferentialPlace price { amount } bidder { id name }
            explanation { zh } decision { step explanation { en } }
            scores { criterionId average sheets { evaluator points reason } }
          }
        }
      }
      evaluation { run outdated inputHash inputJson resultJson tieGroups { equalPrices equalIn { measure value } bids { place bidder { name } }
        steps { ladderStepIndex step bidIds(first: 1) { totalCount } parts(first: 2) { nodes { bidIds(first: 2) { nodes } } } } } }
      award { bidder { name } amount { amount } preferential noticeEndsAt }
    }
  }
}`;

describe('evaluation and award over HTTP', () => {
  let db: TestDatabase;
  let world: ProcurementWorld;
  let http: HttpWorld;
  let federation: FixtureOrganization;
  let north: FixtureOrganization;
  let project: FixtureProject;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    http = await HttpWorld.create(db.url);
    world = http.world;
    federation = await world.organization('兴华街道社区社会组织联合会', { federation: true });
    north = await world.organization('北社服务中心');
    project = await world.project({
      bids: [
        { by: federation, priceFen: 8_000_000 },
        { by: north, priceFen: 8_000_000 },
      ],
    });
  });

  afterAll(async () => {
    await http?.close();
    await db?.drop();
  });

  const ask = (actor: Actor | null, query: string, variables: object = {}) => http.ask(actor, query, variables);

  const act = async (actor: Actor, name: string, type: string, input: object): Promise<object> => {
    const answer = await ask(
      actor,
      `mutation ($input: ${type}!) { act: ${name}(input: $input) { project { status } userErrors { code message path } } }`,
      { input },
    );
    return (answer.data?.['act'] as object | undefined) ?? answer;
  };
  /** The project with what its only lot shows. */
  const read = async (actor: Actor | null): Promise<object> => {
    const { lots, ...shown } = (await ask(actor, PROJECT, { id: project.id })).data?.['project'] as {
      lots: object[];
    };
    expect(lots).toHaveLength(1);
    return { ...shown, ...lots[0] };
  };
  const appointment = () => ({
    idempotencyKey: 'appoint-1',
    projectId: project.id,
    evaluatorAccountIds: [1, 2, 3].map((number) => world.evaluator(number).accountId),
  });

  it('goes from the panel to the award, showing each role what it may see', async () => {
    const done = { project: { status: 'OPENED' }, userErrors: [] };
    expect(await act(world.buyer, 'appointPanel', 'AppointPanelInput', appointment())).toEqual(done);
    expect(await act(world.buyer, 'appointPanel', 'AppointPanelInput', appointment())).toEqual(done);
    const review = { idempotencyKey: 'review-1', lotId: project.lotId, notQualifiedBidIds: [] };
    expect(await act(world.buyer, 'completeQualificationReview', 'CompleteQualificationReviewInput', review)).toEqual(
      done,
    );
    for (const number of [1, 2, 3]) {
      for (const bidId of project.bidIds) {
        const scores = [{ criterionId: 'quality', points: '70', reason: '方案完整' }];
        const input = { idempotencyKey: `sheet-${bidId}`, projectId: project.id, bidId, scores };
        expect(await act(world.evaluator(number), 'submitScoreSheet', 'SubmitScoreSheetInput', input)).toEqual(done);
      }
    }
    expect(
      await act(world.buyer, 'evaluateLot', 'EvaluateLotInput', { idempotencyKey: 'evaluate-1', lotId: project.lotId }),
    ).toEqual({
      project: { status: 'EVALUATED' },
      userErrors: [],
    });
    const sealed = { panel: null, reviewedBids: null, rankedBids: null, evaluation: null, award: null };
    expect(await read(north.actor)).toMatchObject({
      ...sealed,
      panelCandidates: null,
      openingRecord: { totalCount: 2 },
    });
    expect(await read(null)).toMatchObject(sealed);
    expect(await read(world.buyer)).toMatchObject({
      panelCandidates: { totalCount: 7 },
      rankedBids: { edges: [{ node: { place: 1, totalScore: '90.00', decision: { step: 'FEDERATION' } } }, {}] },
    });
    const [first, second] = [federation, north].map(({ name }) => ({ bidder: { name } }));
    for (const actor of [world.buyer, world.supervisor, world.evaluator(1)])
      expect(await read(actor)).toMatchObject({
        evaluation: { run: 1, inputJson: null, resultJson: null, tieGroups: [{ bids: [first, second] }] },
      });
    expect(await read(world.evaluator(1))).toMatchObject({
      reviewedBids: { edges: [{ node: { mySheet: { submittedAt: expect.any(String) } } }, {}] },
    });
    const award = { idempotencyKey: 'award-01', lotId: project.lotId };
    const awarded = { project: { status: 'AWARDED' }, userErrors: [] };
    expect(await act(world.buyer, 'publishAward', 'PublishAwardInput', award)).toEqual(awarded);
    expect(await act(world.buyer, 'publishAward', 'PublishAwardInput', award)).toEqual(awarded);
    const published = (await read(null)) as unknown as {
      evaluation: { inputJson: EvaluationInput; inputHash: string; resultJson: object; tieGroups: object };
    };
    expect(published).toMatchObject({
      award: { bidder: { name: federation.name }, amount: { amount: '80000.00' }, preferential: true },
      panel: [{ number: 1 }, { number: 2 }, { number: 3 }],
      reviewedBids: null,
      rankedBids: {
        edges: [
          { node: { decision: { step: 'FEDERATION' }, scores: [{ average: '70.00' }] } },
          { node: { place: 2, decision: null, explanation: { zh: expect.stringContaining('联合会优先') } } },
        ],
      },
    });
    expect(published.evaluation.tieGroups).toEqual([
      {
        equalPrices: true,
        equalIn: [
          { measure: 'TOTAL_SCORE', value: '90.00' },
          { measure: 'BID_PRICE', value: '80000.00' },
        ],
        bids: [
          { place: 1, bidder: { name: federation.name } },
          { place: 2, bidder: { name: north.name } },
        ],
        steps: [
          {
            ...{ ladderStepIndex: 0, step: 'FEDERATION', bidIds: { totalCount: 2 } },
            parts: { nodes: project.bidIds.map((id) => ({ bidIds: { nodes: [id] } })) },
          },
        ],
      },
    ]);
    const { inputJson, inputHash, resultJson } = published.evaluation;
    expect(verify(inputJson, resultJson)).toEqual([]);
    expect(createHash('sha256').update(canonicalJson(inputJson)).digest('hex')).toBe(inputHash);
  });

  it('shows input and result in types, page by page', async () => {
    const page = (after: string | null) => `query ($id: ID!) { project(by: { id: $id }) { lots { evaluation {
      input { method ceiling { amount } draw { commitment } bids(first: 1) { totalCount nodes { price { amount } } } }
      result {
        outcome basePrice { amount } preferentialAward { place preferentialGroupIndex }
        preferentialGroups { nodes { otherBidIds { nodes } } }
        ranking(first: 1, after: ${JSON.stringify(after)}) { totalCount pageInfo { hasNextPage endCursor } nodes { place bidderName totalScore } }
        decisions { nodes { step higherValue explanation { en } } }
      }
    } } } }`;
    const evaluationOf = async (after: string | null, actor: Actor | null = null) => {
      const { data, errors } = await ask(actor, page(after), { id: project.id });
      expect(errors).toBeUndefined();
      return (
        data as { project: { lots: { evaluation: { result: { ranking: { pageInfo: { endCursor: string } } } } }[] } }
      ).project.lots[0]?.evaluation;
    };
    const first = await evaluationOf(null);
    expect(first).toMatchObject({
      input: {
        ...{ method: 'COMPREHENSIVE_SCORING', ceiling: { amount: '100000.00' } },
        bids: { totalCount: 2, nodes: [{ price: { amount: '80000.00' } }] },
      },
      result: {
        ...{ outcome: 'RANKED', basePrice: { amount: '80000.00' } },
        preferentialAward: { place: 1, preferentialGroupIndex: 0 },
        preferentialGroups: { nodes: [{ otherBidIds: { nodes: [project.bidIds[1]] } }] },
        ranking: {
          ...{ totalCount: 2, pageInfo: { hasNextPage: true } },
          nodes: [{ place: 1, bidderName: federation.name, totalScore: '90.00' }],
        },
        decisions: { nodes: [{ step: 'FEDERATION', higherValue: 'true' }] },
      },
    });
    const second = await evaluationOf(first?.result.ranking.pageInfo.endCursor ?? '', north.actor);
    expect(second).toMatchObject({
      result: {
        ranking: { totalCount: 2, pageInfo: { hasNextPage: false }, nodes: [{ place: 2, bidderName: north.name }] },
      },
    });
    for (const [of, code] of [
      ['ranking(first: 0)', 'PAGE_SIZE'],
      ['draws(first: 101)', 'PAGE_SIZE'],
      ['scores(after: "x")', 'INVALID_CURSOR'],
    ]) {
      const query = `query ($id: ID!) { project(by: { id: $id }) { lots { evaluation { result { ${of} { totalCount } } } } } }`;
      expect((await ask(null, query, { id: project.id })).errors?.[0]?.extensions.codes[0]).toBe(code);
    }
  });

  it('gives its JSON a few times in one request, not megabytes of it', async () => {
    const aliases = (count: number) => {
      const given = Array.from({ length: count }, (_, index) => `a${index}: evaluation { inputJson resultJson }`);
      return `query ($id: ID!) { project(by: { id: $id }) { lots { ${given.join(' ')} } } }`;
    };
    expect((await ask(null, aliases(2), { id: project.id })).errors).toBeUndefined();
    const refused = await ask(null, aliases(19), { id: project.id });
    expect(refused.errors?.map(({ extensions }) => extensions.codes[0])).toEqual(['COST_LIMIT']);
  });

  it('tells an evaluator its tasks, and refuses acts of other roles', async () => {
    const { data } = await ask(
      world.evaluator(2),
      `{ viewer { evaluations { edges { node { number validBids submittedSheets project { status } } } } } }`,
    );
    expect(data?.['viewer']).toEqual({
      evaluations: {
        edges: [{ node: { number: 2, validBids: 2, submittedSheets: 2, project: { status: 'AWARDED' } } }],
      },
    });
    const refused = await act(north.actor, 'appointPanel', 'AppointPanelInput', appointment());
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    const late = await act(world.buyer, 'findNotQualified', 'FindNotQualifiedInput', {
      idempotencyKey: 'invalidate-late',
      bidId: project.bidIds[0],
      condition: 'STATED',
      facts: '没有护理人员资格证明',
    });
    expect(late).toMatchObject({ project: null, userErrors: [{ code: 'NOT_IN_THIS_STATE' }] });
  });
});
