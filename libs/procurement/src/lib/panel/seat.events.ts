import { kept } from '@chengjie/platform';
import * as v from 'valibot';
import { recordedReason as reason } from '../events/recorded-reason.js';
import { ReviewerEnum } from './panel.enums.js';

/** Of each number of a seat. */
export const SEAT = 'Number of the seat in the panel, from 1.';

/** What was to become of a seat. */
const proposedStandDown = {
  number: kept.count(SEAT),
  reason: kept.as(reason, 'The ground on which it was proposed, a RecusalGround.'),
};

/** What happens to the seats of a panel, among the events of its project. */
export const seatEvents = {
  PANEL_APPOINTED: {
    ...{ public: false, zh: '组建[panel]', en: '[Panel] appointed' },
    data: v.object({ evaluatorAccountIds: kept.list(kept.id('Id of an account.'), 'Accounts of the evaluators.') }),
  },
  // As it was recorded while it had no typed ground, for the buyer alone.
  EVALUATOR_RECUSED: {
    ...{ public: false, zh: '“评审 {number}”回避', en: 'Evaluator {number} stood down' },
    data: v.object({ number: kept.count(SEAT) }),
  },
  EVALUATOR_STOOD_DOWN: {
    ...{ public: true, zh: '“评审 {number}”回避', en: 'Evaluator {number} stood down' },
    data: v.object({
      number: kept.count(SEAT),
      by: kept.oneOf(ReviewerEnum, 'The evaluator itself, or the buyer.'),
      reason: kept.as(reason, 'The ground, a RecusalGround; the words beside it are for buyer and panel.'),
      voidedVotes: v.optional(
        kept.count('How many of its votes on findings that were not decided yet count no more. Not told at first.'),
      ),
    }),
  },
  STAND_DOWN_PROPOSED: {
    ...{
      public: true,
      zh: '提议令“评审 {number}”回避，待第二人确认',
      en: 'Standing evaluator {number} down proposed, to be confirmed by a second person',
    },
    data: v.object({
      number: kept.count(SEAT),
      reason: kept.as(reason, 'The ground, a RecusalGround; the words beside it are for buyer and supervisors.'),
      lapsesAt: kept.instant('Until when it can be confirmed.'),
    }),
  },
  STAND_DOWN_REFUSED: {
    ...{
      public: true,
      zh: '令“评审 {number}”回避的提议被退回',
      en: 'Proposal to stand evaluator {number} down sent back',
    },
    data: v.object(proposedStandDown),
  },
  STAND_DOWN_WITHDRAWN: {
    ...{
      public: true,
      zh: '令“评审 {number}”回避的提议被撤回',
      en: 'Proposal to stand evaluator {number} down taken back',
    },
    data: v.object(proposedStandDown),
  },
  STAND_DOWN_LAPSED: {
    ...{ public: true, zh: '令“评审 {number}”回避的提议失效', en: 'Proposal to stand evaluator {number} down lapsed' },
    data: v.object({
      ...proposedStandDown,
      cause: v.optional(
        kept.as(reason, 'Why, where it was not in time: PROPOSER_LEFT, SEAT_LEFT, SEAT_APPEARED, NOT_EVALUATED.'),
      ),
    }),
  },
} as const;
