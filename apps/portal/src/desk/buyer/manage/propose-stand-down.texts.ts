import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '令成员回避，或成员不能参加',
  text: '只对还没有参加评审（表决、提出认定、询问[price]、评分）的成员；登记可查的情形由登记说明，不在此提议。席位号和回避情形立即公开；由[buyer]的另一名经办人确认或退回，没有的，或者[opening]之后令其回避的席位将超过三分之一的，由监督部门办理。{{within}}内未确认的失效；其间该成员参加评审的，不能再确认。{{unable}}',
  unableFrom: '以“不能参加评审”为由的，自 {{from}} 起才能提议（能够评审满一日，周六、周日不计）；本人可以随时声明。',
  unableOnceReviewed: '以“不能参加评审”为由的，完成资格审查满一日（周六、周日不计）之后才能提议；本人可以随时声明。',
  groundsBefore: '登记可查的情形（已成为[buyer]工作人员、负责监督、席位停用），登记没有记载的，不能选择。',
  groundsOpened: '[opening]之后，只列出登记已有记载的情形：其他情形由[buyer]两人提议、确认，或者由成员本人声明。',
  act: '提议令其回避',
  ask: '提议令 {{name}} 回避？',
  done: '已提议，席位号和回避情形已公开。',
  next: '待第二人确认；确认之后请补足席位。',
} as const;

const en: Same<typeof zh> = {
  title: 'Stand a member down, or a member is unable to take part',
  text: 'Only of members that have not taken part yet (voted, proposed a finding, asked about a price, scored); what registers show is for them to say, and not proposed here. The number of the seat and the ground are public at once. Another officer of the [buyer] confirms it or sends it back, a supervisor where there is none, or past a third of the [panel] since the [opening], within {{within}}; not any more once the member takes part. {{unable}}',
  unableFrom:
    'That a member is unable can be proposed from {{from}} on (a day after it could act, Saturdays and Sundays not counted); the member itself may declare it at any time.',
  unableOnceReviewed:
    'That a member is unable can be proposed a day after the qualification review is completed, Saturdays and Sundays not counted; the member itself may declare it at any time.',
  groundsBefore:
    'What registers say (that it works for the [buyer], supervises, or rests) can be chosen only where they do say so.',
  groundsOpened:
    'After the [opening] only the grounds that registers show are listed: any other is proposed and confirmed by two of the [buyer], or declared by the member itself.',
  act: 'Propose to stand the member down',
  ask: 'Propose that {{name}} is stood down?',
  done: 'It is proposed; the seat and the ground are public.',
  next: 'A second person confirms it; then fill the seat.',
};

registerTexts('proposeStandDown', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    proposeStandDown: typeof zh;
  }
}
