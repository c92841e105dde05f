import { Rational } from '@chengjie/kernel';
import { choicesOf, itemsOf, placed, type Placed } from './indicators.js';
import { briefly, isPoints, pointsOf, reaches } from './points.js';
import { assertNoProblems, problem, type AssessmentProblem } from './problems.js';
import type { AssessmentScheme, Choice, Indicator, IndicatorItem } from './scheme.terms.js';

/**
 * Everything that is wrong with a scheme, named by its node; none when it can be counted. What is no points at all is told first, since
 * nothing else can be said of it.
 */
export function schemeProblems(scheme: AssessmentScheme): AssessmentProblem[] {
  const nodes = placed(scheme.indicators);
  const malformed = [
    ...noPoints([scheme.points, ...scheme.levels.flatMap(({ from, requires }) => [from, requires?.atLeast])], []),
    ...nodes.flatMap(({ node, path }) => noPoints(textsOf(node), path)),
  ];
  if (malformed.length > 0) return malformed;
  return [
    ...twice(nodes.map(({ node }) => node.id)).map((id) =>
      problem('ID_TWICE', nodes.findLast(({ node }) => node.id === id)?.path ?? [], { id }),
    ),
    ...sumProblems(scheme.points, scheme.indicators, []),
    ...nodes.flatMap(({ node, path }) =>
      node.kind === 'GROUP' ? sumProblems(node.points, node.parts, path) : itemProblems({ node, path }),
    ),
    ...levelProblems(scheme),
  ];
}

/** @throws AssessmentError when the scheme cannot be counted */
export function assertSound(scheme: AssessmentScheme): void {
  assertNoProblems(schemeProblems(scheme));
}

function textsOf(node: Indicator): string[] {
  if (node.kind === 'GROUP') return [node.points];
  const count = node.kind === 'COUNT' ? [node.base, node.step] : [];
  return [node.points, ...count, ...choicesOf(node).map(({ points }) => points)];
}

function noPoints(texts: readonly (string | undefined)[], path: readonly string[]): AssessmentProblem[] {
  return texts
    .filter((text) => text !== undefined)
    .filter((text) => !isPoints(text))
    .map((points) => problem('POINTS_MALFORMED', path, { points }));
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

function sumProblems(points: string, parts: readonly Indicator[], path: readonly string[]): AssessmentProblem[] {
  if (parts.length === 0) return [problem('NO_PARTS', path)];
  const sum = Rational.sum(parts.map((part) => pointsOf(part.points)));
  return sum.equals(pointsOf(points)) ? [] : [problem('SUM_DIFFERS', path, { sum: briefly(sum), points })];
}

function itemProblems({ node, path }: Placed<IndicatorItem>): AssessmentProblem[] {
  const { points } = node;
  if (node.kind === 'COUNT') {
    const sound = Number.isSafeInteger(node.from) && node.from >= 1 && pointsOf(node.step).sign > 0;
    return [
      ...(sound ? [] : [problem('COUNT_MALFORMED', path)]),
      ...(reaches(pointsOf(points), pointsOf(node.base))
        ? []
        : [problem('CHOICE_ABOVE', path, { choice: node.id, points })]),
    ];
  }
  const choices = choicesOf(node);
  if (choices.length === 0) return [problem('NO_PARTS', path)];
  return [
    ...twice(choices.map(({ id }) => id)).map((id) => problem('ID_TWICE', [...path, id], { id })),
    ...choices
      .filter((choice) => !reaches(pointsOf(points), pointsOf(choice.points)))
      .map(({ id }) => problem('CHOICE_ABOVE', [...path, id], { choice: id, points })),
    ...(node.kind === 'DEDUCTION' || choices.some((choice) => pointsOf(choice.points).equals(pointsOf(points)))
      ? []
      : [problem('NEVER_FULL', path, { points })]),
    ...(node.kind === 'GRADED' && !falls(choices.map(pointsOfChoice)) ? [problem('NOT_FALLING', path)] : []),
  ];
}

const pointsOfChoice = ({ points }: Choice): Rational => pointsOf(points);

function falls(values: readonly Rational[]): boolean {
  return values.every((value, at) => at === 0 || value.compare(values[at - 1] ?? value) < 0);
}

function levelProblems(scheme: AssessmentScheme): AssessmentProblem[] {
  const { levels, points } = scheme;
  if (levels.length === 0) return [problem('NO_PARTS', ['levels'])];
  const items = new Map(itemsOf(scheme).map(({ node }) => [node.id, node]));
  return [
    ...(falls(levels.map(({ from }) => pointsOf(from))) &&
    levels.every((each, at) => at === 0 || each.level < (levels[at - 1]?.level ?? 0))
      ? []
      : [problem('NOT_FALLING', ['levels'])]),
    ...levels.flatMap(({ level, from, requires }) => {
      const path = ['levels', `${level}`];
      const item = requires && items.get(requires.item);
      return [
        ...(Number.isInteger(level) && level >= 1 && level <= 5 ? [] : [problem('LEVEL_MALFORMED', path)]),
        ...(requires && !item ? [problem('UNKNOWN_ITEM', path, { id: requires.item })] : []),
        ...(reaches(pointsOf(points), pointsOf(from)) &&
        (!item || reaches(pointsOf(item.points), pointsOf(requires.atLeast)))
          ? []
          : [problem('LEVEL_OUT_OF_REACH', path, { level })]),
      ];
    }),
  ];
}
