import { monthsAfter } from '@chengjie/kernel';
import type { AssessmentRules } from '@chengjie/law';
import { problem, type AssessmentProblem } from './problems.js';
import type { AssessmentScheme } from './scheme.terms.js';

/** What of an organization decides whether it takes part in a round. */
export interface Participant {
  readonly legalForm: string;
  /** First day on the register, YYYY-MM-DD. */
  readonly since: string;
  readonly standing: 'GOOD' | 'ABNORMAL' | 'SERIOUS';
}

/**
 * What stands against an organization's part in a round on a day. The law asks of grades alone for time on the register and for no list;
 * stars are a place's own, and ask for the legal form of their scheme.
 */
export function participationProblems(
  { scale, forms }: Pick<AssessmentScheme, 'scale' | 'forms'>,
  { registeredMonths: months, barredBy }: Pick<AssessmentRules, 'registeredMonths' | 'barredBy'>,
  { legalForm, since, standing }: Participant,
  day: string,
): AssessmentProblem[] {
  const from = monthsAfter(since, months);
  return [
    ...(forms.some((form) => form === legalForm) ? [] : [problem('OTHER_FORM', ['legalForm'])]),
    ...(scale === 'GRADE' && day < from ? [problem('REGISTERED_TOO_LATE', ['since'], { months, from })] : []),
    ...(scale === 'GRADE' && barredBy.some((list) => list === standing) ? [problem('LISTED', ['standing'])] : []),
  ];
}
