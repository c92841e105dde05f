import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '贵机关正在采购',
  drafts: '贵机关正在起草采购项目',
  federation: '项目结束前，贵机关不能登记联合会，由其他机关办理。',
  role: '项目结束前，贵机关不能提议或确认评审专家、监督人员，由其他机关办理。',
  draft: '贵机关有尚未公告的采购项目草稿，由本机关采购经办人公告或取消；公告后至项目结束前同样不能办理。',
} as const;

const en: Same<typeof zh> = {
  title: 'Your agency buys now',
  drafts: 'Your agency drafts a purchase',
  federation: 'Until its projects have ended it enters no federation: another office does.',
  role: 'Until its projects have ended it neither proposes nor confirms evaluators and supervisors: another office does.',
  draft:
    'Your agency has a draft of a purchase. Its buyers publish or cancel it; once it is published the same holds until it has ended.',
};

registerTexts('whileBuying', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    whileBuying: typeof zh;
  }
}
