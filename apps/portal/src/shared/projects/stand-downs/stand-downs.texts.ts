import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type { CancellationDecider } from '../../../api/schema.generated.js';

const zh = {
  title: '拟令评审专家回避',
  seat: '评审 {{number}}（{{name}}）',
  waiting: '待第二人确认',
  lapsed: '已逾期',
  ground: '回避情形',
  reason: '事实说明',
  proposedAt: '提议时间',
  until: '确认期限',
  waits: '由谁确认',
  waitsFor: {
    BUYER: '[buyer]的另一名经办人',
    SUPERVISOR: '[buyer]没有其他经办人，由监督部门确认',
  } satisfies Record<CancellationDecider, string>,
  holds: '不影响评审：其间该专家表决或者提交评分表的，不能再确认；逾期未确认的，提议失效。',
  confirm: '确认令其回避',
  confirmAsk: '确认令“{{name}}”回避？',
  confirmText: '席位号和回避情形立即公开，不能撤销；空缺的席位由[buyer]补足。请核对事实是否属实，例如是否已通知本人。',
  confirmed: '已确认回避，席位号和回避情形已公开。',
  confirmedNext: '[buyer]补足席位之前，[panel]不能作出认定，也不能排序。',
} as const;

const en: Same<typeof zh> = {
  title: 'Evaluators to be stood down',
  seat: 'Evaluator {{number}} ({{name}})',
  waiting: 'waits for a second person',
  lapsed: 'lapsed',
  ground: 'Ground',
  reason: 'The facts',
  proposedAt: 'Proposed',
  until: 'To be confirmed by',
  waits: 'By whom',
  waitsFor: {
    BUYER: 'Another officer of the [buyer]',
    SUPERVISOR: 'A supervisor, since the [buyer] has no other officer',
  },
  holds:
    'It holds nothing back. If the evaluator votes or hands a sheet in meanwhile, it cannot be confirmed any more; if nobody confirms it in time, it lapses.',
  confirm: 'Confirm the standing down',
  confirmAsk: 'Confirm that “{{name}}” is stood down?',
  confirmText:
    'The number of the seat and the ground are public at once, and this cannot be taken back; the [buyer] fills the seat. Check that the facts are true: that the evaluator was told, for one.',
  confirmed: 'It is confirmed; the seat and the ground are public.',
  confirmedNext: 'Until the [buyer] has filled the seat the [panel] decides nothing, and nothing is ranked.',
};

registerTexts('standDowns', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    standDowns: typeof zh;
  }
}
