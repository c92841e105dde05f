import { registerTexts, type Same } from '../i18n/i18n.js';

const zh = {
  title: '离开本页吗？',
  text: '有填写的内容还没有保存，离开后会丢失。',
  kept: '填写的内容还没有提交，只保存在这台设备上。回到本页可以接着填写。',
  leave: '离开，不保存',
} as const;

const en: Same<typeof zh> = {
  title: 'Leave this page?',
  text: 'Something that you entered is not saved, and will be lost.',
  kept: 'What you entered is not sent. It is kept on this device alone, and is here again when you come back.',
  leave: 'Leave without saving',
};

registerTexts('leaveGuard', zh, en);

declare module '../i18n/i18n.js' {
  interface Namespaces {
    leaveGuard: typeof zh;
  }
}
