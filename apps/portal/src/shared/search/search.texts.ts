import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  projects: '采购项目',
  organizations: '组织',
  functions: '职能事项',
  buyers: '购买主体',
  agencies: '单位',
} as const;

const en: Same<typeof zh> = {
  projects: 'Projects',
  organizations: 'Organizations',
  functions: 'Functions',
  buyers: 'Buyers',
  agencies: 'Agencies',
};

registerTexts('suggestions', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    suggestions: typeof zh;
  }
}
