import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '联合会优先步骤',
  lead: '“同等条件下优先向社区社会组织联合会购买服务”有截止日。到期之前，由制定政策的省级民政部门确认延续或者终止：一人提议，另一人确认，并写明文件和文号。',
  noPack: '本地区没有自己的适用规则，联合会优先步骤由公告自行载明，没有需要办理的事项。',
  readOnly: '由省级民政部门的登记管理机关办理，您可以查看。',
  open: '待确认的提议',
  confirm: '确认并载入适用规则',
  confirmTitle: '确认“{{what}}”，并载入适用规则？',
  confirmText: '新一版适用规则载入后不能修改，只能由以后的版本接替；自载明之日起公告的项目适用，已公告的项目不受影响。',
  confirmed: '已确认，新一版适用规则已载入。',
  confirmedNext: '自载明之日起公告的项目适用；规则页面已公布该决定。',
  refuse: '退回',
  refuseText: '退回后提议人可以重新提议。',
  refuseAsk: '退回“{{what}}”的提议？',
  refused: '提议已退回，提议人可以重新提议。',
  withdraw: '撤回',
  withdrawText: '撤回后可以重新提议。',
  withdrawAsk: '撤回“{{what}}”的提议？',
  withdrawn: '提议已撤回，可以重新提议。',
  why: '理由',
  all: '全部决定',
  propose: {
    title: '提议',
    kind: '决定',
    goesOn: '延续',
    ends: '终止',
    from: '自哪一日起',
    fromHint: '不早于明日，并晚于已载入的各版适用规则的起始日。',
    until: '延续至（含当日）',
    untilHint: '自起始日起不超过十年。',
    documentName: '文件名称',
    documentNumber: '文号',
    submit: '提交提议',
    done: '提议已提交，请由本机关的另一名经办人确认。',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Federation step',
  lead: 'That federations come first on equal terms has a last day. Before it, the civil affairs department of the province, which made the policy, confirms that it goes on, or ends it: one person proposes, another one confirms, by a document with its number.',
  noPack: 'This region has no rules of its own: notices state the step themselves, and nothing is to be decided.',
  readOnly: 'The registrar of the province decides about it; you can look at it.',
  open: 'Waits to be confirmed',
  confirm: 'Confirm and enter the new rules',
  confirmTitle: 'Confirm “{{what}}” and enter the new version of the rules?',
  confirmText:
    'Rules that are entered cannot be changed, only followed by others. They count for what is published from their first day on; published projects keep theirs.',
  confirmed: 'It is confirmed, and the new rules are entered.',
  confirmedNext: 'They count for what is published from their first day on; the page of the rules shows the decision.',
  refuse: 'Refuse',
  refuseText: 'Whoever proposed it may propose it anew.',
  refuseAsk: 'Refuse the proposal “{{what}}”?',
  refused: 'The proposal is refused: whoever proposed it may propose it anew.',
  withdraw: 'Withdraw',
  withdrawText: 'It may be proposed anew.',
  withdrawAsk: 'Withdraw the proposal “{{what}}”?',
  withdrawn: 'The proposal is withdrawn: it may be proposed anew.',
  why: 'Reason',
  all: 'All decisions',
  propose: {
    title: 'Propose',
    kind: 'Decision',
    goesOn: 'It goes on',
    ends: 'It ends',
    from: 'First day',
    fromHint: 'Tomorrow or later, and after the first day of all rules that are entered.',
    until: 'Until, that day included',
    untilHint: 'At most ten years after the first day.',
    documentName: 'Name of the document',
    documentNumber: 'Its number',
    submit: 'Propose',
    done: 'Proposed: another officer of your department confirms it.',
  },
};

registerTexts('federationStep', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    federationStep: typeof zh;
  }
}
