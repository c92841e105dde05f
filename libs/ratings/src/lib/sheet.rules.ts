import { AssessmentError, itemsOf, scoreSheet, type Answer, type AssessmentScheme } from '@chengjie/assessment';
import type { Violation } from '@chengjie/kernel';
import { ratingErrors } from './rating.errors.js';

/** What somebody says of an item, as it is sent: one of the three. */
export interface SentAnswer {
  readonly item: string;
  readonly choice?: string | null;
  readonly count?: number | null;
  readonly faults?: readonly { readonly fault: string; readonly times: number }[] | null;
}

/** Answers as the engine of points takes them; what does not fit its item it says itself. */
export function answersOf(scheme: AssessmentScheme, sent: readonly SentAnswer[]): Answer[] {
  const kinds = new Map(itemsOf(scheme).map(({ node }) => [node.id, node.kind]));
  return sent.map(({ item, choice, count, faults }) => {
    if (count !== null && count !== undefined) return { item, kind: 'COUNT', count };
    if (faults) return { item, kind: 'DEDUCTION', faults: faults.map(({ fault, times }) => ({ fault, times })) };
    return { item, kind: kinds.get(item) === 'GRADED' ? 'GRADED' : 'OPTIONS', choice: choice ?? '' };
  });
}

/** What is wrong with a sheet. @param complete whether every item has to be answered */
export function sheetViolations(
  scheme: AssessmentScheme,
  answers: readonly Answer[],
  complete: boolean,
  field = 'answers',
): Violation[] {
  try {
    const { open } = scoreSheet(scheme, answers);
    return complete ? problemViolations(open, field) : [];
  } catch (error) {
    if (error instanceof AssessmentError) return problemViolations(error.problems, field);
    throw error;
  }
}

/** Problems of the engine as what stands against an act. */
export function problemViolations(problems: AssessmentError['problems'], field: string): Violation[] {
  return problems.map(({ path, message }) =>
    ratingErrors.SHEET_WRONG([field], { item: path.join('.'), problemZh: message.zh, problemEn: message.en }),
  );
}
