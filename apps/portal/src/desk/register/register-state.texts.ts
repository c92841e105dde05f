import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  state: '决定',
  of: { SUSPENDED: '责令停止活动', CANCELLED: '撤销登记（备案）', RESUMED: '恢复活动' },
  act: '决定停止、恢复活动或者撤销登记（备案）',
  ask: '对“{{name}}”作出决定：{{what}}？',
  text: '立即生效并公开，理由写明依据的条款，不写个人信息。停止活动或撤销时，承接资质、会员关系和授权同时终止，恢复活动后须重新取得；撤销登记（备案）不能恢复，代表该组织的账号权限也同时终止。',
  done: '决定已生效。',
} as const;

const en: Same<typeof zh> = {
  state: 'Decision',
  of: { SUSPENDED: 'Stop its activity', CANCELLED: 'Strike it off', RESUMED: 'Let it go on' },
  act: 'Stop or resume its activity, or strike it off',
  ask: 'Decide about “{{name}}”: {{what}}?',
  text: 'It counts at once and is public; state the rule, and name no person. Who is stopped or struck off loses qualifications, memberships and mandates, which are granted anew where it goes on; who is struck off stays so, and the roles of all who act for it end.',
  done: 'The decision counts.',
};

registerTexts('registerState', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    registerState: typeof zh;
  }
}
