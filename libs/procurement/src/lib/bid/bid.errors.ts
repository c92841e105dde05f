import { defineErrors } from '@chengjie/kernel';

/** Broken rules of sealing in and withdrawing bids. Before the opening they speak of the bidder itself only. */
export const bidErrors = defineErrors({
  NOT_OPEN_FOR_BIDS: { zh: '该项目现不接受[bid]', en: 'This project is not open for [bids]' },
  DEADLINE_PASSED: {
    zh: '[deadline]时间已过（以平台时间为准），{effectZh}',
    en: 'The deadline has passed by the platform’s clock: {effectEn}',
    meaning: 'The deadline has passed by the database’s clock: nothing was sealed in or withdrawn',
  },
  PRICE_NOT_POSITIVE: { zh: '[price]至少为 0.01 元', en: 'The [price] must be at least 0.01 yuan' },
  PRICE_ABOVE_BUDGET: {
    zh: '[price]高于预算 {budget} 元：[opening]时将作无效处理，截止前可以替换',
    en: 'The [price] is above the budget of {budget} yuan: it will be invalid at the opening; replace it before the deadline',
    meaning: 'The price is above the budget: the bid will be invalid at the opening; replace it before the deadline',
    rule: '政府采购法 第三十六条',
  },
  PERFORMER_REQUIRED: { zh: '代会员[bidding]时应指明实施会员', en: 'Name the member that performs the work' },
  PERFORMER_NOT_ALLOWED: {
    zh: '以自己名义[bidding]时不填写实施会员',
    en: '[ABid] for oneself names no other performer',
  },
  NOT_OWNER_OF_BID: {
    zh: '该[bid]密封后，您才取得本组织角色，或由机关重新发给登录凭据：[opening]前不得查看、替换或撤回。请由密封时即持有该角色的账号办理；如无此账号，该文件保持密封，到时照常[opening]',
    en: 'You gained this role, or were given your keys by an office, after this [bid] was sealed: until the opening you may not read, replace or withdraw it. An account that held the role then can; without one the [bid] stays sealed and is opened',
  },
  BID_NOT_IN_THIS_STATE: {
    zh: '该[bid]当前为“{stateZh}”，不能办理“{actZh}”',
    en: 'The [bid] is “{stateEn}”: “{actEn}” is not possible now',
    meaning: 'The act is not possible in the present state of the bid',
  },
  CHANGED_TOO_OFTEN: {
    zh: '一小时内对同一包的[bid]最多提交、替换或撤回 {most} 次，请稍后再替换；已密封的文件保持有效',
    en: '[ABid] for a lot is sealed in, replaced or withdrawn at most {most} times an hour: replace it later; what is sealed stays in force',
    meaning: 'A bid is changed only so often in an hour: replace it later; what is sealed stays in force',
  },
  NO_LIVE_BID: { zh: '您没有可撤回的[bid]', en: 'You have no [bid] to withdraw' },
});
