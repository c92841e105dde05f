import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of broken seals. */
export const brokenSealMails = defineMails({
  SEALS_BROKEN: {
    ...{ zh: '[opening]时发现密封不符', en: 'Seals found broken at an opening' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), count: v.number(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》[opening]时发现密封不符',
      en: 'Chengjie: seals found broken at the opening of {titleEn}',
    },
    body: {
      zh: '您好：\n\n《{titleZh}》[opening]时，有 {count} 份[bid]的存储内容与密封时不符，未能开启，其余照常[opening]；[openingRecord]已载明，相关[bidder]已获通知。\n\n这表明存储的数据曾被改动或损坏。请在处理完毕前审慎推进评审，并凭相关[bidder]所持回执核对。',
      en: 'Hello,\n\nat the opening of {titleEn} the stored content of [bids], {count} in number, was not what had been sealed in, so that they could not be opened; the others were. The [openingRecord] says so, and the [bidders] concerned were told.\n\nIt means that stored data were changed or damaged. Please look into it before the evaluation goes on, with the receipts that those [bidders] hold.',
    },
    link: { zh: '查看[openingRecord]', en: 'Look at the [openingRecord]' },
  },
});
