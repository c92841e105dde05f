import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  none: '未附',
  gone: '已移除的文件',
  goneReason: '没有提交的文件只保留一天：请移除，再重新选择',
  open: '在新页面打开“{{name}}”',
  QUARANTINED: '正在检查',
  RECEIVING: '上传中',
  REFUSED: '未接收',
} as const;

const en: Same<typeof zh> = {
  none: 'None',
  gone: 'A file that is gone',
  goneReason: 'What is not submitted is kept for a day: remove it, and choose it again',
  open: 'Open “{{name}}” on a page of its own',
  QUARANTINED: 'is being looked at',
  RECEIVING: 'on its way',
  REFUSED: 'refused',
};

registerTexts('documents', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    documents: typeof zh;
  }
}
