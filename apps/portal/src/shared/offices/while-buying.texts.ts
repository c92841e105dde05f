import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '贵机关正在采购',
  federation: '下列项目结束前，贵机关不能登记联合会，由其他机关办理：',
  role: '下列项目结束前，贵机关不能提议或确认评审专家、监督人员，由其他机关办理：',
} as const;

const en: Same<typeof zh> = {
  title: 'Your agency buys now',
  federation: 'Until these projects have ended it enters no federation: another office does.',
  role: 'Until these projects have ended it neither proposes nor confirms evaluators and supervisors: another office does.',
};

registerTexts('whileBuying', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    whileBuying: typeof zh;
  }
}
