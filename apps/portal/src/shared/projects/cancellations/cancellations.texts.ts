import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type { CancelGround } from '../../../api/schema.generated.js';

const zh = {
  title: '[opening]之后拟取消[purchase]',
  grounds: {
    MAJOR_CHANGE: '因重大变故，[purchase]任务取消',
    UNLAWFUL_CONDUCT: '出现影响[purchase]公正的违法、违规行为',
  } satisfies Record<CancelGround, string>,
  reason: '取消原因',
  holds: '期限之内暂停评审排序和发布结果；再次提议的不暂停。',
  holdsNot: '不是首次提议：不影响评审排序和发布结果。',
  decisionReason: '理由',
  confirm: '确认取消',
  confirmAsk: '确认取消“{{title}}”的[purchase]？',
  confirmText:
    '取消后不能恢复。情形和原因随项目公开；[panel]名单和已经形成的评审结果同时公开并告知监督部门，[bidder]会收到通知。请核对事由是否属实、是否符合政府采购法第三十六条。',
  confirmed: '已取消。',
  confirmedNext: '[panel]名单和已经形成的评审结果随取消公开，[bidder]会收到通知。',
  refuse: '退回',
  refuseAsk: '退回取消“{{title}}”的提议？',
  refuseText: '项目照常进行。退回的理由公开。',
  refused: '已退回，项目照常进行。',
  withdraw: '撤回提议',
  withdrawAsk: '撤回取消“{{title}}”的提议？',
  withdrawText: '项目照常进行。撤回的理由公开；再次提议的，不再暂停评审排序和发布结果。',
  withdrawn: '已撤回，项目照常进行。',
  why: '理由',
  open: '已有人提议取消[purchase]',
} as const;

const en: Same<typeof zh> = {
  title: 'Cancelling after the opening',
  grounds: {
    MAJOR_CHANGE: 'A major change: the [purchase] is not needed any more',
    UNLAWFUL_CONDUCT: 'Unlawful conduct that affects the fairness of the [purchase]',
  },
  reason: 'Reason',
  holds: 'Until then nothing is ranked or awarded; a second proposal would hold nothing back.',
  holdsNot: 'It is not the first proposal: ranking and award go on.',
  decisionReason: 'Reason given',
  confirm: 'Confirm the cancelling',
  confirmAsk: 'Confirm that “{{title}}” is cancelled?',
  confirmText:
    'This cannot be taken back. Ground and reason are published with the project; the [panel], and a ranking if there is one, become public and supervisors are told, and so are [bidders]. Check that the reason is true and fits article 36 of the government procurement law.',
  confirmed: 'The project is cancelled.',
  confirmedNext: 'The [panel] is public with it, and so is a ranking if there was one; [bidders] are told.',
  refuse: 'Send back',
  refuseAsk: 'Send the proposal to cancel “{{title}}” back?',
  refuseText: 'The project goes on. Your reason is published.',
  refused: 'It was sent back: the project goes on.',
  withdraw: 'Take the proposal back',
  withdrawAsk: 'Take the proposal to cancel “{{title}}” back?',
  withdrawText:
    'The project goes on. Your reason is published; another proposal would hold ranking and award back no more.',
  withdrawn: 'It was taken back: the project goes on.',
  why: 'Reason',
  open: 'It is proposed to cancel the project',
};

registerTexts('cancellations', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    cancellations: typeof zh;
  }
}
