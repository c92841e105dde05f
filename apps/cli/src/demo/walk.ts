import { randomUUID } from 'node:crypto';
import { evaluate, verify } from '@chengjie/evaluation';
import type { EvaluationInput } from '@chengjie/evaluation';
import { ProjectEvents } from './project-events.js';
import { Report } from './report.js';
import { bidders, evaluators, expected, projectTerms } from './scenario.js';
import type { Bidder } from './scenario.js';
import { WalkClient } from './walk-client.js';

/** What the walk is told. */
export interface WalkOptions {
  readonly url: string;
  readonly password: string;
  /** How much an exercise's periods are shortened. */
  readonly exerciseFactor: number;
  readonly functionCode: string;
  readonly regionCode: string;
}

interface Project {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly deadlineAt: string;
  readonly tieLadder: readonly { step: string }[];
  readonly lots: readonly { id: string }[];
}

interface RankedBid {
  readonly place: number;
  readonly totalScore: string;
  readonly decidingStep: string | null;
  readonly preferentialPlace: boolean;
  readonly price: { amount: string };
  readonly bidder: { name: string };
  readonly explanation: { zh: string; en: string };
}

const PROJECT = 'id reference status deadlineAt tieLadder { step } lots { id }';
const RANKING = `rankedBids(first: 10) { totalCount edges { node {
  place totalScore decidingStep preferentialPlace price { amount } bidder { name } explanation { zh en } } } }`;

/**
 * Drives an exercise from draft to award through the public API alone, and says what each role saw at each step.
 * @returns how many of its checks failed
 */
export async function walk(options: WalkOptions, print: (line: string) => void): Promise<number> {
  const report = new Report(print);
  const people = await signInAll(options);
  report.step('登录 / Sign in', `${people.size} roles: ${[...people.keys()].join(', ')}`);
  const published = await publish(people, options, report);
  const events = ProjectEvents.follow(options.url, published.id);
  try {
    await bid(people, published, options, report);
    await events.waitFor('BIDS_OPENED', 120_000);
    await lookAtOpening(people, published, options, report);
    await score(people, published, report);
    await rankAndAward(people, published, options, report);
    await lookAtAward(people, published, options, report);
    await events.waitFor('AWARD_PUBLISHED', 10_000);
    report.step('公开事件 / Public events, live', events.types.join(' → '));
  } finally {
    await events.end();
  }
  return report.close();
}

async function signInAll({ url, password }: WalkOptions): Promise<Map<string, WalkClient>> {
  const names = ['buyer', ...evaluators, ...bidders.map(({ login }) => login)];
  const clients = await Promise.all(names.map((name) => WalkClient.signIn(url, name, password)));
  return new Map(names.map((name, index) => [name, clients[index] as WalkClient]));
}

function person(people: ReadonlyMap<string, WalkClient>, name: string): WalkClient {
  const client = people.get(name);
  if (!client) throw new Error(`Nobody is called ${name}`);
  return client;
}

async function publish(
  people: ReadonlyMap<string, WalkClient>,
  options: WalkOptions,
  report: Report,
): Promise<Project> {
  const buyer = person(people, 'buyer');
  const { function: transferable } = await buyer.run<{ function: { id: string; name: { zh: string } } }>(
    'query ($code: String!) { function(code: $code) { id name { zh } } }',
    { code: options.functionCode },
  );
  const terms = projectTerms(transferable.id, options.regionCode, options.exerciseFactor);
  const draft = await buyer.act<{ project: Project }>(
    'createProject',
    'CreateProjectInput',
    { idempotencyKey: randomUUID(), terms },
    `project { ${PROJECT} }`,
  );
  const input = { idempotencyKey: randomUUID(), projectId: draft.project.id };
  const { project } = await buyer.act<{ project: Project }>(
    'publishProject',
    'PublishProjectInput',
    input,
    `project { ${PROJECT} }`,
  );
  report.step('发布 / Publish', `${project.reference} 「${transferable.name.zh}」, deadline ${project.deadlineAt}`);
  report.check(
    'the federation step is pre-filled for civil-affairs money',
    project.tieLadder.map(({ step }) => step),
    ['FEDERATION', 'DRAW'],
  );
  const again = await buyer.act<{ project: Project }>(
    'publishProject',
    'PublishProjectInput',
    input,
    `project { ${PROJECT} }`,
  );
  report.check('saying it twice does it once', again.project.reference, project.reference);
  await appointPanel(buyer, project.id);
  report.step('组建评审组 / Appoint the panel', `${evaluators.length} evaluators, names sealed until the award`);
  return project;
}

