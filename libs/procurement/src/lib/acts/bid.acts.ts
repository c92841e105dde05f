import { defineActs } from '@chengjie/kernel';
import { projectEvents } from '../procurement.events.js';
import { UNDER_EVALUATION, type BidAct } from './procurement-act.js';

/**
 * The way of a bid, and what is done with it, by the stage of its lot. Sealing in and withdrawing are one statement each,
 * which judges by the database's clock (ADR 3); until the opening nothing is recorded of them but receipts.
 */
export const bidActs = defineActs({
  states: {
    SUBMITTED: { zh: '已密封', en: 'Sealed in' },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
    VALID: { zh: '有效', en: 'Valid' },
    INVALID: { zh: '无效', en: 'Invalid' },
    SEAL_BROKEN: { zh: '密封不符', en: 'Seal broken' },
  },
  initial: 'SUBMITTED',
  acts: {
    submitBid: {
      from: ['SUBMITTED', 'WITHDRAWN'],
      to: 'SUBMITTED',
      during: ['PUBLISHED'],
      by: ['BIDDER'],
      label: { zh: '密封响应文件', en: 'Seal a bid in' },
    },
    withdrawBid: {
      from: ['SUBMITTED'],
      to: 'WITHDRAWN',
      during: ['PUBLISHED'],
      by: ['BIDDER'],
      label: { zh: '撤回响应文件', en: 'Withdraw a bid' },
    },
    openBids: {
      from: ['SUBMITTED'],
      to: 'VALID',
      during: ['PUBLISHED'],
      by: ['CLOCK'],
      label: { zh: '开标', en: 'Open bids' },
    },
    openInvalid: {
      from: ['SUBMITTED'],
      to: 'INVALID',
      during: ['PUBLISHED'],
      by: ['CLOCK'],
      label: { zh: '开标时认定无效', en: 'Find invalid at the opening' },
    },
    openBroken: {
      from: ['SUBMITTED'],
      to: 'SEAL_BROKEN',
      during: ['PUBLISHED'],
      by: ['CLOCK'],
      label: { zh: '开标时发现密封不符', en: 'Find the seal broken at the opening' },
    },
    saveScoreSheet: {
      from: ['VALID'],
      during: UNDER_EVALUATION,
      by: ['EVALUATOR'],
      panel: true,
      label: { zh: '保存评分草稿', en: 'Save a draft of the scores' },
    },
    submitScoreSheet: {
      from: ['VALID'],
      during: UNDER_EVALUATION,
      by: ['EVALUATOR'],
      panel: true,
      label: { zh: '提交评分', en: 'Hand the scores in' },
      event: projectEvents.SCORE_SHEET_SUBMITTED,
    },
    findNotQualified: {
      from: ['VALID'],
      to: 'INVALID',
      during: ['OPENED'],
      by: ['BUYER'],
      panel: true,
      label: { zh: '认定不符合资格条件', en: 'Find not qualified' },
      event: projectEvents.BID_FOUND_INVALID,
      finding: 'ADOPTED',
    },
    proposeInvalid: {
      from: ['VALID'],
      during: ['OPENED'],
      by: ['EVALUATOR'],
      panel: true,
      label: { zh: '提议认定无效', en: 'Propose to find invalid' },
      event: projectEvents.FINDING_PROPOSED,
      finding: 'VOTING',
    },
    askAboutPrice: {
      from: ['VALID'],
      during: ['OPENED'],
      by: ['EVALUATOR'],
      panel: true,
      label: { zh: '要求说明报价', en: 'Ask about the price' },
      event: projectEvents.PRICE_QUESTIONED,
      finding: 'ASKED',
    },
    proposeCorrection: {
      from: ['VALID', 'INVALID'],
      during: UNDER_EVALUATION,
      by: ['BUYER', 'EVALUATOR'],
      panel: true,
      label: { zh: '提议更正', en: 'Propose a correction' },
      event: projectEvents.FINDING_PROPOSED,
      finding: 'VOTING',
    },
    adoptFinding: {
      from: ['VALID'],
      to: 'INVALID',
      during: UNDER_EVALUATION,
      by: ['CLOCK'],
      label: { zh: '评审小组认定无效', en: 'Find invalid by the panel' },
      event: projectEvents.BID_FOUND_INVALID,
    },
    reinstateBid: {
      from: ['INVALID'],
      to: 'VALID',
      during: UNDER_EVALUATION,
      by: ['CLOCK'],
      label: { zh: '更正为有效', en: 'Correct to valid' },
      event: projectEvents.BID_REINSTATED,
    },
  } as const satisfies Record<string, BidAct>,
});
