import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '发布前核对',
  frozen: '以下内容发布后即冻结，不能再修改。请逐项核对。',
  edit: '返回修改',
  deadline: '[deadline]时间',
  when: '截止时间',
  earliest: '按规则的最早时间',
  earliestHint: '发布时按当时的规则计算。',
  later: '定得更晚',
  laterHint: '不得早于最早时间。',
  day: '日期',
  time: '时间',
  timeHint: '北京时间，24 小时制，如 17:00；当日终了写 24:00。',
  doubt: {
    REST_DAY: '提示：这一天是休息日或节假日，[bidder]可能无人值守。确需如此的可以继续。',
    OUT_OF_HOURS: '提示：这个时间在办公时间（8:00—18:00）以外，请核对是否填错上午、下午。确需如此的可以继续。',
  },
  publish: '发布公告',
  ask: '发布“{{title}}”？',
  askDeadline: '截止时间：',
  askEarliest: '截止时间按规则的最早时间，现在算来是：',
  askText: '发布后内容冻结并立即向公众公开，符合条件的组织会收到通知。此操作不能撤回，只能说明原因后取消[purchase]。',
  confirm: '确认发布',
  done: '采购公告已发布。',
  doneNext: '到截止时间自动[opening]。请在此之前组建[panel]。',
  notPossible: '现在不能发布',
  go: '查看项目',
} as const;

const en: Same<typeof zh> = {
  title: 'Last look before publishing',
  frozen: 'All this is frozen once it is published and cannot be changed any more. Check every item.',
  edit: 'Go back and change it',
  deadline: 'Deadline for [bids]',
  when: 'Deadline',
  earliest: 'The earliest that the rules allow',
  earliestHint: 'Computed at the moment of publication.',
  later: 'A later one',
  laterHint: 'Never before the earliest.',
  day: 'Day',
  time: 'Time',
  timeHint: 'Beijing time, 24 hours, for example 17:00; the end of a day is 24:00.',
  doubt: {
    REST_DAY: 'To look at: this is a day off, when [bidders] may have nobody at work. You can go on if it is meant so.',
    OUT_OF_HOURS:
      'To look at: this is out of office hours (8:00 to 18:00). Is it morning or afternoon? You can go on if it is meant so.',
  },
  publish: 'Publish',
  ask: 'Publish “{{title}}”?',
  askDeadline: 'Deadline:',
  askEarliest: 'The earliest deadline that the rules allow, at present:',
  askText:
    'The terms are frozen and public at once, and organizations in question are told. This cannot be taken back: a published project can only be cancelled, with a reason.',
  confirm: 'Publish it now',
  done: 'The notice is published.',
  doneNext: '[Bids] are opened by themselves at the deadline. Appoint the [panel] before that.',
  notPossible: 'It cannot be published now',
  go: 'Look at the project',
};

registerTexts('publishProject', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    publishProject: typeof zh;
  }
}
