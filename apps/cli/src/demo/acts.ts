import { randomUUID } from 'node:crypto';
import {
  type Bidder,
  bidders,
  evaluators,
  type People,
  person,
  type Project,
  projectTerms,
  WalkClient,
  type WalkOptions,
} from '@chengjie/exercise';
import { sealedView } from './looks.js';
import type { Report } from './report.js';

const BID = 'query ($id: ID!) { bid(id: $id) { id } }';

const PROJECT = 'id reference status deadlineAt tieLadder { step } lots { id }';

export async function publish(people: People, options: WalkOptions, report: Report): Promise<Project> {
  const buyer = person(people, 'buyer');
  const { function: transferable } = await buyer.run<{ function: { id: string; name: { zh: string } } }>(
    'query ($code: String!) { function(by: { code: $code }) { id name { zh } } }',
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
    project: { panelCandidates: { edges: { node: { accountId: string; name: string } }[] } };
  }>(
    'query ($id: ID!) { project(by: { id: $id }) { panelCandidates(first: 100) { edges { node { accountId name } } } } }',
    {
      id: projectId,
    },
  );
  const chosen = project.panelCandidates.edges.slice(0, evaluators.length).map(({ node }) => node.accountId);
  await buyer.act(
    'appointPanel',
    'AppointPanelInput',
    { idempotencyKey: randomUUID(), projectId, evaluatorAccountIds: chosen },
    'project { id }',
  );
}

export async function bid(people: People, { id, lots }: Project, options: WalkOptions, report: Report): Promise<void> {
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
  const own = await person(people, 'federation').run<{ project: { lots: { myBid: { price: { amount: string } } }[] } }>(
    'query ($id: ID!) { project(by: { id: $id }) { lots { myBid { price { amount } } } } }',
    { id },
  );
  report.check('the bidder sees its own sealed bid', own.project.lots[0]?.myBid.price.amount, first?.price);
  for (const name of ['public', 'buyer', 'evaluator-1', 'elder-care']) {
    const client = name === 'public' ? WalkClient.public(options.url) : person(people, name);
    report.check(`${name} sees no opening record, ranking or award`, await sealedView(client, id), {
      bids: 0,
      ranked: 0,
      award: null,
    });
    if (name === 'elder-care') {
      const { bid } = await client.run<{ bid: object | null }>(BID, { id: sealed[0]?.id });
      report.check('another bidder’s bid looks as if it did not exist', bid, null);
    }
  }
}

export async function score(people: People, { id }: Project, report: Report): Promise<void> {
  for (const [index, name] of evaluators.entries()) {
    const evaluator = person(people, name);
    const { project } = await evaluator.run<{
      project: {
        lots: {
          reviewedBids: { edges: { node: { id: string; bidder: { name: string }; price: { amount: string } } }[] };
        }[];
      };
    }>(
      'query ($id: ID!) { project(by: { id: $id }) { lots { reviewedBids(first: 50) { edges { node { id bidder { name } price { amount } } } } } } }',
      { id },
    );
    for (const { node } of project.lots.flatMap(({ reviewedBids }) => reviewedBids.edges)) {
      const bidder = await bidderOf(people, node.id);
      await evaluator.act(
        'submitScoreSheet',
        'SubmitScoreSheetInput',
        {
          idempotencyKey: randomUUID(),
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
async function bidderOf(people: People, bidId: string): Promise<Bidder> {
  for (const bidder of bidders) {
    const { bid } = await person(people, bidder.login).run<{ bid: object | null }>(BID, { id: bidId });
    if (bid) return bidder;
  }
  throw new Error(`Bid ${bidId} is nobody’s`);
}

export async function rankAndAward(
  people: People,
  { id, lots }: Project,
  { url }: WalkOptions,
  report: Report,
): Promise<void> {
  const buyer = person(people, 'buyer');
  const lotId = lots[0]?.id;
  await buyer.act('evaluateLot', 'EvaluateLotInput', { idempotencyKey: randomUUID(), lotId }, 'project { status }');
  report.step('评审 / Evaluation', 'the buyer sees the ranking, the public not yet');
  report.check('the public sees no ranking before the award', (await sealedView(WalkClient.public(url), id)).ranked, 0);
  await buyer.act('publishAward', 'PublishAwardInput', { idempotencyKey: randomUUID(), lotId }, 'project { status }');
}
