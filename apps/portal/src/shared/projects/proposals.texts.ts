import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type {
  CancellationDecider,
  CancellationProposalStatus,
  StandDownProposalStatus,
} from '../../api/schema.generated.js';

const zh = {
  statuses: {
    PROPOSED: '待第二人确认',
    CONFIRMED: '已确认',
    REFUSED: '已退回',
    WITHDRAWN: '已撤回',
    LAPSED: '已失效',
  } satisfies Record<CancellationProposalStatus | StandDownProposalStatus, string>,
  proposedAt: '提议时间',
  until: '确认期限',
  lapsedAt: '失效时间',
  waits: '由谁确认',
  waitsFor: {
    BUYER: '[buyer]的另一名经办人',
    SUPERVISOR: '[buyer]没有其他经办人，由监督部门确认',
  } satisfies Record<CancellationDecider, string>,
  decided: '办理',
  decidedBy: {
    BUYER: '[buyer]经办人',
    SUPERVISOR: '监督部门',
  } satisfies Record<CancellationDecider, string>,
} as const;

const en: Same<typeof zh> = {
  statuses: {
    PROPOSED: 'waits for a second person',
    CONFIRMED: 'confirmed',
    REFUSED: 'sent back',
    WITHDRAWN: 'taken back',
    LAPSED: 'lapsed',
  },
  proposedAt: 'Proposed',
  until: 'To be confirmed by',
  lapsedAt: 'Lapsed',
  waits: 'By whom',
  waitsFor: {
    BUYER: 'Another officer of the [buyer]',
    SUPERVISOR: 'A supervisor, since the [buyer] has no other officer',
  },
  decided: 'Decided',
  decidedBy: { BUYER: 'An officer of the [buyer]', SUPERVISOR: 'A supervisor' },
};

registerTexts('proposals', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    proposals: typeof zh;
  }
}
