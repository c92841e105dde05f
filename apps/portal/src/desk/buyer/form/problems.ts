import { validateCriteria } from '@chengjie/evaluation';
import { parseDecimal, readAmount, type NumberFault } from '@chengjie/kernel';
import { missingOfApproval } from './approval.js';
import { factorOf, scoringOf, technicalOf, type TermsValues } from './values.js';

/** What is not yet complete or cannot be read. */
export interface FormProblem {
  /** Field of the terms, e.g. `budget.amount`. */
  readonly path: string;
  readonly text: 'required' | 'amount' | 'factor' | 'points' | 'sum' | 'criteria' | 'technical';
  /** For `amount`: why it is none; otherwise it is not above 0. */
  readonly fault?: NumberFault;
  /** For `sum`: what the points come to. */
  readonly sum?: string;
}

/** Greatest factor of an exercise that the API takes. */
const MAXIMUM_FACTOR = 1_000_000;

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
    ...required('procedure', procedure),
    ...missingOfApproval(terms).flatMap((part) => required(`procedureApproval.${part}`, '')),
    ...required('fundingSource', fundingSource),
    ...amountProblems('budget.amount', budget.amount),
    ...(exercise && !isFactor(factorOf(exerciseFactor)) ? [{ path: 'exerciseFactor', text: 'factor' } as const] : []),
    ...required('title', terms.title),
    ...required('description', terms.description),
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
    ...scoring.criteria.flatMap(({ name }, index) => required(`criteria.${index}.name.zh`, name.zh)),
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

function required(path: string, value: string): FormProblem[] {
  return value.trim() === '' ? [{ path, text: 'required' }] : [];
}

function amountProblems(path: string, typed: string): FormProblem[] {
  const { value, fault } = readAmount(typed);
  if (value === undefined) return [{ path, text: 'amount', fault }];
  return parseDecimal(value).sign > 0 ? [] : [{ path, text: 'amount' }];
}

function isFactor(factor: number): boolean {
  return factor >= 1 && factor <= MAXIMUM_FACTOR;
}
