import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '下载与订阅',
  lead: '内容与本页的筛选和排序相同。',
  csv: '下载 CSV（行数不限）',
  xlsx: '下载 XLSX',
  tooMany: '超过 {{most}} 行，XLSX 放不下：请缩小筛选范围，或者下载 CSV。',
  one: '同一网络地址一次下载一个文件。',
  feed: {
    'projects.atom': '订阅公告（Atom）',
    'awards.atom': '订阅结果（Atom）',
    'deadlines.ics': '在日历中订阅截止时间（iCalendar）',
  },
} as const;

const en: Same<typeof zh> = {
  title: 'Download and subscribe',
  lead: 'With the filters and in the order of this page.',
  csv: 'As CSV, of any length',
  xlsx: 'As XLSX',
  tooMany: 'More than {{most}} rows, which a workbook does not hold: narrow the list, or take it as CSV.',
  one: 'A network downloads one file at a time.',
  feed: {
    'projects.atom': 'Subscribe to notices (Atom)',
    'awards.atom': 'Subscribe to results (Atom)',
    'deadlines.ics': 'Deadlines in your calendar (iCalendar)',
  },
};

registerTexts('taking', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    taking: typeof zh;
  }
}
