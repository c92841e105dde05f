import { shanghaiDate } from '@chengjie/kernel';
import { assessmentRulesHash, assessmentRulesOn, type AssessmentRules } from '@chengjie/law';
import type { RatingRoundRow } from './rating.terms.js';

/** The rules that a round was announced under. @throws Error when they are not there, or others now */
export function roundRules({
  announcedAt,
  rulesId,
  rulesHash,
}: Pick<RatingRoundRow, 'announcedAt' | 'rulesId' | 'rulesHash'>): AssessmentRules {
  const rules = assessmentRulesOn(shanghaiDate(announcedAt));
  if (rules?.id !== rulesId || assessmentRulesHash(rules) !== rulesHash)
    throw new Error(`There are no rules of assessment ${rulesId} of ${rulesHash}`);
  return rules;
}
