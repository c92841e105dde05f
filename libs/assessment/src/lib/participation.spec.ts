import { describe, expect, it } from '@jest/globals';
import { assessmentRulesOn } from '@chengjie/law';
import { participationProblems, type Participant } from './participation.js';
import type { AssessmentScheme } from './scheme.terms.js';

const rules = assessmentRulesOn('2026-12-01');
const grades: Pick<AssessmentScheme, 'scale' | 'forms'> = { scale: 'GRADE', forms: ['ASSOCIATION'] };
const stars: Pick<AssessmentScheme, 'scale' | 'forms'> = { scale: 'STARS', forms: ['FILED_GROUP'] };
const association: Participant = { legalForm: 'ASSOCIATION', since: '2024-02-29', standing: 'GOOD' };
const group: Participant = { legalForm: 'FILED_GROUP', since: '2026-11-30', standing: 'ABNORMAL' };

const told = (scheme: typeof grades, who: Participant, day: string) =>
  rules && participationProblems(scheme, rules, who, day).map(({ code, message }) => [code, message.en]);

describe('who takes part in a round', () => {
  it('of grades: a registered organization after two full years, to the day', () => {
    expect(told(grades, association, '2026-02-28')).toEqual([]);
    expect(told(grades, association, '2026-02-27')).toEqual([
      ['REGISTERED_TOO_LATE', 'It takes part after 24 full months on the register, from 2026-02-28 on.'],
    ]);
  });

  it.each(['ABNORMAL', 'SERIOUS'] as const)('of grades: none that is on a list (%s)', (standing) => {
    expect(told(grades, { ...association, standing }, '2026-12-01')?.map(([code]) => code)).toEqual(['LISTED']);
  });

  it('of grades: no filed group, whatever the day', () => {
    expect(
      told(grades, { ...group, standing: 'GOOD', since: '2020-01-01' }, '2026-12-01')?.map(([code]) => code),
    ).toEqual(['OTHER_FORM']);
  });

  it('of stars: filed groups from their first day, and nobody by the rules of grades', () => {
    expect(told(stars, group, '2026-12-01')).toEqual([]);
    expect(told(stars, association, '2026-12-01')?.map(([code]) => code)).toEqual(['OTHER_FORM']);
  });
});
