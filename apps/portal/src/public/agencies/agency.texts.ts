import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '政府机关',
  lead: '购买服务、登记、备案和监督的政府机关：地址、电话、办公时间，以及其采购项目和结果。',
  caption: '政府机关，按地区排列',
  search: '机关名称或地区',
  empty: '没有这样的机关。',
  emptyHint: '可以只写名称的一部分，或者',
  column: { name: '名称', kind: '类型', region: '负责地区' },
  loading: '政府机关',
  missing: '没有这个机关',
  missingText: '请检查网址，或者查看',
  contact: {
    title: '联系方式',
    address: '地址',
    telephone: '电话',
    openingHours: '办公时间',
    mail: '电子邮箱',
    changed: '填写时间',
    none: '该机关尚未公布联系方式。对某个项目提出询问、质疑，以该项目公告写明的联系方式为准。',
    asking: '对采购项目有疑问，先向购买主体询问：',
    askingLink: '权利受到影响时怎么办',
  },
  region: '负责地区',
  projects: {
    title: '采购项目（{{total}}）',
    caption: '该机关公布的项目，新公布的在前',
    none: '该机关尚未公布项目。',
    pages: '项目翻页',
    all: '在项目列表中筛选',
    project: '项目',
    published: '公布时间',
    state: '状态',
  },
  awards: {
    title: '采购结果（{{total}}）',
    caption: '该机关公布的结果，新公布的在前',
    none: '该机关尚未公布采购结果。',
    pages: '结果翻页',
    project: '项目',
    winner: '承接组织',
    amount: '金额',
    published: '公布时间',
    preferential: '同等条件下联合会优先',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Government offices',
  lead: 'The offices that buy, register, file and supervise: where and when to reach them, what they buy and who was chosen.',
  caption: 'Government offices, by region',
  search: 'Name or place of the office',
  empty: 'No office is like this.',
  emptyHint: 'A part of the name is enough; or',
  column: { name: 'Name', kind: 'Kind', region: 'Responsible for' },
  loading: 'Government office',
  missing: 'There is no such office',
  missingText: 'Check the address, or look at',
  contact: {
    title: 'Contact',
    address: 'Address',
    telephone: 'Telephone',
    openingHours: 'Office hours',
    mail: 'Mail',
    changed: 'Entered',
    none: 'This office has not said yet where it is reached. For questions and challenges about a project, its notice says where they go.',
    asking: 'Questions about a purchase go to its buyer first:',
    askingLink: 'what to do when your rights are affected',
  },
  region: 'Responsible for',
  projects: {
    title: 'Projects ({{total}})',
    caption: 'Projects that this office published, newest first',
    none: 'This office has published no project yet.',
    pages: 'Pages of projects',
    all: 'Filter them in the list of projects',
    project: 'Project',
    published: 'Published',
    state: 'State',
  },
  awards: {
    title: 'Results ({{total}})',
    caption: 'Results that this office published, newest first',
    none: 'This office has published no result yet.',
    pages: 'Pages of results',
    project: 'Project',
    winner: 'Goes to',
    amount: 'Amount',
    published: 'Published',
    preferential: 'Federation first on equal terms',
  },
};

registerTexts('agency', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    agency: typeof zh;
  }
}
