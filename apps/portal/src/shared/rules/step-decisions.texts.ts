import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type { FederationStepDecisionStatus } from '../../api/schema.generated.js';

const zh = {
  title: '联合会优先步骤的期限',
  until:
    '{{region}}：同等条件下联合会优先，适用于 {{day}}（含当日）以前公告的项目。届时不经主管部门确认延续，不再适用。',
  near: '还有 {{days}} 天到期，须由省民政部门确认延续或终止。',
  over: '{{region}}：联合会优先步骤已于 {{day}} 到期，未经确认延续，新公告的项目不再适用。',
  endless: '{{region}}：联合会优先步骤没有截止日。',
  ended: '{{region}}：联合会优先步骤已由主管部门决定终止。',
  kept: '已公告的项目适用公告当日的规则，不受影响。',
  pack: '依据',
  caption: '延续或终止的决定',
  empty: '还没有延续或终止的决定。',
  column: { what: '内容', document: '文件', offices: '办理', status: '状态', changes: '规则的变化' },
  goesOn: '自 {{from}} 起延续至 {{until}}',
  ends: '自 {{from}} 起终止',
  document: '{{name}}（{{number}}）',
  proposedBy: '{{agency}}提议：',
  decidedBy: '{{agency}}办理：',
  reason: '理由：',
  before: '原为：{{text}}',
  after: '改为：{{text}}',
  status: {
    PROPOSED: '待第二人确认',
    CONFIRMED: '已确认',
    REFUSED: '已退回',
    WITHDRAWN: '已撤回',
    LAPSED: '已逾期',
  } satisfies Record<FederationStepDecisionStatus, string>,
} as const;

const en: Same<typeof zh> = {
  title: 'How long the federation step goes on',
  until:
    '{{region}}: on equal terms federations come first in notices published until {{day}}, that day included. Afterwards no notice has it unless the competent office confirms it.',
  near: '{{days}} days are left: the civil affairs department of the province has to decide.',
  over: '{{region}}: the federation step was until {{day}} and was not confirmed: new notices do not have it.',
  endless: '{{region}}: no day ends the federation step.',
  ended: '{{region}}: the competent office ended the federation step.',
  kept: 'Published projects keep the rules of the day of their notice.',
  pack: 'By',
  caption: 'Decisions that it goes on, or ends',
  empty: 'Nothing has been decided about it yet.',
  column: { what: 'What', document: 'Document', offices: 'By whom', status: 'State', changes: 'The rule' },
  goesOn: 'From {{from}} on it goes on until {{until}}',
  ends: 'It ends on {{from}}',
  document: '{{name}} ({{number}})',
  proposedBy: 'Proposed by {{agency}}:',
  decidedBy: 'Decided by {{agency}}:',
  reason: 'Reason: ',
  before: 'It was: {{text}}',
  after: 'It is: {{text}}',
  status: {
    PROPOSED: 'Waits for a second person',
    CONFIRMED: 'Confirmed',
    REFUSED: 'Refused',
    WITHDRAWN: 'Withdrawn',
    LAPSED: 'Lapsed',
  },
};

registerTexts('stepDecisions', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    stepDecisions: typeof zh;
  }
}
