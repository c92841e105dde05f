import { defineTasks } from '@chengjie/kernel';
import * as v from 'valibot';

/** What a project can want of its buyer. */
export const buyerTasks = defineTasks({
  EVALUATE_LOT_AGAIN: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '排序之后评审情况有变化：重新评审排序',
      en: 'What the ranking rests on has changed: rank again',
    },
    description: 'Its buyer ranks a lot again: what the ranking rests on has changed.',
  },
  PUBLISH_AWARD: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '已排序：核对并发布[awardNotice]',
      en: 'Ranked: check it and publish the [awardNotice]',
    },
    description: 'Its buyer checks the ranking of a lot and publishes the award.',
  },
  FIND_NO_LONGER_ELIGIBLE: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '排序第一的[bidder]已丧失法定条件：办理认定',
      en: 'The [bidder] first in rank is no longer eligible: find it so',
    },
    description: 'Its buyer records what the first in rank has lost by the register, before a lot can be awarded.',
  },
  COMPLETE_QUALIFICATION_REVIEW: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '截止时间已过：逐份审查资格，完成资格审查',
      en: 'The [bids] are open: review the qualification of each, and complete the review',
    },
    description: 'Its buyer completes the qualification review of a lot, before the panel hands its sheets in.',
  },
  LOT_ENDS_LATER: {
    ...{
      urgency: 'OPEN',
      zh: '认定之后有效[bid]不足：期内可提议更正，期满评审排序即[failure]',
      en: 'Findings left too few valid [bids]: they can be corrected in this time, and ranking ends it then',
    },
    description:
      'Findings left a lot with too few valid bids: until then they can be corrected, and then its buyer ends it.',
  },
  EVALUATE_LOT: {
    ...{ urgency: 'HOLDS_UP', zh: '评审意见已齐：评审排序', en: 'All scores are in: rank the [bids]' },
    description: 'Its buyer ranks a lot: nothing has to come before.',
  },
  FILL_SEATS: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '评审 {numbers} 席位空缺，请补足',
      en: 'Seats of the [panel] are empty, fill them: {numbers}',
    },
    description: 'Its buyer fills the seats of the panel that were left by those who stood down.',
    data: v.object({ numbers: v.string() }),
  },
  REPLACE_BARRED: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '评审 {numbers} 依登记不能继续评审：请办理回避并补足席位',
      en: 'Registers bar evaluators of the [panel], stand them down and fill their seats: {numbers}',
    },
    description:
      'Its buyer stands down members of the panel who, by the registers, cannot go on, such as whose role has ended, and fills their seats.',
    data: v.object({ numbers: v.string() }),
  },
  APPOINT_PANEL: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '截止时间已过，还没有[panel]：组建',
      en: 'The [bids] are open, but nobody scores them: appoint the [panel]',
    },
    description: 'Its buyer appoints the panel of a project whose bids are open.',
  },
  APPOINT_PANEL_EARLY: {
    ...{
      urgency: 'OPEN',
      zh: '可在截止前组建[panel]，姓名在[awardNotice]前保密',
      en: 'The [panel] may be appointed before the deadline; names are sealed until the [awardNotice]',
    },
    description: 'Its buyer may appoint the panel of a project that is open for bids.',
  },
  PUBLISH_PROJECT: {
    ...{
      urgency: 'OPEN',
      zh: '草稿尚未发布：继续修改，或核对后发布',
      en: 'A draft: go on with it, or check and publish it',
    },
    description: 'Its buyer may publish a draft.',
  },
});

/** What a project can want of those who evaluate it. */
export const evaluatorTasks = defineTasks({
  LOOK_AT_STAND_DOWN: {
    ...{
      urgency: 'WAITS',
      zh: '有人提议令您（评审 {number}）回避：核对情形',
      en: 'It is proposed to stand you (evaluator {number}) down: check the ground',
    },
    description: 'An evaluator looks at why it is proposed to stand it down, while a second person decides.',
    data: v.object({ number: v.number() }),
  },
  VOTE_ON_FINDINGS: {
    ...{ urgency: 'HOLDS_UP', zh: '对 {count} 项认定表决', en: 'Vote on findings: {count}' },
    description: 'A member of the panel has still to vote on findings about bids.',
    data: v.object({ count: v.number() }),
  },
  ASK_ABOUT_PRICES: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '[price]低于异常低价审查的标准，排序前须要求说明：{bidders}',
      en: 'Below a threshold, to be asked about before the ranking: the [price] of {bidders}',
    },
    description: 'The panel has still to ask about prices that are below a threshold of the pack.',
    data: v.object({ bidders: v.string() }),
  },
  SCORE_BIDS: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '评分：还有 {left} 份未提交，共 {all} 份',
      en: 'Score the [bids]: {left} of {all} sheets to hand in',
    },
    description: 'A member of the panel has still to hand score sheets in.',
    data: v.object({ left: v.number(), all: v.number() }),
  },
});

/** What a project can want of an organization. */
export const bidderTasks = defineTasks({
  EXPLAIN_PRICE: {
    ...{ urgency: 'HOLDS_UP', zh: '[panel]要求说明[price]', en: 'The [panel] asks to explain the [price]' },
    description: 'A bidder has to explain its price in time.',
  },
  ANSWER_CONSENT: {
    ...{
      urgency: 'HOLDS_UP',
      zh: '{federation}拟以本组织名义[bidding]，请答复',
      en: '{federation} wants to [toBid] in your name: answer it',
    },
    description: 'A member is asked whether it agrees to a bid in its name.',
    data: v.object({ federation: v.string() }),
  },
});
