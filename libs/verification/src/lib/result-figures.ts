import type { EvaluationInput, EvaluationResult, VerificationDifference } from '@chengjie/evaluation';
import { at, type Path } from './at.js';
import type { Figure, FigureGroup, FigureName, Shown } from './figure.js';

/** Names the figures of a result group by group, so that people can compare them; what they leave out is `rest`. */
export function resultGroups(
  input: EvaluationInput,
  published: unknown,
  recomputed: EvaluationResult,
  differences: readonly VerificationDifference[],
): FigureGroup[] {
  const named: Path[] = [];
  /** One figure from one or more places of the result. It disagrees when any difference lies there. */
  const figure = (name: FigureName, paths: readonly Path[], of: Figure['of'] = {}): Figure => {
    named.push(...paths);
    return {
      name,
      of,
      published: paths.flatMap((path) => shown(at(published, path))),
      recomputed: paths.flatMap((path) => shown(at(recomputed, path))),
      agrees: !differences.some((difference) => paths.some((path) => touches(difference.path, path))),
    };
  };
  const outcome = [
    figure('outcome', [['outcome']]),
    figure('validBids', [['validBidCount']]),
    figure('basePrice', [['basePriceFen']]),
  ];
  const bids = recomputed.ranking.map((bid, index): FigureGroup => {
    const { place, bidId: id, bidderName } = bid;
    return { name: 'bid', bid: { id, name: bidderName, place }, figures: bidFigures(input, recomputed, index, figure) };
  });
  const decisions = recomputed.decisions.map((_, index) => {
    const paths = ['step', 'higherBidId', 'higherValue', 'lowerBidId', 'lowerValue'].map((key) => [
      'decisions',
      index,
      key,
    ]);
    return figure('decision', paths, { place: index + 1, nextPlace: index + 2 });
  });
  const ties = recomputed.tieGroups.flatMap(({ steps }, index) => [
    figure('tieGroup', [['tieGroups', index, 'bidIds']], { number: index + 1 }),
    ...steps.map((_, step) =>
      figure(
        'tieStep',
        ['step', 'parts'].map((key) => ['tieGroups', index, 'steps', step, key]),
        { number: step + 1 },
      ),
    ),
  ]);
  const lotSeed = recomputed.drawSeed
    ? [figure('drawEntries', [['drawSeed', 'entriesHash']]), figure('lotSeed', [['drawSeed', 'seed']])]
    : [];
  const draws = recomputed.draws.flatMap(({ order, seed }, index) => [
    ...(seed === undefined ? [] : [figure('seed', [['draws', index, 'seed']], { number: index + 1 })]),
    figure(
      'drawOrder',
      order.flatMap((_, drawn) => ['bidId', 'hash'].map((key) => ['draws', index, 'order', drawn, key])),
      { number: index + 1 },
    ),
  ]);
  const fingerprint = figure('resultInputHash', [['inputHash']]);
  const rest = differences
    .filter(({ path }) => !named.some((known) => touches(path, known)))
    .map(({ path, actual, expected }): Figure => ({
      name: 'other',
      of: { path: path.join('.') },
      published: shown(actual),
      recomputed: shown(expected),
      agrees: false,
    }));
  return [
    { name: 'fingerprint', figures: [fingerprint] },
    { name: 'outcome', figures: outcome },
    ...bids,
    { name: 'decisions', figures: decisions },
    { name: 'ties', figures: ties },
    { name: 'draws', figures: [...lotSeed, ...draws] },
    { name: 'rest', figures: rest },
  ];
}

/** Place, prices and scores of the bid at an index of the ranking. */
function bidFigures(
  input: EvaluationInput,
  { ranking, scores }: EvaluationResult,
  index: number,
  figure: (name: FigureName, paths: readonly Path[], of?: Figure['of']) => Figure,
): Figure[] {
  const scored = scores.findIndex(({ bidId }) => bidId === ranking[index]?.bidId);
  const criteria = scores[scored]?.criteria ?? [];
  const nameOf = (id: string) => input.criteria.find((criterion) => criterion.id === id)?.name ?? { zh: id, en: id };
  return [
    figure('bidder', [['ranking', index, 'bidId']]),
    figure('price', [['ranking', index, 'bidPriceFen']]),
    ...criteria.map(({ criterionId }, criterion) =>
      figure('criterion', [['scores', scored, 'criteria', criterion, 'average']], { criterion: nameOf(criterionId) }),
    ),
    figure('priceScore', [['scores', scored, 'priceScore']]),
    figure('total', [
      ['ranking', index, 'total'],
      ['scores', scored, 'total'],
    ]),
    figure('preferentialPlace', [['ranking', index, 'preferentialPlace']]),
  ];
}

/** Whether one place of a value lies within the other: a missing whole touches all its parts. */
function touches(a: Path, b: Path): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((key, index) => String(key) === String(b[index]));
}

/** The plain values within lists, in order. */
function shown(value: unknown): Shown[] {
  if (value === null || value === undefined) return [null];
  if (Array.isArray(value)) return value.flatMap(shown);
  if (typeof value === 'object') return [JSON.stringify(value)];
  return [String(value)];
}
