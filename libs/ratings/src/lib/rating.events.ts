import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';
import { CHANGE_GROUNDS } from './rating.terms.js';

/** What happens to rounds of assessment. */
export const ratingRoundEvents = defineEvents('RATING_ROUND', {
  RATING_ROUND_ANNOUNCED: {
    ...{ public: false, zh: '发布评估通知', en: 'Round of assessment announced' },
    data: v.object({ schemeId: v.string(), regionCode: v.string() }),
  },
  RATING_PANELIST_STOOD_DOWN: { public: false, zh: '评估专家退出', en: 'A panelist of an assessment stood down' },
});

const result = v.object({ total: v.string(), level: v.nullable(v.number()) });

/** What happens to an organization's part in a round. */
export const ratingEvents = defineEvents('RATING_ENTRY', {
  SELF_ASSESSMENT_SENT: { public: false, zh: '提交自评', en: 'Self-assessment sent' },
  SELF_ASSESSMENT_WITHDRAWN: { public: false, zh: '撤回自评', en: 'Self-assessment taken back' },
  RATING_SHEET_HANDED_IN: { public: false, zh: '提交评分表', en: 'Sheet handed in' },
  RATING_RESULT_PUBLISHED: { public: false, zh: '公示初评结果', en: 'Preliminary result published', data: result },
  RATING_OBJECTION_RAISED: { public: false, zh: '提出异议', en: 'Objection raised' },
  RATING_OBJECTION_ANSWERED: {
    ...{ public: false, zh: '答复异议', en: 'Objection answered' },
    data: v.object({ upheld: v.boolean() }),
  },
  RATING_RESULT_RETRACTED: { public: false, zh: '收回初评结果', en: 'Preliminary result taken back' },
  RATING_CONCLUDED: { public: false, zh: '评定等级', en: 'Result made final', data: result },
  RATING_CHANGED: {
    ...{ public: false, zh: '降低或取消等级', en: 'Level lowered or withdrawn' },
    data: v.object({ level: v.nullable(v.number()), ground: v.picklist(CHANGE_GROUNDS) }),
  },
});
