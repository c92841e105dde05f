import { choicesOf, itemsOf } from './indicators.js';
import { problem, type AssessmentProblem } from './problems.js';
import type { Answer, AssessmentScheme, IndicatorItem } from './scheme.terms.js';

/** More of anything is a slip of the hand. */
const MOST_COUNTED = 1_000_000;

/** What of a sheet does not fit its scheme. That an item is not answered yet is none: a sheet is filled by and by. */
export function sheetProblems(scheme: AssessmentScheme, sheet: readonly Answer[]): AssessmentProblem[] {
  const items = new Map(itemsOf(scheme).map((each) => [each.node.id, each]));
  const seen = new Set<string>();
  return sheet.flatMap((answer) => {
    const item = items.get(answer.item);
    if (!item) return [problem('UNKNOWN_ITEM', [answer.item], { id: answer.item })];
    if (seen.has(answer.item)) return [problem('ANSWERED_TWICE', item.path)];
    seen.add(answer.item);
    return answerProblems(item.node, answer, item.path);
  });
}

/** What is not answered yet. */
export function openItems(scheme: AssessmentScheme, sheet: readonly Answer[]): AssessmentProblem[] {
  const answered = new Set(sheet.map(({ item }) => item));
  return itemsOf(scheme)
    .filter(({ node }) => !answered.has(node.id))
    .map(({ path }) => problem('ITEM_OPEN', path));
}

function answerProblems(item: IndicatorItem, answer: Answer, path: readonly string[]): AssessmentProblem[] {
  if (item.kind !== answer.kind) return [problem('OTHER_KIND', path)];
  if (answer.kind === 'COUNT') return countProblems(answer.count, path);
  const known = new Set(choicesOf(item).map(({ id }) => id));
  const unknown = (choice: string) =>
    known.has(choice) ? [] : [problem('UNKNOWN_CHOICE', [...path, choice], { choice })];
  if (answer.kind !== 'DEDUCTION') return unknown(answer.choice);
  const names = answer.faults.map(({ fault }) => fault);
  return [
    ...answer.faults.flatMap(({ fault, times }) => [...unknown(fault), ...countProblems(times, [...path, fault])]),
    ...(new Set(names).size === names.length ? [] : [problem('ANSWERED_TWICE', path)]),
  ];
}

function countProblems(count: number, path: readonly string[]): AssessmentProblem[] {
  const sound = Number.isInteger(count) && count >= 0 && count <= MOST_COUNTED;
  return sound ? [] : [problem('COUNT_WRONG', path, { most: MOST_COUNTED })];
}
