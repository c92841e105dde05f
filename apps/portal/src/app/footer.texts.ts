import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  openness: '公告、开标记录、评审结果与中标（成交）结果公告均向公众开放，任何人都可以复核。',
  remedies: '询问、质疑与投诉',
  agencies: '政府机关',
  organizer: '主办单位：{{organizer}}',
  contact: '联系方式：{{contact}}',
  identifier: '政府网站标识码：{{identifier}}',
  accessibility: '无障碍说明',
  privacy: '隐私说明',
  api: '开放接口',
  demonstration: '演示环境：数据均为演示而编制，不代表真实的机构与项目。',
} as const;

const en: Same<typeof zh> = {
  openness: 'Notices, opening records, evaluations and awards are public, and anybody can check them.',
  remedies: 'Questions, challenges, complaints',
  agencies: 'Government offices',
  organizer: 'Kept by {{organizer}}',
  contact: 'Contact: {{contact}}',
  identifier: 'Government site identifier: {{identifier}}',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  api: 'Open interface',
  demonstration: 'Demonstration: all data is made up and stands for no real organization or project.',
};

registerTexts('footer', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    footer: typeof zh;
  }
}
