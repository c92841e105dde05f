import { defineMails } from '@chengjie/kernel';
import { inWordsOf } from '@chengjie/procurement';
import * as v from 'valibot';

/** What supervisors and buyers are mailed of an evaluator that is to be stood down: the seat, never who sits there or what is said of it. */
export const standDownProposedMails = defineMails({
  STAND_DOWN_PROPOSED: {
    ...{ zh: '[opening]之后拟令评审专家回避', en: 'An evaluator is to be stood down after the opening' },
    data: v.object({ titleZh: v.string(), titleEn: v.string(), number: v.number(), ...inWordsOf }),
    subject: {
      zh: '承接平台：《{titleZh}》拟令一名评审专家回避，待确认',
      en: 'Chengjie: an evaluator of {titleEn} is to be stood down',
    },
    body: {
      zh: '您好：\n\n[buyer]的一名经办人提议令《{titleZh}》[panel]的“评审 {number}”在[opening]之后回避。\n\n须由[buyer]的另一名经办人确认；没有其他经办人，或者[buyer]令其回避的席位将超过三分之一的，由监督部门办理。逾期未确认的，提议失效。请登录后在工作台的待办事项中核对事实并办理。',
      en: 'Hello,\n\nan officer of the [buyer] proposes to stand evaluator {number} of the [panel] of {titleEn} down after its [bids] were opened.\n\nAnother officer of the [buyer] confirms it; a supervisor does where there is none, and where the [buyer] would have stood down more than a third of the [panel]. What nobody confirms in time lapses. It stands among your tasks once you have signed in: check the facts there.',
    },
    link: { zh: '查看项目', en: 'Look at the project' },
  },
});
