import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of a purchase that is to be cancelled after its opening, and that was. */
export const openedCancelledMails = defineMails({
  CANCELLATION_PROPOSED: {
    ...{ zh: '[opening]之后拟取消[purchase]', en: '[Purchase] to be cancelled after its opening' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), reason: v.string(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》拟在[opening]之后取消，待确认',
      en: 'Chengjie: {titleEn} is to be cancelled after its opening',
    },
    body: {
      zh: '您好：\n\n[buyer]的一名经办人提议在[opening]之后取消《{titleZh}》，原因：{reason}。\n\n须由[buyer]的另一名经办人确认或退回；没有其他经办人的，由监督部门办理。逾期未确认的，提议失效。请登录后在工作台的待办事项中办理。',
      en: 'Hello,\n\nan officer of the [buyer] proposes to cancel {titleEn} after its [bids] were opened. Reason: {reason}.\n\nAnother officer of the [buyer] confirms it or sends it back; a supervisor does where there is none. What nobody confirms in time lapses. It stands among your tasks once you have signed in.',
    },
    link: { zh: '查看项目', en: 'Look at the project' },
  },
  OPENED_CANCELLED: {
    ...{ zh: '[opening]之后取消[purchase]', en: '[Purchase] cancelled after its opening' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), whyZh: v.string(), whyEn: v.string(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》在[opening]之后被取消',
      en: 'Chengjie: {titleEn} was cancelled after its opening',
    },
    body: {
      zh: '您好：\n\n[buyer]在[opening]之后取消了《{titleZh}》。取消的情形和原因：{whyZh}。\n\n[panel]名单和已经形成的名次、评分随之公开，请核查取消是否符合政府采购法第三十六条。',
      en: 'Hello,\n\nthe [buyer] cancelled {titleEn} after its [bids] had been opened. Ground and reason: {whyEn}.\n\nThe [panel] became public with it, and so did ranking and scores where there were any. Please look into whether it was cancelled by law (article 36 of the government procurement law).',
    },
    link: { zh: '查看项目', en: 'Look at the project' },
  },
});
