import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = { decided: '由{{by}}认定：{{reason}}' } as const;

const en: Same<typeof zh> = { decided: 'Decided by {{by}}: {{reason}}' };

registerTexts('listing', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    listing: typeof zh;
  }
}
