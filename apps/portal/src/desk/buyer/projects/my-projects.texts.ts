import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '我的项目',
  new: '新建项目',
  lead: '本单位的全部购买项目，含草稿。',
  next: {
    title: '待办',
    caption: '需要办理的项目',
    project: '项目',
    what: '下一步',
    act: '办理',
    none: '目前没有需要您办理的事项。到期[opening]由系统自动进行。',
    PUBLISH: '草稿尚未发布：可继续修改，或核对后发布。',
    APPOINT_EARLY: '公告中，还没有[panel]：可在[opening]前组建，姓名在[award]前保密。',
    APPOINT: '已[opening]，还没有[panel]：请先组建。',
    QUALIFY: '已[opening]：请逐份审查资格并完成资格审查，之后[panel]才能提交评分。',
    HELD_UP: '已排序，还不能发布[awardNotice]：',
    SCORING: '[panel]正在评分。',
    sheets: '已提交 {{submitted}} 份评分表，共需 {{expected}} 份。',
    complete: '评分表已交齐，共 {{expected}} 份：可以评审排序。',
    unscored: '本项目不评分：可以评审排序。',
    AWARD: '已排序：请核对后发布[awardNotice]。',
    EVALUATE_AGAIN: '排序之后评审情况有变化：请重新评审排序。',
    go: {
      PUBLISH: '核对发布',
      APPOINT_EARLY: '组建[panel]',
      APPOINT: '组建[panel]',
      QUALIFY: '审查资格',
      HELD_UP: '查看响应和认定',
      SCORING: '查看评审',
      AWARD: '核对[award]',
      EVALUATE_AGAIN: '重新评审',
    },
    edit: '修改草稿',
  },
  all: '全部项目',
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
  lead: 'All purchase projects of your office, drafts included.',
  next: {
    title: 'To do',
    caption: 'Projects that need something from you',
    project: 'Project',
    what: 'What comes next',
    act: 'Do it',
    none: 'Nothing is yours to do now. What was submitted is opened by the system when the deadline has passed.',
    PUBLISH: 'A draft: go on changing it, or check and publish it.',
    APPOINT_EARLY:
      'Open for [bids], without a [panel] yet: you may appoint it before the opening. Names are sealed until the award.',
    APPOINT: 'The [bids] are open, but there is no [panel] yet: appoint it.',
    QUALIFY:
      'The [bids] are open: review the qualification of each and complete the review; then the [panel] hands in its sheets.',
    HELD_UP: 'Ranked, but not to be awarded yet:',
    SCORING: 'The [panel] is scoring.',
    sheets: '{{submitted}} of {{expected}} score sheets are in.',
    complete: 'All {{expected}} score sheets are in: evaluate the [bids].',
    unscored: 'Nothing is scored here: evaluate the [bids].',
    AWARD: 'Ranked: check it and publish the award.',
    EVALUATE_AGAIN: 'What the ranking rests on has changed: evaluate again.',
    go: {
      PUBLISH: 'Check and publish',
      APPOINT_EARLY: 'Appoint the [panel]',
      APPOINT: 'Appoint the [panel]',
      QUALIFY: 'Review',
      HELD_UP: 'See bids and findings',
      SCORING: 'See the evaluation',
      AWARD: 'Check and award',
      EVALUATE_AGAIN: 'Evaluate again',
    },
    edit: 'Change the draft',
  },
  all: 'All projects',
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
