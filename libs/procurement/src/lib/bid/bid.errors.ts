import { defineErrors } from '@chengjie/kernel';

/** Broken rules of sealing in and withdrawing bids. Before the opening they speak of the bidder itself only. */
export const bidErrors = defineErrors({
  NOT_OPEN_FOR_BIDS: { zh: '该项目现不接受响应', en: 'This project is not open for bids' },
  DEADLINE_PASSED: {
    zh: '响应截止时间已过（以数据库时间为准），{effectZh}',
    en: 'The deadline has passed by the database’s clock: {effectEn}',
  },
  PRICE_NOT_POSITIVE: { zh: '报价至少为 0.01 元', en: 'The price must be at least 0.01 yuan' },
  PRICE_ABOVE_BUDGET: {
    zh: '报价高于预算 {budget} 元：开标时将作无效处理，截止前可以替换',
    en: 'The price is above the budget of {budget} yuan: it will be invalid at the opening; replace it before the deadline',
    rule: '政府采购法 第三十六条',
  },
  PERFORMER_REQUIRED: { zh: '代会员响应时应指明实施会员', en: 'Name the member that performs the work' },
  PERFORMER_NOT_ALLOWED: { zh: '以自己名义响应时不填写实施会员', en: 'A bid for oneself names no other performer' },
  NO_LIVE_BID: { zh: '您没有可撤回的响应文件', en: 'You have no bid to withdraw' },
});
