import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';
import type * as Schema from '../../api/schema.generated.js';

const zh = {
  title: '征求同意',
  lead: '联合会以会员名义[bidding]，须会员同意。会员看得到项目和自己承担的部分，看不到[price]和方案；截止前可以收回同意。已有授权的，会员也可以不同意或收回同意，以最后的答复为准。截止时没有同意也没有授权的[bid]无效。',
  all: '全部征求，最近的在前',
  empty: '还没有征求同意的记录。',
  none: '还没有就这一采购包征求会员同意。',
  lot: '会员的同意',
  lotText:
    '代会员[bidding]的，须该会员在截止前同意，或者已有授权；可以先征求，也可以先密封。会员只看得到下面写的部分。',
  exercise: '演练',
  deadline: '截止时间',
  federation: '联合会',
  performer: '实施会员',
  part: '会员承担的部分',
  askedAt: '征求时间',
  reason: '理由',
  pair: '{{federation}} 征求 {{performer}}',
  ask: '征求同意',
  askTitle: '征求会员同意',
  askText:
    '会员的人员会看到：贵联合会拟以其名义[bidding]、哪个采购包，以及您写的部分；看不到[price]、方案，也看不到是否已经密封。',
  askAsk: '征求“{{name}}”的同意吗？',
  asked: '已征求，待会员答复',
  member: '会员',
  memberWith: '{{name}}（{{agreement}}）',
  nobody: '下列会员还没有账号，无人可以答复，所以不列入：{{names}}。须先由其负责人认领该组织（登录后“认领组织”）。',
  agreement: {
    AGREED: '已同意',
    MANDATED: '已授权',
    REFUSED: '未同意或已收回',
    ASKED: '待答复',
    NOT_ASKED: '尚未征求',
    NOBODY: '无人可答复',
  } satisfies Record<Schema.PerformerAgreementState, string>,
  agreementText: {
    AGREED: '该会员已同意这次[bidding]。',
    MANDATED: '该会员已有授权，不必逐件同意。',
    REFUSED: '该会员未同意，或者已收回同意：截止时仍如此的，[opening]时将作无效处理。',
    ASKED: '已征求，该会员尚未答复：截止时没有同意的，[opening]时将作无效处理。',
    NOT_ASKED: '尚未征求该会员同意，也没有授权：截止时仍如此的，[opening]时将作无效处理。',
    NOBODY:
      '该会员还没有账号，无人可以答复：须先由其负责人认领该组织。截止时没有同意也没有授权的，[opening]时将作无效处理。',
  } satisfies Record<Schema.PerformerAgreementState, string>,
  partHint: '写明由会员做什么，不要写[price]。',
  agree: '同意',
  agreeAsk: '同意“{{federation}}”以贵组织名义[bidding]吗？',
  agreeText: '中标后由贵组织实施所写的部分。截止前可以收回；截止后不能再收回。',
  agreed: '已同意',
  decline: '不同意',
  declineText: '以贵组织名义就这一采购包的[bid][opening]时无效，已有授权的也一样。联合会会看到您写的理由。',
  declineAsk: '不同意“{{federation}}”以贵组织名义[bidding]吗？',
  declined: '已答复不同意',
  takeBack: '收回同意',
  takeBackText: '收回后，以贵组织名义就这一采购包的[bid][opening]时无效，已有授权的也一样。联合会会看到您写的理由。',
  takeBackAsk: '收回对“{{federation}}”的同意吗？',
  takenBack: '已收回同意',
  withdraw: '撤回征求',
  withdrawAsk: '撤回对“{{performer}}”的征求吗？',
  withdrawText: '撤回后可以重新征求。',
  withdrawn: '已撤回征求',
  status: {
    ASKED: '待会员答复',
    AGREED: '会员已同意',
    DECLINED: '会员未同意',
    TAKEN_BACK: '会员已收回同意',
    WITHDRAWN: '联合会已撤回',
    LAPSED: '截止时未答复',
  } satisfies Record<Schema.BidConsentStatus, string>,
} as const;

