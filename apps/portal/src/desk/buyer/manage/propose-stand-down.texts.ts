import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '有成员不到场评审',
  text: '只对还没有参加评审（表决、提出认定、询问[price]、评分）的成员；登记可查的情形由登记说明，不在此提议。席位号和回避情形立即公开；由[buyer]的另一名经办人确认，没有的由监督部门确认。72 小时内未确认的失效；其间该成员参加评审的，不能再确认。',
  act: '提议令其回避',
  ask: '提议令 {{name}} 回避？',
  done: '已提议，席位号和回避情形已公开。',
  next: '待第二人确认；确认之后请补足席位。',
} as const;

const en: Same<typeof zh> = {
  title: 'A member does not appear',
  text: 'Only of members that have not taken part yet (voted, proposed a finding, asked about a price, scored); what registers show is for them to say, and not proposed here. The number of the seat and the ground are public at once. Another officer of the [buyer] confirms it, a supervisor where there is none, within 72 hours; not any more once the member takes part.',
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
