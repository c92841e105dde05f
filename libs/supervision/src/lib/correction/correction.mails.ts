import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of corrections: a panel that reviews again is reported to the finance department (条例 44). */
export const correctionMails = defineMails({
  BID_CORRECTED: {
    ...{ zh: '评审结果更正', en: 'Correction of a review' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), facts: v.string(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》评审结果更正',
      en: 'Chengjie: a review was corrected in {titleEn}',
    },
    body: {
      zh: '您好：\n\n《{titleZh}》的[panel]以过半数更正了对一份[bid]的审查结论。理由：{facts}\n\n依照政府采购法实施条例第四十四条，重新评审应当书面报告本级财政部门；[buyer]请据此报告，监督部门请予查阅。',
      en: 'Hello,\n\nthe [panel] of {titleEn} corrected, by its majority, what a review had found of [aBid]. Its reason: {facts}\n\nWhoever has [bids] reviewed again reports it to the finance department in writing (article 44 of the regulation on government procurement): the [buyer] reports it, and supervisors look into it.',
    },
    link: { zh: '查看认定和表决', en: 'Look at the finding and its votes' },
  },
});
