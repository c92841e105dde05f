import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '拟令评审专家回避',
  seat: '评审 {{number}}（{{name}}）',
  ground: '回避情形',
  reason: '事实说明',
  ofMany: '[opening]之后[buyer]令其回避的席位将超过[panel]的三分之一，由其他机关的监督人员确认',
  decisionReason: '理由',
  holds: '不影响评审：其间该专家表决或者提交评分表的，不能再确认；逾期未确认的，提议失效。',
  confirm: '确认令其回避',
  confirmAsk: '确认令“{{name}}”回避？',
  confirmText: '席位号和回避情形立即公开，不能撤销；空缺的席位由[buyer]补足。请核对事实是否属实，例如是否已通知本人。',
  confirmed: '已确认回避，席位号和回避情形已公开。',
  confirmedNext: '[buyer]补足席位之前，[panel]不能作出认定，也不能排序。',
  refuse: '退回',
  refuseAsk: '退回令“{{name}}”回避的提议？',
  refuseText: '该专家照常评审。退回的理由公开：请勿写明其姓名或者单位。',
  refused: '已退回，该专家照常评审。',
  withdraw: '撤回提议',
  withdrawAsk: '撤回令“{{name}}”回避的提议？',
  withdrawText:
    '该专家照常评审。撤回的理由公开：请勿写明其姓名或者单位。以同一情形再次提议的，须待原期限届满，或者由其他经办人提议。',
  withdrawn: '已撤回，该专家照常评审。',
  why: '理由',
} as const;

const en: Same<typeof zh> = {
  title: 'Evaluators to be stood down',
  seat: 'Evaluator {{number}} ({{name}})',
  ground: 'Ground',
  reason: 'The facts',
  ofMany:
    'A supervisor of another agency, since with it the [buyer] would have stood down more than a third of the [panel] since the [opening]',
  decisionReason: 'Why',
  holds:
    'It holds nothing back. If the evaluator votes or hands a sheet in meanwhile, it cannot be confirmed any more; if nobody confirms it in time, it lapses.',
  confirm: 'Confirm the standing down',
  confirmAsk: 'Confirm that “{{name}}” is stood down?',
  confirmText:
    'The number of the seat and the ground are public at once, and this cannot be taken back; the [buyer] fills the seat. Check that the facts are true: that the evaluator was told, for one.',
  confirmed: 'It is confirmed; the seat and the ground are public.',
  confirmedNext: 'Until the [buyer] has filled the seat the [panel] decides nothing, and nothing is ranked.',
  refuse: 'Send it back',
  refuseAsk: 'Send back the proposal that “{{name}}” is stood down?',
  refuseText: 'The evaluator stays. Why it is sent back is public: name neither the evaluator nor where it works.',
  refused: 'It is sent back: the evaluator stays.',
  withdraw: 'Take it back',
  withdrawAsk: 'Take back the proposal that “{{name}}” is stood down?',
  withdrawText:
    'The evaluator stays. Why it is taken back is public: name neither the evaluator nor where it works. You can propose it again on the same ground once it would have lapsed; another officer can at once.',
  withdrawn: 'It is taken back: the evaluator stays.',
  why: 'Why',
};

registerTexts('standDowns', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    standDowns: typeof zh;
  }
}
