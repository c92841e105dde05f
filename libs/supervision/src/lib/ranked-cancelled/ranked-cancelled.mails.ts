import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of a purchase that was cancelled after its ranking. */
export const rankedCancelledMails = defineMails({
  RANKED_CANCELLED: {
    ...{ zh: '排序之后取消[purchase]', en: '[Purchase] cancelled after its ranking' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), whyZh: v.string(), whyEn: v.string(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》在评审排序之后被取消',
      en: 'Chengjie: {titleEn} was cancelled after its ranking',
    },
    body: {
      zh: '您好：\n\n[buyer]在评审排序之后取消了《{titleZh}》。取消的情形和原因：{whyZh}。\n\n名次、评分和[panel]名单已随之公开，请核查取消是否符合政府采购法第三十六条。',
      en: 'Hello,\n\nthe [buyer] cancelled {titleEn} after its [bids] had been ranked. Ground and reason: {whyEn}.\n\nRanking, scores and [panel] became public with it. Please look into whether it was cancelled by law (article 36 of the government procurement law).',
    },
    link: { zh: '查看项目', en: 'Look at the project' },
  },
});
