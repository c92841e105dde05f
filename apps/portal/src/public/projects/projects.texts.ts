import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '采购项目',
  lead: '已公告的全部项目，从征集到成交。点开一个项目，可以看到条件、评分办法、开标记录、每个名次的理由和成交结果。',
  exercisesTitle: '演练项目',
  exercisesLead: '演练用缩短的时限走完真实流程，不产生真实的采购，也不进入任何真实的列表、目录和统计。',
  search: '按标题、编号或内容搜索',
  status: '状态',
  regime: '采购类别',
  order: '排序',
  orders: { NEWEST: '最新公告', CLOSING_SOON: '最快截止', BUDGET: '预算从高到低' },
  exercises: '项目范围',
  realProjects: '正式项目',
  onlyExercises: '演练项目',
  ofFunction: '只看职能事项',
  removeFunction: '不再限于“{{name}}”',
  caption: '采购项目列表',
  column: {
    project: '项目',
    region: '地区',
    function: '职能事项',
    budget: '预算',
    state: '进展',
  },
  buyer: '购买主体',
  deadline: '投标截止',
  openedOn: '{{day}}开标',
  evaluatedOn: '{{day}}评审完成',
  awardedOn: '{{day}}成交',
  endedOn: '{{day}}终止',
  exercise: '演练',
  empty: '没有符合条件的项目。',
  emptyHint: '可以减少搜索词、换一个地区或状态，也可以清除全部筛选。',
} as const;

const en: Same<typeof zh> = {
  title: 'Projects',
  lead: 'Every project ever announced, from notice to award. Open one for its conditions, its scoring, the opening record, the reason for each place and the award.',
  exercisesTitle: 'Exercises',
  exercisesLead:
    'An exercise goes the real way on shortened periods. It buys nothing and appears in no real list, catalog or statistic.',
  search: 'Search titles, references and contents',
  status: 'Status',
  regime: 'Category of purchase',
  order: 'Order',
  orders: { NEWEST: 'Newest first', CLOSING_SOON: 'Closing soonest', BUDGET: 'Largest budget first' },
  exercises: 'Which projects',
  realProjects: 'Real projects',
  onlyExercises: 'Exercises',
  ofFunction: 'Only for the function',
  removeFunction: 'No longer only “{{name}}”',
  caption: 'List of projects',
  column: {
    project: 'Project',
    region: 'Region',
    function: 'Function',
    budget: 'Budget',
    state: 'Progress',
  },
  buyer: 'Buyer',
  deadline: 'Closes',
  openedOn: 'Opened on {{day}}',
  evaluatedOn: 'Evaluated on {{day}}',
  awardedOn: 'Awarded on {{day}}',
  endedOn: 'Ended on {{day}}',
  exercise: 'Exercise',
  empty: 'No project matches.',
  emptyHint: 'Try fewer words, another region or status, or clear all filters.',
};

registerTexts('projects', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    projects: typeof zh;
  }
}
