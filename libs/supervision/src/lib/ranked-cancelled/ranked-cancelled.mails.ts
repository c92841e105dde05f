import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of a purchase that is to be cancelled after its ranking, and that was. */
export const rankedCancelledMails = defineMails({
  CANCELLATION_PROPOSED: {
    ...{ zh: '排序之后拟取消[purchase]', en: '[Purchase] to be cancelled after its ranking' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), reason: v.string(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》拟在评审排序之后取消，待确认',
      en: 'Chengjie: {titleEn} is to be cancelled after its ranking',
    },
    body: {
      zh: '您好：\n\n[buyer]的一名经办人提议在评审排序之后取消《{titleZh}》，原因：{reason}。\n\n须由[buyer]的另一名经办人确认或退回；没有其他经办人的，由监督部门办理。72 小时内未确认的，提议失效。请登录后在工作台的待办事项中办理。',
      en: 'Hello,\n\nan officer of the [buyer] proposes to cancel {titleEn} after its [bids] were ranked. Reason: {reason}.\n\nAnother officer of the [buyer] confirms it or sends it back; a supervisor does where there is none. What nobody confirms within 72 hours lapses. It stands among your tasks once you have signed in.',
    },
    link: { zh: '查看项目', en: 'Look at the project' },
  },
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
