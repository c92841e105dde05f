import { validateCriteria } from '@chengjie/evaluation';
import {
  hasLines,
  isBlank,
  isEnglishTitle,
  parseDecimal,
  readAmount,
  readDay,
  withoutUntold,
  type DateFault,
  type NumberFault,
} from '@chengjie/kernel';
import { isSound, type TextBounds } from '@chengjie/portal-ui/form/text-length';
import { missingOfApproval } from './approval.js';
import { factorOf, scoringOf, technicalOf, type TermsValues } from './values.js';

/** What is not yet complete or cannot be read. */
export type FormProblem = {
  /** Field of the terms, e.g. `budget.amount`. */
  readonly path: string;
} & (
  | { readonly text: 'day'; readonly fault: DateFault; readonly sum?: never }
  | {
      readonly text: 'typed';
      readonly typed: string;
      readonly bounds: TextBounds;
      readonly fault?: never;
      readonly sum?: never;
    }
  | {
      readonly text: 'twice';
      /** Number of the criterion that has the name already. */
      readonly other: number;
      readonly fault?: never;
      readonly sum?: never;
    }
  | {
      readonly text:
        'required' | 'regimeFirst' | 'amount' | 'factor' | 'english' | 'points' | 'sum' | 'criteria' | 'technical';
      /** For `amount`: why it is none; otherwise it is not above 0. */
      readonly fault?: NumberFault;
      /** For `sum`: what the points come to. */
      readonly sum?: string;
    }
);

/** Most characters of the texts that the API takes. */
export const TERMS_LENGTHS = {
  title: 200,
  titleEn: 250,
  description: 20_000,
  criterion: 100,
  criterionEnglish: 200,
  office: 100,
  document: 200,
} as const;

/** Greatest factor of an exercise that the API takes. */
const MAXIMUM_FACTOR = 1_000_000;

/** Whether it is missing only: what is there and wrong is to be corrected. */
export function isMissing({ text, fault }: FormProblem): boolean {
  return text === 'required' || text === 'regimeFirst' || text === 'criteria' || fault === 'EMPTY';
}

/**
 * All that keeps the terms from being sent, in the order of the form. What the law says of them, the server says.
 */
export function problemsOf(terms: TermsValues): FormProblem[] {
  const { regime, procedure, transferMode, fundingSource, evaluationMethod, budget, exercise, exerciseFactor } = terms;
  return [
    ...required('regionCode', terms.regionCode),
    ...required('functionId', terms.functionId),
    ...required('transferMode', transferMode),
    ...required('regime', regime),
    ...(regime === '' ? [{ path: 'procedure', text: 'regimeFirst' } as const] : required('procedure', procedure)),
    ...missingOfApproval(terms).flatMap((part) => required(`procedureApproval.${part}`, '')),
    ...(['office', 'document'] as const).flatMap((part) =>
      textProblems(`procedureApproval.${part}`, terms.procedureApproval?.[part] ?? '', TERMS_LENGTHS[part]),
    ),
    ...dayProblems('procedureApproval.day', terms.procedureApproval?.day ?? ''),
    ...required('fundingSource', fundingSource),
    ...amountProblems('budget.amount', budget.amount),
    ...(exercise && !isFactor(factorOf(exerciseFactor)) ? [{ path: 'exerciseFactor', text: 'factor' } as const] : []),
    ...required('title', terms.title),
    ...textProblems('title', terms.title, TERMS_LENGTHS.title),
    ...titleEnProblems(terms.titleEn ?? ''),
    ...required('description', terms.description),
    ...textProblems('description', terms.description, TERMS_LENGTHS.description),
    ...required('eligibility.tracks', terms.eligibility.tracks.join('')),
    ...required('evaluationMethod', evaluationMethod),
    ...(evaluationMethod === '' ? [] : scoringProblems(terms)),
  ];
}

function scoringProblems(terms: TermsValues): FormProblem[] {
  const scoring = scoringOf(terms);
  const { evaluationMethod: method, procedure } = terms;
  if (method === '') return [];
  if (method !== 'LOWEST_EVALUATED_PRICE' && scoring.criteria.length === 0) {
    return [{ path: 'criteria', text: 'criteria' }];
  }
  return [
    ...scoring.criteria.flatMap(({ name }, index) => [
      ...required(`criteria.${index}.name.zh`, name.zh),
      ...textProblems(`criteria.${index}.name.zh`, name.zh, TERMS_LENGTHS.criterion),
      ...textProblems(`criteria.${index}.name.en`, name.en, TERMS_LENGTHS.criterionEnglish),
    ]),
    ...(scoring.criteria.length > 0 ? nameProblems(terms) : []),
    ...validateCriteria({
      ...{ method, ...scoring, ...(procedure !== '' && { procedure }) },
      technicalCriterionIds: technicalOf(scoring.criteria),
    }).map(({ code, path, params }): FormProblem => {
      if (code === 'TECHNICAL_REQUIRED') return { path: 'criteria', text: 'technical' };
      if (code === 'WEIGHTS_NOT_100') return { path: 'criteria', text: 'sum', sum: params['sum'] ?? '' };
      return { path: path.join('.'), text: 'points' };
    }),
  ];
}

/** Criteria that are called alike; the API, which refuses the same, also knows simplified characters from traditional ones. */
function nameProblems({ criteria }: TermsValues): FormProblem[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const names = criteria.map(({ name }) => asCompared(name[language]));
    return names.flatMap((name, index): FormProblem[] => {
      const first = names.indexOf(name);
      if (name === '' || first === index) return [];
      return [{ path: `criteria.${index}.name.${language}`, text: 'twice', other: first + 1 }];
    });
  });
}

/** A name without what tells no two names apart: blanks, points, width and case. */
function asCompared(name: string): string {
  return withoutUntold(name.normalize('NFKC').toLowerCase());
}

function required(path: string, value: string): FormProblem[] {
  return isBlank(value) ? [{ path, text: 'required' }] : [];
}

function amountProblems(path: string, typed: string): FormProblem[] {
  const { value, fault } = readAmount(typed);
  if (value === undefined) return [{ path, text: 'amount', fault }];
  return parseDecimal(value).sign > 0 ? [] : [{ path, text: 'amount' }];
}

function textProblems(path: string, typed: string, most: number): FormProblem[] {
  const bounds = { most, lines: hasLines({ max: most }) };
  return isSound(typed, bounds) ? [] : [{ path, text: 'typed', typed, bounds }];
}

function titleEnProblems(typed: string): FormProblem[] {
  if (isBlank(typed)) return [];
  const problems = textProblems('titleEn', typed, TERMS_LENGTHS.titleEn);
  return isEnglishTitle(typed) ? problems : [...problems, { path: 'titleEn', text: 'english' }];
}

function dayProblems(path: string, typed: string): FormProblem[] {
  const { fault } = readDay(typed);
  return fault === undefined || fault === 'EMPTY' ? [] : [{ path, text: 'day', fault }];
}

/** Whether an exercise may be shortened so many times. */
export function isFactor(factor: number): boolean {
  return factor >= 1 && factor <= MAXIMUM_FACTOR;
}
