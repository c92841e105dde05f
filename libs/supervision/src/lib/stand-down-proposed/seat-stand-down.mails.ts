import { defineMails } from '@chengjie/kernel';
import * as v from 'valibot';

const link = { zh: '查看我的评审', en: 'My evaluations' };

/** What an evaluator is mailed of a proposal to stand it down: one text, which names no project, no ground and nobody. */
export const seatStandDownMails = defineMails({
  SEAT_STAND_DOWN_PROPOSED: {
    ...{ zh: '拟令本人回避的提醒', en: 'Notice that one is to be stood down' },
    subject: { zh: '承接平台：有人提议令您回避', en: 'Chengjie: it is proposed to stand you down' },
    body: {
      zh: '您好：\n\n有人提议令您在一个项目的评审中回避，由另一人确认或者退回，逾期失效。在此之前您照常评审。\n\n是哪个项目、何种情形、何时失效，请登录后在工作台的待办事项中查看；情形属实的，请在该项目的页面申明回避。',
      en: 'Hello,\n\nit is proposed to stand you down from evaluating a project. Another person confirms it or sends it back, else it lapses; until then you evaluate as before.\n\nWhich project it is, on which ground, and when it lapses stands among your tasks once you have signed in. If the ground is true, stand down on the page of that project.',
    },
    link,
  },
  SEAT_STAND_DOWN_ENDED: {
    ...{ zh: '拟令本人回避的结果', en: 'What became of a proposal to stand one down' },
    data: v.object({ outcomeZh: v.string(), outcomeEn: v.string() }),
    subject: {
      zh: '承接平台：令您回避的提议{outcomeZh}',
      en: 'Chengjie: the proposal to stand you down is {outcomeEn}',
    },
    body: {
      zh: '您好：\n\n令您在一个项目的评审中回避的提议{outcomeZh}。未确认的，您的席位不变。\n\n是哪个项目，请登录后在“我的评审”中查看；理由见该项目公开页面的记录。',
      en: 'Hello,\n\nthe proposal to stand you down from evaluating a project is {outcomeEn}. Unless it was confirmed, you keep your seat.\n\nSign in and look under “My evaluations” which project it is; the reason stands in the record on its public page.',
    },
    link,
  },
});
