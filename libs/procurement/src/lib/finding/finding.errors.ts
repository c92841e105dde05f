import { defineErrors } from '@chengjie/kernel';

/** Broken rules of finding bids invalid. */
export const findingErrors = defineErrors({
  FACT_MISSING: {
    zh: '以“{groundZh}”认定无效的，须填写此项',
    en: 'On this ground, {groundEn}, this has to be said',
    meaning: 'The ground requires this fact',
  },
  FACT_NOT_OF_GROUND: {
    zh: '以“{groundZh}”认定无效的，不填写此项',
    en: 'On this ground, {groundEn}, this is not said',
    meaning: 'The fact does not belong to the ground',
  },
  GROUND_MISSING: { zh: '请选择被忽略的无效情形', en: 'Name the ground that was overlooked' },
  OTHER_BID_NOT_IN_LOT: {
    zh: '所指的另一份[bid]应是本采购包已开启的其他[bid]',
    en: 'The other one has to be another opened [bid] for this lot',
  },
  QUALIFICATION_REVIEWED: {
    zh: '[buyer]已完成资格审查，不能再办理',
    en: 'The [buyer] has completed the qualification review: it is over',
  },
  QUALIFICATION_NOT_REVIEWED: {
    zh: '[buyer]尚未完成资格审查：此前[panel]不作符合性审查、不要求说明[price]、不提交评分表，也不能排序',
    en: 'The [buyer] has not completed the qualification review: until then the [panel] neither reviews nor scores, and nothing is ranked',
    rule: '财政部令第87号 第四十四条',
  },
  QUALIFIED_BIDS_DIFFER: {
    zh: '所述不合格的[bid]与现有认定不符（现认定不合格 {count} 份），请核对后再完成',
    en: 'Other [bids] were found not qualified by now than was said: there are {count}. Look at them again',
    meaning: 'Other bids were found not qualified by now than was said',
  },
  QUALIFICATION_BY_PANEL: {
    zh: '按本采购方式，资格由[panel]审查：请由小组成员提议，过半数认定',
    en: 'By this procedure the [panel] reviews qualification: a member proposes it, and its majority decides',
  },
  QUALIFICATION_BY_BUYER: {
    zh: '按本采购方式，资格由[buyer]审查，[panel]不认定',
    en: 'By this procedure the [buyer] reviews qualification, not the [panel]',
  },
  FINDING_UNDER_WAY: {
    zh: '对该[bid]已有一项认定正在进行，须先表决完毕',
    en: 'A finding about this [bid] is under way: it has to be voted on first',
  },
  REJECTED_BEFORE: {
    zh: '同一席位（或[buyer]）就该[bid]以同一情形提议过，[panel]未通过，不再提议；有新依据的，由其他成员提议',
    en: 'The [panel] rejected the same proposal of the same seat, or of the [buyer], before: who has something new to show has another member propose it',
  },
  PRICE_ASKED_ALREADY: {
    zh: '已就该[price]要求说明过',
    en: 'This [price] has been asked about already',
  },
  LOW_PRICE_NOT_ASKED: {
    zh: '“{bidder}”的[price]低于异常低价审查的标准，[panel]须先要求其说明并表决，方可排序',
    en: 'The [price] of “{bidder}” is below a threshold: before anything is ranked the [panel] asks about it, and votes',
    meaning: 'A price is below a threshold of the pack: before anything is ranked the panel asks about it, and votes',
    rule: '财库〔2026〕2号',
  },
  NOTHING_TO_CORRECT: {
    zh: '只有经审查认定无效的[bid]可以更正为有效；[opening]时无效的不在此列',
    en: 'Only what a review found invalid can be corrected, not what was invalid at the opening',
  },
  NOT_CORRECTED_AFTER_RANKING: {
    zh: '排序之后只能更正资格性检查认定错误；符合性审查等其他问题，由[bidder]质疑、投诉解决',
    en: 'Once the ranking is there, only a mistaken qualification review is corrected: whatever else was overlooked is for challenges and complaints',
    rule: '财库〔2012〕69号',
  },
  NOT_YET_TO_CORRECT: {
    zh: '排序之前应按审查程序办理，不作更正',
    en: 'Before the ranking there is nothing to correct: review the [bid]',
  },
  FINDING_DECIDED: { zh: '该项认定已经有结论', en: 'This finding is decided' },
  STILL_TO_EXPLAIN: {
    zh: '[bidder]的说明时间尚未届满，还不能表决',
    en: 'The [bidder] may still explain its [price]: it cannot be voted on yet',
    rule: '财库〔2026〕2号',
  },
  EXPLAINED_TOO_LATE: {
    zh: '说明时间已过（以平台时间为准），或已经说明',
    en: 'The time to explain has passed by the platform’s clock, or it was explained already',
  },
  NOT_FIRST_IN_RANK: {
    zh: '只对现排序第一的[bid]复核法定条件',
    en: 'Only the first in rank is looked up again in the register',
    rule: '政府采购法 第二十二条',
  },
  STILL_ELIGIBLE: {
    zh: '登记信息显示该组织仍符合全部法定条件（截止之后仅因到期的不计），不能认定丧失',
    en: 'By the register it still meets all conditions, but for what has merely expired since the deadline: nothing was lost',
    rule: '政府采购法 第二十二条',
  },
  VOTED_ALREADY: { zh: '您已经表决，不能再改', en: 'You have voted, and a vote is changed no more' },
  FINDING_OPEN: {
    zh: '对“{bidder}”的认定还没有结论：此前不能排序、[failure]或发布[awardNotice]',
    en: 'A finding about “{bidder}” is not decided yet: until then the lot is neither ranked nor awarded, nor does it end',
    meaning: 'A finding about a bid is not decided yet',
  },
});