async function appointPanel(buyer: WalkClient, projectId: string): Promise<void> {
  const { project } = await buyer.run<{
    project: { panelCandidates: { edges: { node: { id: string; displayName: string } }[] } };
  }>('query ($id: ID!) { project(id: $id) { panelCandidates(first: 100) { edges { node { id displayName } } } } }', {
    id: projectId,
  });
  const chosen = project.panelCandidates.edges.slice(0, evaluators.length).map(({ node }) => node.id);
  await buyer.act(
    'appointPanel',
    'AppointPanelInput',
    { idempotencyKey: randomUUID(), projectId, evaluatorAccountIds: chosen },
    'project { id }',
  );
}

async function bid(
  people: ReadonlyMap<string, WalkClient>,
  { id, lots }: Project,
  options: WalkOptions,
  report: Report,
): Promise<void> {
  const lotId = lots[0]?.id;
  const submit = ({ login, price }: Bidder) =>
    person(people, login).act<{ bid: { id: string; receipt: { number: string } } }>(
      'submitBid',
      'SubmitBidInput',
      {
        idempotencyKey: randomUUID(),
        lotId,
        price: { amount: price },
        proposal: `${login}:每周两次上门服务,配备持证护理员。`,
      },
      'bid { id receipt { number contentHash at revision } }',
    );
  const sealed = [];
  for (const bidder of bidders) sealed.push((await submit(bidder)).bid);
  report.step(
    '密封响应 / Sealed bids',
    sealed.map(({ receipt }, index) => `${bidders[index]?.login} ${receipt.number}`).join(', '),
  );

  const [first] = bidders;
  const own = await person(people, 'federation').run<{ project: { myBid: { price: { amount: string } } } }>(
    'query ($id: ID!) { project(id: $id) { myBid { price { amount } } } }',
    { id },
  );
  report.check('the bidder sees its own sealed bid', own.project.myBid.price.amount, first?.price);
  for (const name of ['public', 'buyer', 'evaluator-1', 'elder-care']) {
    const client = name === 'public' ? WalkClient.public(options.url) : person(people, name);
    report.check(`${name} sees no opening record, ranking or award`, await sealedView(client, id), {
      bids: 0,
      ranked: 0,
      award: null,
    });
    if (name === 'elder-care') {
      const code = await client.failure('query ($id: ID!) { bid(id: $id) { id } }', { id: sealed[0]?.id });
      report.check('another bidder’s bid looks as if it did not exist', code, 'NOT_FOUND');
    }
  }
}

async function sealedView(client: WalkClient, id: string) {
  const { project } = await client.run<{
    project: {
      openingRecord: { totalCount: number } | null;
      rankedBids: { totalCount: number } | null;
      award: object | null;
    };
  }>('query ($id: ID!) { project(id: $id) { openingRecord { totalCount } rankedBids { totalCount } award { id } } }', {
    id,
  });
  return {
    bids: project.openingRecord?.totalCount ?? 0,
    ranked: project.rankedBids?.totalCount ?? 0,
    award: project.award,
  };
}

async function lookAtOpening(
  people: ReadonlyMap<string, WalkClient>,
  { id }: Project,
  { url }: WalkOptions,
  report: Report,
): Promise<void> {
  const { project } = await WalkClient.public(url).run<{
    project: {
      status: string;
      openingRecord: { edges: { node: { bidder: { name: string }; price: { amount: string } } }[] };
    };
  }>(
    'query ($id: ID!) { project(id: $id) { status openingRecord(first: 20) { edges { node { bidder { name } price { amount } } } } } }',
    { id },
  );
  const lines = project.openingRecord.edges.map(({ node }) => `${node.bidder.name} ${node.price.amount}`);
  report.step('开标 / Opening, by the worker', lines.join('; '));
  report.check('everybody reads the opening record', [project.status, lines.length], ['OPENED', bidders.length]);
  report.check('but nobody outside a ranking', (await sealedView(person(people, 'day-care'), id)).ranked, 0);
}

async function score(people: ReadonlyMap<string, WalkClient>, { id }: Project, report: Report): Promise<void> {
  for (const [index, name] of evaluators.entries()) {
    const evaluator = person(people, name);
    const { project } = await evaluator.run<{
      project: {
        reviewedBids: { edges: { node: { id: string; bidder: { name: string }; price: { amount: string } } }[] };
      };
    }>(
      'query ($id: ID!) { project(id: $id) { reviewedBids(first: 50) { edges { node { id bidder { name } price { amount } } } } } }',
      { id },
    );
    for (const { node } of project.reviewedBids.edges) {
      const bidder = await bidderOf(people, node.id);
      await evaluator.act(
        'submitScoreSheet',
        'ScoreSheetInput',
        {
          projectId: id,
          bidId: node.id,
          scores: [
            { criterionId: 'quality', points: bidder.quality[index], reason: '方案完整程度' },
            { criterionId: 'team', points: bidder.team[index], reason: '人员配备' },
          ],
        },
        '__typename',
      );
    }
  }
  report.step('评分 / Scoring', `${evaluators.length} × ${bidders.length} sheets submitted under the frozen criteria`);
}

