import { contentHash, type Bilingual } from '@chengjie/kernel';
import type { Period, RuleSource } from '../rule-packs/rule-pack.js';
import { ASSESSMENT_EDITIONS } from './editions.js';

/**
 * How organizations are assessed (1A to 5A) in a time, as a value: a round keeps the id and hash of those of the day it was announced.
 * Like the rules of the register they are apart from the rule packs, which say only how long a rating is valid (`ratingTerms`).
 */
export interface AssessmentRules {
  readonly id: string;
  /** First day in force, Asia/Shanghai; until the day before the next. */
  readonly effectiveFrom: string;
  readonly changes: Bilingual;
  /** Full months on the register before an organization takes part. */
  readonly registeredMonths: number;
  /** Lists whose organizations take no part while they are on them. */
  readonly barredBy: readonly ('ABNORMAL' | 'SERIOUS')[];
  /** Years of a term within which a new assessment may be asked for; null where it may be at any time. */
  readonly againWithinYears: number | null;
  /** How long a preliminary result is public before it is final. */
  readonly publicity: Period;
  /** Whether a review committee 复核委员会 hears an appeal against what was answered to an objection. */
  readonly appeal: boolean;
  readonly sources: Readonly<Record<'participation' | 'publicity' | 'appeal', RuleSource>>;
}

/** The rules in force on a day, YYYY-MM-DD; undefined before the first that is known. */
export function assessmentRulesOn(day: string): AssessmentRules | undefined {
  return ASSESSMENT_EDITIONS.findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

/** Content hash of rules, sha256 over canonical JSON, hex. */
export function assessmentRulesHash(rules: AssessmentRules): string {
  return contentHash(rules);
}