const en: Same<typeof zh> = {
  title: 'Consent to [bids]',
  lead: 'A federation acts in a member’s name with its consent alone. The member sees the project and its own part, neither price nor proposal, and may take consent back until the deadline. A member that gave a mandate can still decline: its last answer counts. Without consent or a mandate at the deadline the [bid] is invalid.',
  all: 'All that was asked, the latest first',
  empty: 'Nobody was asked for consent yet.',
  none: 'No member was asked about this lot yet.',
  lot: 'Consent of members',
  lotText:
    '[ABid] for a member needs its consent before the deadline, or a mandate; it can be asked for before or after sealing. The member sees the part that you write below, and nothing else.',
  exercise: 'Exercise',
  deadline: 'Deadline',
  federation: 'Federation',
  performer: 'Performing member',
  part: 'The member’s part',
  askedAt: 'Asked',
  reason: 'Reason',
  pair: '{{federation}} asks {{performer}}',
  ask: 'Ask for consent',
  askTitle: 'Ask a member for consent',
  askText:
    'The member’s people see that you intend to [toBid] in its name, for which lot, and the part that you write; neither price nor proposal, nor whether [aBid] was sealed.',
  askAsk: 'Ask {{name}} for consent?',
  asked: 'Asked: the member answers',
  member: 'Member',
  memberWith: '{{name}} ({{agreement}})',
  nobody:
    'Left out, since nobody has an account for them and nobody could answer: {{names}}. Whoever is in charge of one has to claim it first (“Claim an organization”, once signed in).',
  agreement: {
    AGREED: 'agreed',
    MANDATED: 'gave a mandate',
    REFUSED: 'declined or took it back',
    ASKED: 'has not answered yet',
    NOT_ASKED: 'not asked yet',
    NOBODY: 'nobody to answer',
  },
  agreementText: {
    AGREED: 'The member agreed to this [bid].',
    MANDATED: 'The member gave a mandate: it need not be asked.',
    REFUSED:
      'The member declined, or took its consent back: if it stays so until the deadline, the [bid] will be invalid at the opening.',
    ASKED:
      'The member was asked and has not answered: without its consent at the deadline the [bid] will be invalid at the opening.',
    NOT_ASKED:
      'The member was not asked yet and gave no mandate: if it stays so until the deadline, the [bid] will be invalid at the opening.',
    NOBODY:
      'Nobody has an account for this member, so nobody can answer: whoever is in charge of it has to claim it first. Without consent or a mandate at the deadline the [bid] will be invalid at the opening.',
  },
  partHint: 'What the member would do. Write no price.',
  agree: 'Agree',
  agreeAsk: 'Let {{federation}} [toBid] in your name?',
  agreeText: 'If it wins, you do the part described. You can take this back until the deadline, and not after it.',
  agreed: 'You agreed',
  decline: 'Decline',
  declineText:
    '[ABid] for this lot in your name will be invalid at the opening, also if you gave a mandate. The federation reads your reason.',
  declineAsk: 'Not let {{federation}} [toBid] in your name?',
  declined: 'You declined',
  takeBack: 'Take consent back',
  takeBackText:
    '[ABid] for this lot in your name will be invalid at the opening, also if you gave a mandate. The federation reads your reason.',
  takeBackAsk: 'Take back your consent to {{federation}}?',
  takenBack: 'You took your consent back',
  withdraw: 'Withdraw the question',
  withdrawAsk: 'Withdraw what you asked {{performer}}?',
  withdrawText: 'You can ask again.',
  withdrawn: 'The question was withdrawn',
  status: {
    ASKED: 'Not answered yet',
    AGREED: 'The member agrees',
    DECLINED: 'The member declined',
    TAKEN_BACK: 'The member took its consent back',
    WITHDRAWN: 'Withdrawn by the federation',
    LAPSED: 'Not answered by the deadline',
  },
};

registerTexts('consents', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    consents: typeof zh;
  }
}
