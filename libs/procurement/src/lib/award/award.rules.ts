import type { Violation, Vocabulary } from '@chengjie/kernel';
import { missingConditionText } from '../bid/eligibility.rules.js';
import { rankingErrors } from '../ranking/ranking.errors.js';

/**
 * What stands against awarding a lot to its first in rank: that the ranking was withdrawn, or that the register says of the bidder what
 * nobody is awarded with (政府采购法 22).
 * @param lost the conditions that it does not meet any more
 * @param vocabulary that of the project
 */
export function awardViolations(
  first: { readonly bidderName: string } | undefined,
  lost: readonly Violation[],
  vocabulary: Vocabulary = 'ANY',
): Violation[] {
  if (!first) return [rankingErrors.RANKING_OUTDATED()];
  if (lost.length === 0) return [];
  const { zh, en } = missingConditionText(lost, vocabulary);
  return [
    rankingErrors.WINNER_NOT_ELIGIBLE([], { bidder: first.bidderName, detailZh: zh, detailEn: en }),
    ...lost.map((violation) => ({ ...violation, path: [] })),
  ];
}
