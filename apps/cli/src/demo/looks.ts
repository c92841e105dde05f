import { evaluate, verify, type EvaluationInput } from '@chengjie/evaluation';
import {
  AwardNoticeDocument,
  HolderDocument,
  OpeningRecordDocument,
  Person,
  PreferentialAwardsDocument,
  SealedViewDocument,
  type WalkedProject,
} from '@chengjie/exercise';
import { person, type People, type WalkOptions } from './people.js';
import type { Report } from './report.js';
import { bidders, expected } from './scenario.js';

export async function sealedView(client: Person, id: string) {
  const { project } = await client.ask(SealedViewDocument, { id });
  const lot = project?.lots[0];
  return {
    bids: lot?.openingRecord?.totalCount ?? 0,
    ranked: lot?.rankedBids?.totalCount ?? 0,
    award: lot?.award ?? null,
  };
}

export async function lookAtOpening(
  people: People,
  { id }: WalkedProject,
  { url }: WalkOptions,
  report: Report,
): Promise<void> {
  const { project } = await Person.anybody(url).ask(OpeningRecordDocument, { id });
  const opened = project?.lots.flatMap(({ openingRecord }) => openingRecord?.nodes ?? []) ?? [];
  const lines = opened.map(({ bidder, price }) => `${bidder.name} ${price?.amount}`);
  report.step('开标 / Opening, by the worker', lines.join('; '));
  report.check('everybody reads the opening record', [project?.status, lines.length], ['OPENED', bidders.length]);
  report.check('but nobody outside a ranking', (await sealedView(person(people, 'day-care'), id)).ranked, 0);
}

export async function lookAtAward(
  people: People,
  { id }: WalkedProject,
  options: WalkOptions,
  report: Report,
): Promise<void> {
  const { project } = await Person.anybody(options.url).ask(AwardNoticeDocument, { id });
  const lot = project?.lots[0];
  const ranked = lot?.rankedBids?.nodes ?? [];
  report.step('中标（成交）结果公告 / Award notice', `${project?.status}, ${lot?.award?.amount.amount} yuan`);
  for (const place of ranked)
    report.line(
      `${place.place}. ${place.bidder.name}  ${place.totalScore}  ${place.price.amount}  ${place.decision?.step ?? ''}`,
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
    ranked.map(({ decision }) => decision?.step ?? null),
    expected.steps,
  );
  report.check('the award is preferential', lot?.award?.preferential, true);

  const input = lot?.evaluation?.inputJson as EvaluationInput;
  report.check(
    'anybody repeats the ranking',
    [verify(input, lot?.evaluation?.resultJson).length, evaluate(input).inputHash],
    [0, lot?.evaluation?.inputHash],
  );
  await lookAsFederation(person(people, 'federation'), id, report);
}

async function holderOf(client: Person): Promise<string | undefined> {
  return (await client.ask(HolderDocument, {})).viewer?.acting?.holder;
}

async function lookAsFederation(federation: Person, projectId: string, report: Report): Promise<void> {
  const list = async (exercises: boolean) =>
    (await federation.ask(PreferentialAwardsDocument, { filter: { exercises } })).preferentialAwards.nodes;
  const seen = (await list(true)).find(({ project }) => project.id === projectId);
  report.step('联合会 / The federation’s view', seen?.preference?.explanation.zh ?? 'nothing');
  report.line(`若无此步骤 / Without the step: ${seen?.preference?.counterfactual.explanation.zh}`);
  report.check('it sees which bids were equal', seen?.preference?.tieGroup.bids.length, 2);
  const mixed = (await list(false)).some(({ project }) => project.id === projectId);
  report.check('the exercise is in no real list', mixed, false);
}
