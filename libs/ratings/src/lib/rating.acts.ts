import { defineActs, type ActKeyOf, type StateOf } from '@chengjie/kernel';

/** What can be done with an organization's part in a round of assessment (docs/adr/0043). */
export const ratingActs = defineActs({
  states: {
    SELF_ASSESSED: { zh: '已自评', en: 'assessed by itself' },
    PUBLICITY: { zh: '公示中', en: 'public for objection' },
    FINAL: { zh: '已评定', en: 'final' },
    WITHDRAWN: { zh: '已撤回', en: 'taken back' },
  },
  initial: 'SELF_ASSESSED',
  acts: {
    withdrawSelfAssessment: {
      from: ['SELF_ASSESSED'],
      to: 'WITHDRAWN',
      label: { zh: '撤回自评', en: 'Take the self-assessment back' },
    },
    scoreRating: { from: ['SELF_ASSESSED'], label: { zh: '提交评分表', en: 'Hand in a sheet' } },
    publishRatingResult: {
      from: ['SELF_ASSESSED'],
      to: 'PUBLICITY',
      label: { zh: '公示初评结果', en: 'Publish the preliminary result' },
    },
    objectToRating: { from: ['PUBLICITY'], label: { zh: '提出异议', en: 'Object' } },
    answerRatingObjection: { from: ['PUBLICITY'], label: { zh: '答复异议', en: 'Answer an objection' } },
    retractRatingResult: {
      from: ['PUBLICITY'],
      to: 'SELF_ASSESSED',
      label: { zh: '收回初评结果', en: 'Take the preliminary result back' },
    },
    concludeRating: { from: ['PUBLICITY'], to: 'FINAL', label: { zh: '评定等级', en: 'Make the result final' } },
    changeRating: { from: ['FINAL'], label: { zh: '降低或取消等级', en: 'Lower or withdraw' } },
  },
});

/** How an organization's part stands. */
export type RatingStatus = StateOf<typeof ratingActs>;

/** What somebody does with it, by the mutation's name. */
export type RatingAct = ActKeyOf<typeof ratingActs>;
