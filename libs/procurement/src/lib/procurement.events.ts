import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';

/** A point in time as JSON keeps it. */
const instant = v.pipe(v.string(), v.isoTimestamp());

/** A reason as it is kept with what it ended: a code for programs, words for people. */
const reason = v.object({ code: v.string(), zh: v.string(), en: v.string() });

/** A project's way, step by step. What is public is public at once, so nothing sealed may be in it. */
export const projectEvents = defineEvents('PROJECT', {
  PROJECT_DRAFTED: { public: false, zh: '新建草稿', en: 'Draft made' },
  PROJECT_DRAFT_CHANGED: { public: false, zh: '修改草稿', en: 'Draft changed' },
  PROJECT_PUBLISHED: {
    ...{ public: true, zh: '发布采购公告', en: 'Notice published' },
    data: v.object({ deadlineAt: instant }),
  },
  PROJECT_CANCELLED: {
    ...{ public: true, zh: '取消采购', en: 'Project cancelled' },
    data: v.object({ reason: v.string() }),
  },
  DEADLINE_SETTLED: {
    ...{ public: true, zh: '核定投标截止时间', en: 'Deadline for bids settled' },
    data: v.object({ before: instant, after: instant }),
  },
  PANEL_APPOINTED: {
    ...{ public: false, zh: '组建评审小组', en: 'Panel appointed' },
    data: v.object({ evaluatorAccountIds: v.array(v.string()) }),
  },
  EVALUATOR_RECUSED: {
    ...{ public: false, zh: '评审专家回避', en: 'Evaluator stood down' },
    data: v.object({ number: v.number() }),
  },
  BIDS_OPENED: {
    ...{ public: true, zh: '开标', en: 'Bids opened' },
    data: v.object({
      bids: v.array(
        v.object({
          ...{ bidId: v.string(), lotId: v.optional(v.string()), bidderName: v.string() },
          ...{ priceFen: v.number(), invalid: v.nullable(reason) },
        }),
      ),
    }),
  },
  BID_INVALIDATED: {
    ...{ public: false, zh: '认定响应文件无效', en: 'Bid found invalid' },
    data: v.object({ bidId: v.string(), code: v.string() }),
  },
  SCORE_SHEET_SUBMITTED: {
    ...{ public: false, zh: '提交评分表', en: 'Score sheet submitted' },
    data: v.object({ number: v.number(), bidId: v.string() }),
  },
  LOT_EVALUATED: {
    ...{ public: true, zh: '评审完成，名次锁定', en: 'Evaluated, places locked' },
    data: v.object({ lotId: v.string() }),
  },
  LOT_FAILED: {
    ...{ public: true, zh: '终止采购', en: 'Ended without award' },
    data: v.object({ lotId: v.string(), reason }),
  },
  // As they were recorded while each project had one lot.
  PROJECT_EVALUATED: { public: true, zh: '评审完成，名次锁定', en: 'Evaluated, places locked' },
  PROJECT_FAILED: { public: true, zh: '终止采购', en: 'Ended without award', data: v.object({ reason }) },
  AWARD_PUBLISHED: {
    ...{ public: true, zh: '发布成交公告', en: 'Award notice published' },
    data: v.object({
      lotId: v.optional(v.string()), // not told while each project had one
      bidId: v.string(),
      bidder: v.object({ id: v.string(), name: v.string() }),
      amountFen: v.number(),
      preferential: v.boolean(),
      noticeEndsAt: instant,
    }),
  },
});
