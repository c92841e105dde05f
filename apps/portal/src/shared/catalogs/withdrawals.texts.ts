import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  since: '{{region}}已撤回自己的第 {{number}} 版目录，自 {{day}} 起适用上级目录',
  from: '{{region}}将撤回自己的第 {{number}} 版目录，自 {{day}} 起适用上级目录',
  why: '理由：',
  by: '{{office}}于 {{day}} 决定。已公告的项目不受影响。',
  read: '查看第 {{number}} 版',
} as const;

const en: Same<typeof zh> = {
  since: '{{region}} withdrew its own edition {{number}}: since {{day}} the catalog above counts',
  from: '{{region}} withdraws its own edition {{number}}: from {{day}} on the catalog above counts',
  why: 'Reason: ',
  by: 'Decided by {{office}} on {{day}}. Projects that were announced stay as they were.',
  read: 'Read edition {{number}}',
};

registerTexts('withdrawals', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    withdrawals: typeof zh;
  }
}
