import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of a lot that findings left with too few valid bids. */
export const lotFailingMails = defineMails({
  LOT_FAILING: {
    ...{ zh: '认定之后有效[bid]不足', en: 'Too few valid [bids] after findings' },
    data: v.object({
      ...{ titleZh: v.string(), titleEn: v.string(), valid: v.number(), least: v.number() },
      ...{ stateZh: v.string(), stateEn: v.string() },
      ...inWordsOf,
    }),
    subject: {
      zh: '承接平台：《{titleZh}》经认定后有效[bid]不足',
      en: 'Chengjie: findings left {titleEn} with too few valid [bids]',
    },
    body: {
      zh: '您好：\n\n《{titleZh}》的[bid]经审查被认定无效，有效的只有 {valid} 份，不足 {least} 份。{stateZh}\n\n认定的理由已经公开，请核查是否成立（财政部令第87号第四十四条，财库〔2012〕69号）。',
      en: 'Hello,\n\nreviews found [bids] of {titleEn} invalid: {valid} are valid, and it takes {least}. {stateEn}\n\nThe grounds are public. Please look into whether they hold (order 87 of the Ministry of Finance, article 44; its document 69 of 2012).',
    },
    link: { zh: '查看认定', en: 'Look at the findings' },
  },
});
