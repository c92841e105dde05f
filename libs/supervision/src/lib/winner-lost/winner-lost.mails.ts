import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of a first in rank that was found no longer eligible before its award. */
export const winnerLostMails = defineMails({
  WINNER_LOST: {
    ...{ zh: '第一名丧失法定条件', en: 'First in rank no longer eligible' },
    data: v.object({
      ...{ titleZh: v.string(), titleEn: v.string(), bidder: v.string(), lostZh: v.string(), lostEn: v.string() },
      ...inWordsOf,
    }),
    subject: {
      zh: '承接平台：《{titleZh}》排序第一的组织丧失法定条件',
      en: 'Chengjie: the first in rank of {titleEn} is no longer eligible',
    },
    body: {
      zh: '您好：\n\n《{titleZh}》排序第一的“{bidder}”在[award]之前丧失法定条件，登记信息显示：{lostZh}。其[bid]已由[buyer]依登记信息认定无效，其余[bid]将重新排序。\n\n请核查有关登记事项的办理是否合法（政府采购法第二十二条）。',
      en: 'Hello,\n\n{bidder}, the first in rank of {titleEn}, lost a legal condition before the [award]. By the register: {lostEn}. The [buyer] recorded it, its [bid] is invalid, and the others are ranked anew.\n\nPlease look into whether what was entered in the register was lawful (article 22 of the government procurement law).',
    },
    link: { zh: '查看认定', en: 'Look at the finding' },
  },
});
