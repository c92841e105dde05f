import { plural, Rational, roundHalfUp, type Bilingual } from '@chengjie/kernel';
import { assertSound } from './check-scheme.js';
import { openItems, sheetProblems } from './check-sheet.js';
import { itemsOf, type Placed } from './indicators.js';
import { levelFor, type GivenLevel } from './level.js';
import { isPoints, pointsOf, reaches, written } from './points.js';
import { assertNoProblems, problem, type AssessmentProblem } from './problems.js';
import { scoreItem } from './score-item.js';
import { SUM } from './score-sheet.js';
import type { Answer, AssessmentScheme, CommitteeChange, Indicator, IndicatorItem, Points } from './scheme.terms.js';

/** What was said of one organization by all who score it. */
export interface AssessmentInput {
  /** What it says of itself 自评. */
  readonly self: readonly Answer[];
  /** A complete sheet of each expert. */
  readonly experts: readonly (readonly Answer[])[];
  /** Where the committee gives other points than the experts. */
  readonly committee: readonly CommitteeChange[];
}

/** Points of an indicator by each who scored it: 自评分, 专家组评分, 委员会评分. */
export interface AssessedIndicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly of: Points;
  readonly self: Points;
  /** The mean of the experts, rounded half up to two places once; of an indicator with parts their sum. */
  readonly experts: Points;
  /** What counts. */
  readonly committee: Points;
  readonly explanation: Bilingual;
  readonly parts: readonly AssessedIndicator[];
}

/** What an assessment comes to. */
export interface Assessment {
  readonly self: Points;
  readonly experts: Points;
  /** What counts. */
  readonly total: Points;
  readonly level: number | null;
  readonly explanation: Bilingual;
  readonly indicators: readonly AssessedIndicator[];
}

/**
 * Counts what an organization is given. The order of experts, answers and changes changes nothing.
 * @throws AssessmentError with everything that is wrong
 */
export function assess(scheme: AssessmentScheme, input: AssessmentInput): Assessment {
  assertSound(scheme);
  assertNoProblems(inputProblems(scheme, input));
  const items = new Map(itemsOf(scheme).map(({ node }) => [node.id, assessItem(node, input)]));
  const assessed = scheme.indicators.map((indicator) => total(indicator, items));
  const sum = totals(assessed);
  const level = levelFor(scheme, sum.committee, (item) => items.get(item)?.committee ?? Rational.ZERO);
  return {
    self: written(sum.self),
    experts: written(sum.experts),
    total: written(sum.committee),
    ...(level satisfies GivenLevel),
    indicators: assessed.map(({ shown }) => shown),
  };
}

function inputProblems(scheme: AssessmentScheme, { self, experts, committee }: AssessmentInput): AssessmentProblem[] {
  const items = new Map(itemsOf(scheme).map((each) => [each.node.id, each]));
  return [
    ...[self, ...experts].flatMap((sheet) => sheetProblems(scheme, sheet)),
    ...experts.flatMap((sheet) => openItems(scheme, sheet)),
    ...(experts.length === 0 ? [problem('NO_EXPERTS', [])] : []),
    ...committee.flatMap((change) => changeProblems(change, items.get(change.item))),
    ...committee
      .filter(({ item }, at) => committee.findIndex((other) => other.item === item) !== at)
      .map(({ item }) => problem('ANSWERED_TWICE', items.get(item)?.path ?? [item])),
  ];
}

function changeProblems(
  { item, points, reason }: CommitteeChange,
  found: Placed<IndicatorItem> | undefined,
): AssessmentProblem[] {
  if (!found) return [problem('UNKNOWN_ITEM', [item], { id: item })];
  const { node, path } = found;
  return [
    ...(isPoints(points) && reaches(pointsOf(node.points), pointsOf(points))
      ? []
      : [problem('POINTS_OUT_OF_RANGE', path, { points: node.points })]),
    ...(reason.trim() === '' ? [problem('REASON_MISSING', path)] : []),
  ];
}

interface Sums {
  readonly self: Rational;
  readonly experts: Rational;
  readonly committee: Rational;
}

type AssessedItem = Sums & { readonly explanation: Bilingual };

function assessItem(item: IndicatorItem, { self, experts, committee }: AssessmentInput): AssessedItem {
  const by = (sheet: readonly Answer[]) =>
    scoreItem(
      item,
      sheet.find((answer) => answer.item === item.id),
    );
  const given = experts.map((sheet) => by(sheet).points);
  const mean = roundHalfUp(Rational.sum(given).dividedBy(Rational.of(given.length)), 2);
  const change = committee.find((each) => each.item === item.id);
  const figures = given
    .toSorted((a, b) => b.compare(a))
    .map(written)
    .join(', ');
  const of: Bilingual =
    experts.length === 1
      ? by(experts[0] ?? []).explanation
      : {
          zh: `${given.length} 名专家（${figures}）平均，四舍五入到两位小数：${written(mean)} 分`,
          en: `mean of ${given.length} ${plural(given.length, 'expert', 'experts')} (${figures}), rounded half up to two decimals: ${written(mean)}`,
        };
  return {
    self: by(self).points,
    experts: mean,
    committee: change ? pointsOf(change.points) : mean,
    explanation: change
      ? {
          zh: `${of.zh}；评估委员会评为 ${change.points} 分：${change.reason}`,
          en: `${of.en}; the committee gives ${change.points}: ${change.reason}`,
        }
      : of,
  };
}

interface Totalled extends Sums {
  readonly shown: AssessedIndicator;
}

function total(indicator: Indicator, items: ReadonlyMap<string, AssessedItem>): Totalled {
  if (indicator.kind !== 'GROUP') {
    const item = items.get(indicator.id);
    if (!item) throw new Error(`${indicator.id} is not counted`);
    return { ...item, shown: shown(indicator, item, item.explanation, []) };
  }
  const parts = indicator.parts.map((part) => total(part, items));
  const sums = totals(parts);
  return {
    ...sums,
    shown: shown(
      indicator,
      sums,
      SUM,
      parts.map((part) => part.shown),
    ),
  };
}

function totals(parts: readonly Sums[]): Sums {
  return {
    self: Rational.sum(parts.map((part) => part.self)),
    experts: Rational.sum(parts.map((part) => part.experts)),
    committee: Rational.sum(parts.map((part) => part.committee)),
  };
}

function shown(
  { id, title, points: of }: Indicator,
  { self, experts, committee }: Sums,
  explanation: Bilingual,
  parts: readonly AssessedIndicator[],
): AssessedIndicator {
  return {
    id,
    title,
    of,
    self: written(self),
    experts: written(experts),
    committee: written(committee),
    explanation,
    parts,
  };
}
