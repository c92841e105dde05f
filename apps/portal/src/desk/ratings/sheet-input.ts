import {
  itemsOf,
  scoreSheet,
  type Answer,
  type AssessmentScheme,
  type ScoredIndicator,
  type ScoredSheet,
} from '@chengjie/assessment';
import { readWhole } from '@chengjie/kernel';
import type * as Schema from '../../api/schema.generated.js';

/** What one enters for an item: its choice, how many, or how often each fault occurred. */
export interface EnteredItem {
  readonly choice: string;
  readonly count: string;
  readonly faults: Readonly<Record<string, string>>;
}

/** By item. */
export type EnteredItems = Readonly<Record<string, EnteredItem>>;

/** What is entered for each item at first: nothing, or what was said before. */
export function enteredOf(scheme: AssessmentScheme, said: readonly Answer[]): EnteredItems {
  const bySaid = new Map(said.map((answer) => [answer.item, answer]));
  return Object.fromEntries(
    itemsOf(scheme).map(({ node }) => {
      const answer = bySaid.get(node.id);
      const often = (fault: string) =>
        answer?.kind === 'DEDUCTION' ? answer.faults.find((each) => each.fault === fault) : undefined;
      return [
        node.id,
        {
          choice: answer && 'choice' in answer ? answer.choice : '',
          count: answer?.kind === 'COUNT' ? String(answer.count) : '',
          faults: Object.fromEntries(
            node.kind === 'DEDUCTION'
              ? node.faults.map(({ id }) => [id, often(id) ? String(often(id)?.times) : ''])
              : [],
          ),
        },
      ];
    }),
  );
}

const whole = (typed: string): number | undefined => {
  const { value } = readWhole(typed, 6);
  return value === undefined ? undefined : Number(value);
};

/** What is answered by now; a fault that is left empty did not occur. */
export function answersOf(scheme: AssessmentScheme, entered: EnteredItems): Answer[] {
  return itemsOf(scheme).flatMap(({ node }): Answer[] => {
    const { choice = '', count = '', faults = {} } = entered[node.id] ?? {};
    const item = node.id;
    switch (node.kind) {
      case 'COUNT': {
        const counted = whole(count);
        return counted === undefined ? [] : [{ item, kind: node.kind, count: counted }];
      }
      case 'DEDUCTION':
        return [
          {
            ...{ item, kind: node.kind },
            faults: node.faults.flatMap(({ id: fault }) => {
              const times = whole(faults[fault] ?? '') ?? 0;
              return times === 0 ? [] : [{ fault, times }];
            }),
          },
        ];
      default:
        return choice === '' ? [] : [{ item, kind: node.kind, choice }];
    }
  });
}

/** What it comes to by now. */
export function scoredOf(scheme: AssessmentScheme, entered: EnteredItems): ScoredSheet {
  return scoreSheet(scheme, answersOf(scheme, entered));
}

/** Answers as the API takes them. */
export function sentOf(answers: readonly Answer[]): Schema.RatingAnswerInput[] {
  return answers.map((answer) => {
    if (answer.kind === 'COUNT') return { item: answer.item, count: answer.count };
    if (answer.kind === 'DEDUCTION') return { item: answer.item, faults: [...answer.faults] };
    return { item: answer.item, choice: answer.choice };
  });
}

/** Every indicator of a sheet, each before its parts. */
export function flat(indicators: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  return indicators.flatMap((indicator) => [indicator, ...flat(indicator.parts)]);
}
