import { defineErrors } from '@chengjie/kernel';

/** Broken rules of reviewing, ranking and awarding. */
export const rankingErrors = defineErrors({
  SHEET_MISSING: {
    zh: '评审 {number} 尚未对“{bidder}”的“{criterionZh}”评分',
    en: 'Evaluator {number} has not scored “{criterionEn}” of “{bidder}”',
    meaning: 'An evaluator has not scored a criterion of a valid bid',
  },
  EVALUATION_UNSOUND: {
    zh: '无法评审：{detailZh}',
    en: 'It cannot be evaluated: {detailEn}',
    meaning: 'It cannot be evaluated; the message says why',
  },
  FAILS_AFTER_CORRECTIONS: {
    zh: '有效[bid]不足系经审查认定所致：{until} 前可提议更正，此后方可[failure]',
    en: 'Findings left too few valid [bids]: until {until} they can be corrected, and only then does it end',
    meaning:
      'Findings left too few valid bids: until the time that the message gives they can be corrected, and only then does the lot end',
  },
  RANKING_STANDS: {
    zh: '排序之后没有变化，现有排序有效，无须重新评审',
    en: 'Nothing has changed since the ranking: it stands',
  },
  RANKING_OUTDATED: {
    zh: '排序之后评审情况已有变化，请重新评审排序',
    en: 'What the ranking rests on has changed: evaluate the lot again',
  },
  WINNER_NOT_ELIGIBLE: {
    zh: '第一名“{bidder}”现不符合条件（{detailZh}），应先“认定丧失法定条件”，再重新排序',
    en: 'The first in rank, “{bidder}”, is not eligible now ({detailEn}): find it no longer eligible, and evaluate again',
    meaning:
      'The first in rank is not eligible now, for the reason that the message gives: find it no longer eligible, and evaluate again',
  },
});
