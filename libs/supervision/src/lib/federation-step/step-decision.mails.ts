import { defineMails } from '@chengjie/kernel';
import * as v from 'valibot';

/** What is mailed about the federation step. */
export const stepDecisionMails = defineMails({
  FEDERATION_STEP_PROPOSED: {
    ...{ zh: '联合会优先步骤待确认', en: 'Federation step to be confirmed' },
    subject: { zh: '承接平台：一项决定待您确认', en: 'Chengjie: a decision waits for you' },
    body: {
      zh: '您好：\n\n贵机关的另一名经办人就联合会优先步骤的延续或终止提出了提议，须由第二人确认或退回。',
      en: 'Hello,\n\nanother officer of your department proposed that the federation step goes on, or that it ends. A second person confirms or refuses it.',
    },
    link: { zh: '查看提议', en: 'Look at it' },
  },
  FEDERATION_STEP_NEAR_ITS_END: {
    ...{ zh: '联合会优先步骤临近截止日', en: 'Federation step near its last day' },
    data: v.object({ until: v.string(), days: v.number() }),
    subject: { zh: '承接平台：联合会优先步骤将于 {until} 截止', en: 'Chengjie: the federation step ends on {until}' },
    body: {
      zh: '您好：\n\n按现行适用规则，联合会优先步骤的截止日是 {until}，还有 {days} 天。届时不经确认延续，此后公告的项目不再适用。\n\n请由贵机关的两名经办人在承接平台上确认延续或终止。',
      en: 'Hello,\n\nby the rules in force the last day of the federation step is {until}: {days} days from now. Unless it is confirmed, no notice published afterwards has it.\n\nTwo officers of your department confirm in Chengjie that it goes on, or that it ends.',
    },
    link: { zh: '办理', en: 'Decide' },
  },
  FEDERATION_STEP_CHANGES_DRAFTS: {
    ...{ zh: '联合会优先步骤变更，影响采购草稿', en: 'Federation step changes for drafts' },
    data: v.object({ from: v.string() }),
    subject: { zh: '承接平台：并列处理规则自 {from} 起变更', en: 'Chengjie: the rule for ties changes on {from}' },
    body: {
      zh: '您好：\n\n主管部门确认了联合会优先步骤的变更，自 {from} 起适用。贵单位有采购草稿须按新规则调整并列处理步骤，方可在该日之后公告；已公告的项目不受影响。',
      en: 'Hello,\n\nthe competent office confirmed a change of the federation step, from {from} on. Your agency has drafts whose tie ladder must be adapted if they are published from that day on; published projects keep theirs.',
    },
    link: { zh: '查看我的项目', en: 'My projects' },
  },
});
