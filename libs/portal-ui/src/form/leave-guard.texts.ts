import { registerTexts, type Same } from '../i18n/i18n.js';

const zh = {
  title: '离开本页吗？',
  text: '有填写的内容还没有保存，离开后会丢失。',
  leave: '离开，不保存',
} as const;

const en: Same<typeof zh> = {
  title: 'Leave this page?',
  text: 'Something that you entered is not saved, and will be lost.',
  leave: 'Leave without saving',
};

registerTexts('leaveGuard', zh, en);

declare module '../i18n/i18n.js' {
  interface Namespaces {
    leaveGuard: typeof zh;
  }
}
