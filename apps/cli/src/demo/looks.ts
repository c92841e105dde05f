import { evaluate, verify, type EvaluationInput } from '@chengjie/evaluation';
import { bidders, expected, type People, person, type Project, WalkClient, type WalkOptions } from '@chengjie/exercise';
import type { Report } from './report.js';

interface RankedBid {
  readonly place: number;
  readonly totalScore: string;
  readonly decidingStep: string | null;
  readonly preferentialPlace: boolean;
  readonly price: { amount: string };
  readonly bidder: { name: string };
  readonly explanation: { zh: string; en: string };
}

const RANKING = `rankedBids(first: 10) { totalCount edges { node {
  place totalScore decidingStep preferentialPlace price { amount } bidder { name } explanation { zh en } } } }`;

export async function sealedView(client: WalkClient, id: string) {
  const { project } = await client.run<{
    project: {
      lots: {
        openingRecord: { totalCount: number } | null;
        rankedBids: { totalCount: number } | null;
        award: object | null;
      }[];
    };
  }>(
    'query ($id: ID!) { project(by: { id: $id }) { lots { openingRecord { totalCount } rankedBids { totalCount } award { id } } } }',
    { id },
  );
  const [lot] = project.lots;
  return {
    bids: lot?.openingRecord?.totalCount ?? 0,
    ranked: lot?.rankedBids?.totalCount ?? 0,
    award: lot?.award ?? null,
  };
}

export async function lookAtOpening(
  people: People,
  { id }: Project,
  { url }: WalkOptions,
  report: Report,
): Promise<void> {
  const { project } = await WalkClient.public(url).run<{
    project: {
      status: string;
      lots: { openingRecord: { edges: { node: { bidder: { name: string }; price: { amount: string } } }[] } }[];
    };
  }>(
    'query ($id: ID!) { project(by: { id: $id }) { status lots { openingRecord(first: 20) { edges { node { bidder { name } price { amount } } } } } } }',
    { id },
  );
  const opened = project.lots.flatMap(({ openingRecord }) => openingRecord.edges);
  const lines = opened.map(({ node }) => `${node.bidder.name} ${node.price.amount}`);
  report.step('开标 / Opening, by the worker', lines.join('; '));
  report.check('everybody reads the opening record', [project.status, lines.length], ['OPENED', bidders.length]);
  report.check('but nobody outside a ranking', (await sealedView(person(people, 'day-care'), id)).ranked, 0);
}

export async function lookAtAward(
  people: People,
  { id }: Project,
  options: WalkOptions,
  report: Report,
): Promise<void> {
  const anybody = WalkClient.public(options.url);
  const { project } = await anybody.run<{
    project: {
      status: string;
      lots: [
        {
          award: { preferential: boolean; amount: { amount: string } };
          rankedBids: { edges: { node: RankedBid }[] };
          evaluation: { inputHash: string; input: EvaluationInput; result: unknown };
        },
      ];
    };
  }>(
    `query ($id: ID!) { project(by: { id: $id }) { status lots {
      award { preferential amount { amount } } ${RANKING} evaluation { inputHash input result } } } }`,
    { id },
  );
  const [lot] = project.lots;
  const ranked = lot.rankedBids.edges.map(({ node }) => node);
  report.step('成交公告 / Award notice', `${project.status}, ${lot.award.amount.amount} yuan`);
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
  report.check('the award is preferential', lot.award.preferential, true);

  const { input, result, inputHash } = lot.evaluation;
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
