import { registerTexts, type Same } from '@chengjie/portal-ui/i18n/i18n';

const zh = {
  title: '按月',
  caption: '按月统计的优先中标（成交）',
  month: '月份',
  count: '件数',
  amount: '金额',
  chartCount: '件数',
  chartAmount: '金额（元）',
} as const;

const en: Same<typeof zh> = {
  title: 'By month',
  caption: 'Preferential awards by month',
  month: 'Month',
  count: 'Number',
  amount: 'Amount',
  chartCount: 'Number',
  chartAmount: 'Amount (yuan)',
};

registerTexts('preferenceByMonth', zh, en);

declare module '@chengjie/portal-ui/i18n/i18n' {
  interface Namespaces {
    preferenceByMonth: typeof zh;
  }
}
