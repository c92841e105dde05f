import { registerTexts, type Same } from '../i18n/i18n.js';

const zh = { whole: '全部（{{name}}）' } as const;

const en: Same<typeof zh> = { whole: 'All of {{name}}' };

registerTexts('regionPicker', zh, en);

declare module '../i18n/namespaces.js' {
  interface Namespaces {
    regionPicker: typeof zh;
  }
}