/** Which bidder of the scenario a bid is: its owner knows. */
async function bidderOf(people: ReadonlyMap<string, WalkClient>, bidId: string): Promise<Bidder> {
  for (const bidder of bidders) {
    const code = await person(people, bidder.login).failure('query ($id: ID!) { bid(id: $id) { id } }', { id: bidId });
    if (code === undefined) return bidder;
  }
  throw new Error(`Bid ${bidId} is nobody’s`);
}

async function rankAndAward(
  people: ReadonlyMap<string, WalkClient>,
  { id }: Project,
  { url }: WalkOptions,
  report: Report,
): Promise<void> {
  const buyer = person(people, 'buyer');
  await buyer.act('evaluateProject', 'EvaluateProjectInput', { projectId: id }, 'project { status }');
  report.step('评审 / Evaluation', 'the buyer sees the ranking, the public not yet');
  report.check('the public sees no ranking before the award', (await sealedView(WalkClient.public(url), id)).ranked, 0);
  await buyer.act(
    'publishAward',
    'PublishAwardInput',
    { idempotencyKey: randomUUID(), projectId: id },
    'project { status }',
  );
}

async function lookAtAward(
  people: ReadonlyMap<string, WalkClient>,
  { id }: Project,
  options: WalkOptions,
  report: Report,
): Promise<void> {
  const anybody = WalkClient.public(options.url);
  const { project } = await anybody.run<{
    project: {
      status: string;
      award: { preferential: boolean; amount: { amount: string } };
      rankedBids: { edges: { node: RankedBid }[] };
      evaluation: { inputHash: string; input: EvaluationInput; result: unknown };
    };
  }>(
    `query ($id: ID!) { project(id: $id) { status award { preferential amount { amount } } ${RANKING} evaluation { inputHash input result } } }`,
    { id },
  );
  const ranked = project.rankedBids.edges.map(({ node }) => node);
  report.step('成交公告 / Award notice', `${project.status}, ${project.award.amount.amount} yuan`);
  for (const place of ranked)
    report.line(
      `${place.place}. ${place.bidder.name}  ${place.totalScore}  ${place.price.amount}  ${place.decidingStep ?? ''}`,
    );
  report.line(`落选说明 / What a loser reads: ${ranked[1]?.explanation.zh}`);
  report.line(ranked[1]?.explanation.en ?? '');
  const names = await Promise.all(expected.order.map((login) => holderOf(person(people, login))));
  report.check(
    'the order',
    ranked.map(({ bidder }) => bidder.name),
    names,
  );
  report.check(
    'the totals',
    ranked.map(({ totalScore }) => totalScore),
    expected.totals,
  );
  report.check(
    'what decided',
    ranked.map(({ decidingStep }) => decidingStep),
    expected.steps,
  );
  report.check('the award is preferential', project.award.preferential, true);

  const { input, result, inputHash } = project.evaluation;
  report.check(
    'anybody repeats the ranking',
    [verify(input, result).length, evaluate(input).inputHash],
    [0, inputHash],
  );
  await lookAsFederation(person(people, 'federation'), id, report);
}

async function holderOf(client: WalkClient): Promise<string> {
  return (await client.run<{ viewer: { acting: { holder: string } } }>('{ viewer { acting { holder } } }')).viewer
    .acting.holder;
}

async function lookAsFederation(federation: WalkClient, projectId: string, report: Report): Promise<void> {
  const PREFERENTIAL = `query ($filter: PreferentialAwardFilter) { preferentialAwards(first: 100, filter: $filter) { edges { node {
    project { id } preference { explanation { zh } tieGroup { bids { bidder { name } } equalPrices }
      counterfactual { explanation { zh } } } } } } }`;
  const list = async (exercises: boolean) => {
    const { preferentialAwards } = await federation.run<{
      preferentialAwards: {
        edges: {
          node: {
            project: { id: string };
            preference: {
              explanation: { zh: string };
              tieGroup: { bids: { bidder: { name: string } }[] };
              counterfactual: { explanation: { zh: string } };
            };
          };
        }[];
      };
    }>(PREFERENTIAL, { filter: { exercises } });
    return preferentialAwards.edges.map(({ node }) => node);
  };
  const seen = (await list(true)).find(({ project }) => project.id === projectId);
  report.step('联合会 / The federation’s view', seen?.preference.explanation.zh ?? 'nothing');
  report.line(`若无此步骤 / Without the step: ${seen?.preference.counterfactual.explanation.zh}`);
  report.check('it sees which bids were equal', seen?.preference.tieGroup.bids.length, 2);
  const mixed = (await list(false)).some(({ project }) => project.id === projectId);
  report.check('the exercise is in no real list', mixed, false);
}
