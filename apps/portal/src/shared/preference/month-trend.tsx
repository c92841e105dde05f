import { formatCount, formatMonth, formatYuan } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Loading } from '@chengjie/portal-ui/ui/loaded';
import { Card, Halves, Section } from '@chengjie/portal-ui/ui/page';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import './months.texts.js';
import { withoutGaps, type MonthSum } from './months.js';

const MonthChart = lazy(async () => ({ default: (await import('./month-chart.js')).MonthChart }));

/** What is drawn takes the width of the window: the server has the table alone. */
const [inBrowser, onServer] = [() => true, () => false];
const unchanging = () => () => undefined;

/** How the preferential awards developed month by month: drawn, and the same figures as a table. */
export function MonthTrend({ byMonth }: { readonly byMonth: readonly MonthSum[] }) {
  const { t } = useTranslation('preferenceByMonth');
  const language = useLanguage();
  const months = withoutGaps(byMonth);
  const isDrawn = useSyncExternalStore(unchanging, inBrowser, onServer);
  if (months.length === 0) return null;
  const label = (month: string) => formatMonth(month, language);
  return (
    <Section title={t('title')}>
      <Card>
        {isDrawn && (
          <Suspense fallback={<Loading />}>
            <Halves>
              <MonthChart
                whole
                title={t('chartCount')}
                months={months.map(({ month, count }) => ({
                  label: label(month),
                  height: count,
                  shown: formatCount(count, language),
                }))}
              />
              <MonthChart
                title={t('chartAmount')}
                months={months.map(({ month, amount: { amount } }) => ({
                  label: label(month),
                  height: Number(amount),
                  shown: formatYuan(amount, language),
                }))}
              />
            </Halves>
          </Suspense>
        )}
      </Card>
      <DataTable
        caption={t('caption')}
        rows={months}
        rowId={({ month }) => month}
        columns={[
          { id: 'month', header: t('month'), names: true, cell: ({ month }) => label(month) },
          { id: 'count', header: t('count'), numeric: true, cell: ({ count }) => formatCount(count, language) },
          { id: 'amount', header: t('amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
        ]}
      />
    </Section>
  );
}
