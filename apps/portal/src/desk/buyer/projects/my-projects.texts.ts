import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '我的项目',
  new: '新建项目',
  copy: '复制为新草稿',
  copyOf: '复制为新草稿：{{title}}',
  lead: '本单位的全部购买项目，含草稿。',
  toTasks: '需要您办理的见“待办事项”',
  caption: '本单位的全部项目，最新的在前',
  name: '标题',
  status: '状态',
  exercise: '演练',
  function: '职能事项',
  region: '服务地区',
  budget: '预算',
  deadline: '[deadline]',
  noDeadline: '发布后确定',
  empty: '本单位还没有项目。新建一个项目，按步骤填写，保存后核对发布。',
} as const;

const en: Same<typeof zh> = {
  title: 'My projects',
  new: 'New project',
  copy: 'Copy as a new draft',
  copyOf: 'Copy as a new draft: {{title}}',
  lead: 'All purchase projects of your office, drafts included.',
  toTasks: 'What waits for you',
  caption: 'All projects of your office, the newest first',
  name: 'Title',
  status: 'Status',
  exercise: 'Exercise',
  function: 'Function',
  region: 'Region',
  budget: 'Budget',
  deadline: 'Deadline for [bids]',
  noDeadline: 'Settled when published',
  empty: 'Your office has no project yet. Make one step by step, then check and publish it.',
};

registerTexts('myProjects', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    myProjects: typeof zh;
  }
}
