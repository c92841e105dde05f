import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';
import { bidErrors } from '../bid/bid.errors.js';

/** Broken rules of asking a member for its consent to a bid, and of answering. */
export const consentErrors = defineErrors({
  CONSENT_ASKED_ALREADY: {
    zh: '已就这一采购包征求该会员同意，尚待答复或已获同意',
    en: 'This member was asked about this lot already: its answer is awaited, or it has agreed',
  },
  TOO_MANY_CONSENTS_ASKED: {
    zh: '24 小时内征求同意的次数已达上限（撤回的也计算），请在 {minutes} 分钟后再试',
    en: 'Too many consents were asked for within 24 hours, those that were withdrawn included: try again in {minutes} minutes',
    meaning: 'An account asks for only so many consents in a day: try again after the minutes that the message gives',
  },
  CONSENT_NOT_IN_THIS_STATE: {
    zh: '该征求当前为“{stateZh}”，不能办理“{actZh}”',
    en: 'It is “{stateEn}”: “{actEn}” is not possible now',
    meaning: 'The act is not possible in the present state of the consent',
  },
  NOT_YOURS_TO_ANSWER: {
    zh: '会员同意、不同意或收回，联合会撤回征求',
    en: 'The member agrees, declines and takes back; the federation withdraws its question',
  },
  NOBODY_TO_ANSWER: {
    zh: '该会员还没有账号，无人可以答复：须先由其负责人认领该组织。截止时既没有同意也没有授权的，[bid]在[opening]时将作无效处理',
    en: 'Nobody has an account for this member, so nobody can answer: whoever is in charge of it has to claim it first. Without consent or a mandate at the deadline the [bid] will be invalid at the opening',
  },
  CONSENT_MISSING: {
    zh: '实施会员尚未同意以其名义[bidding]，也没有授权：截止时仍如此的，[opening]时将作无效处理',
    en: 'The performer has neither agreed to this [bid] nor given a mandate: if it stays so until the deadline, the [bid] will be invalid at the opening',
  },
  CONSENT_REFUSED: {
    zh: '实施会员最后答复为不同意，或者已收回同意，有授权的也不适用：截止时仍如此的，[opening]时将作无效处理',
    en: 'The performer declined this [bid], or took its consent back, which goes before any mandate: if it stays so until the deadline, the [bid] will be invalid at the opening',
  },
  PERFORMER_LEFT: {
    zh: '实施会员已退会：截止时仍如此的，[opening]时将作无效处理',
    en: 'The performer is no member any more: if it stays so until the deadline, the [bid] will be invalid at the opening',
  },
});

/** An act that the deadline has overtaken: what came of it. */
export const LATE = { effectZh: '未作办理', effectEn: 'nothing was done' };

declareConstraint('bid_consent_in_time', () => bidErrors.DEADLINE_PASSED([], LATE));
