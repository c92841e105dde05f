import { defineTransitions } from '@chengjie/kernel';

/**
 * The way of a lot (domain.md §6). What its project does happens to all of its lots at once: publishing, cancelling. Keys
 * of what people do equal the mutations' names; `openBids` is the clock's.
 */
export const lotMachine = defineTransitions({
  states: {
    DRAFT: { zh: '草稿', en: 'Draft' },
    PUBLISHED: { zh: '公告中', en: 'Published' },
    OPENED: { zh: '已开标', en: 'Opened' },
    EVALUATED: { zh: '已评审', en: 'Evaluated' },
    AWARDED: { zh: '已成交', en: 'Awarded' },
    FAILED: { zh: '废标（终止）', en: 'Failed' },
    CANCELLED: { zh: '已取消', en: 'Cancelled' },
  },
  initial: 'DRAFT',
  transitions: [
    { key: 'publishProject', from: ['DRAFT'], to: 'PUBLISHED', label: { zh: '发布公告', en: 'Publish' } },
    { key: 'openBids', from: ['PUBLISHED'], to: 'OPENED', label: { zh: '开标', en: 'Open bids' } },
    {
      key: 'failOpening',
      from: ['PUBLISHED'],
      to: 'FAILED',
      label: { zh: '响应不足，废标', en: 'Fail for too few bids' },
    },
    {
      key: 'evaluateLot',
      from: ['OPENED', 'EVALUATED'],
      to: 'EVALUATED',
      label: { zh: '评审排序', en: 'Evaluate' },
    },
    {
      key: 'failEvaluation',
      from: ['OPENED', 'EVALUATED'],
      to: 'FAILED',
      label: { zh: '有效响应不足，废标', en: 'Fail for too few valid bids' },
    },
    { key: 'publishAward', from: ['EVALUATED'], to: 'AWARDED', label: { zh: '发布成交公告', en: 'Publish the award' } },
    {
      key: 'cancelProject',
      from: ['DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED'],
      to: 'CANCELLED',
      label: { zh: '取消采购', en: 'Cancel' },
    },
  ],
});
