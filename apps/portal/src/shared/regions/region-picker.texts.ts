import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = { whole: '全部（{{name}}）', region: '地区' } as const;

const en: Same<typeof zh> = { whole: '{{name}} (all of it)', region: 'Region' };

registerTexts('regionPicker', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    regionPicker: typeof zh;
  }
}
