import { randomUUID } from 'node:crypto';
import {
  appointPanel,
  BidByIdDocument,
  draftProject,
  evaluateLot,
  EVALUATORS,
  exerciseTerms,
  findFunction,
  MyBidDocument,
  Person,
  publishAward,
  publishDraft,
  reviewQualification,
  scoreBids,
  sheetOf,
  submitBid,
  type WalkedProject,
} from '@chengjie/exercise';
import { sealedView } from './looks.js';
import { person, type People, type WalkOptions } from './people.js';
import type { Report } from './report.js';
import { bidders } from './scenario.js';

export async function publish(people: People, options: WalkOptions, report: Report): Promise<WalkedProject> {
  const buyer = person(people, 'buyer');
  const { regionCode, exerciseFactor } = options;
  const { id: functionId, name } = await findFunction(buyer, options.functionCode);
  const terms = exerciseTerms({ title: '演练:昌邑区居家养老服务采购', functionId, regionCode, exerciseFactor });
  const draft = await draftProject(buyer, terms);
  const key = randomUUID();
  const project = await publishDraft(buyer, draft.id, { key });
  report.step('发布 / Publish', `${project.reference} 「${name}」, deadline ${project.deadlineAt}`);
  report.check(
    'the federation step is pre-filled for civil-affairs money',
    project.tieLadder.map(({ step }) => step),
    ['FEDERATION', 'DRAW'],
  );
  const again = await publishDraft(buyer, project.id, { key });
  report.check('saying it twice does it once', again.reference, project.reference);
  await appointPanel(buyer, project.id, EVALUATORS.length);
  report.step('组建评审组 / Appoint the panel', `${EVALUATORS.length} evaluators, names sealed until the award`);
  return project;
}

export async function bid(
  people: People,
  { id, lotId }: WalkedProject,
  options: WalkOptions,
  report: Report,
): Promise<void> {
  const sealed = [];
  for (const { login, price } of bidders)
    sealed.push(await submitBid(person(people, login), lotId, price, `${login}:每周两次上门服务,配备持证护理员。`));
  report.step(
    '密封响应 / Sealed bids',
    sealed.map(({ receipt }, index) => `${bidders[index]?.login} ${receipt.number}`).join(', '),
  );

  const [first] = bidders;
  const { project: own } = await person(people, 'federation').ask(MyBidDocument, { id });
  report.check('the bidder sees its own sealed bid', own?.lots[0]?.myBid?.price?.amount, first?.price);
  for (const name of ['public', 'buyer', 'evaluator-1', 'elder-care']) {
    const client = name === 'public' ? Person.anybody(options.url) : person(people, name);
    report.check(`${name} sees no opening record, ranking or award`, await sealedView(client, id), {
      bids: 0,
      ranked: 0,
      award: null,
    });
    if (name === 'elder-care') {
      const found = await client.ask(BidByIdDocument, { id: sealed[0]?.id ?? '' });
      report.check('another bidder’s bid looks as if it did not exist', found.bid, null);
    }
  }
}

export async function score(people: People, { id }: WalkedProject, report: Report): Promise<void> {
  await reviewQualification(person(people, 'buyer'), id);
  report.step(
    '资格审查 / Qualification review',
    `${bidders.length} bidders found qualified by the buyer, public at once`,
  );
  for (const [index, name] of EVALUATORS.entries()) {
    await scoreBids(person(people, name), id, ({ proposal }) => {
      const bidder = bidders.find(({ login }) => proposal.startsWith(login));
      const [quality, team] = [bidder?.quality[index], bidder?.team[index]];
      if (!quality || !team) throw new Error(`${name} has no points for “${proposal}”`);
      return sheetOf(quality, team);
    });
  }
  report.step('评分 / Scoring', `${EVALUATORS.length} × ${bidders.length} sheets submitted under the frozen criteria`);
}

export async function rankAndAward(
  people: People,
  { id, lotId }: WalkedProject,
  { url }: WalkOptions,
  report: Report,
): Promise<void> {
  const buyer = person(people, 'buyer');
  await evaluateLot(buyer, lotId);
  report.step('评审 / Evaluation', 'the buyer sees the ranking, the public not yet');
  report.check('the public sees no ranking before the award', (await sealedView(Person.anybody(url), id)).ranked, 0);
  await publishAward(buyer, lotId);
}
