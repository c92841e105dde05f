import { AssessmentError, itemsOf, scoreSheet, type Answer, type AssessmentScheme } from '@chengjie/assessment';
import type { Violation } from '@chengjie/kernel';
import { ratingErrors } from './rating.errors.js';
import { MOST_FILES_OF_ITEM, type RatingFile } from './rating.terms.js';

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

/** What stands against the files that show something of items. */
export function fileViolations(scheme: AssessmentScheme, files: readonly RatingFile[]): Violation[] {
  const items = new Set(itemsOf(scheme).map(({ node }) => node.id));
  return files.flatMap(({ item }, index) => {
    const path = ['files', String(index), 'item'];
    if (!items.has(item)) return [ratingErrors.FILE_OF_NO_ITEM(path)];
    const before = files.slice(0, index).filter((file) => file.item === item).length;
    return before < MOST_FILES_OF_ITEM ? [] : [ratingErrors.TOO_MANY_FILES_OF_ITEM(path, { most: MOST_FILES_OF_ITEM })];
  });
}

/** Problems of the engine as what stands against an act. */
export function problemViolations(problems: AssessmentError['problems'], field: string): Violation[] {
  return problems.map(({ path, message }) =>
    ratingErrors.SHEET_WRONG([field], { item: path.join('.'), problemZh: message.zh, problemEn: message.en }),
  );
}
