import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { formatCount, formatMonth } from '../i18n/format.js';
import { useLanguage, useLocalized } from '../i18n/use-language.js';
import { DataTable } from '../ui/data-table.js';
import { Section } from '../ui/page.js';
import { Yuan } from '../ui/values.js';
import type { AwardListPageQuery } from './award-list.generated.js';
import { levelBelow } from './award-question.js';
import styles from './federations.module.css';
import './federations.texts.js';

type Totals = AwardListPageQuery['preferentialAwardTotals'];

/** From so many months on a picture tells more than its table. */
const MONTHS_FOR_A_CHART = 3;

const MonthChart = lazy(async () => ({ default: (await import('./month-chart.js')).MonthChart }));

/** Number and amount of the awards, as a whole and by month, region and function. */
export function AwardTotals({
  totals,
  region,
}: {
  readonly totals: Totals;
  readonly region?: string | null | undefined;
}) {
  const { t } = useTranslation('federations');
  const language = useLanguage();
  const localized = useLocalized();
  const [search] = useSearchParams();
  const narrowed = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    next.delete('after');
    return `?${next}`;
  };
  const { count, amount, byMonth, byRegion, byFunction } = totals;
  return (
    <Section title={t('awards.totals')} id="totals">
      <dl className={styles.sums}>
        <div>
          <dt>{t('awards.count')}</dt>
          <dd>{t('awards.countOf', { total: formatCount(count, language) })}</dd>
        </div>
        <div>
          <dt>{t('awards.amount')}</dt>
          <dd>
            <Yuan of={amount} />
          </dd>
        </div>
      </dl>
      <h3>{t('awards.byMonth')}</h3>
      <div className={styles.months}>
        {byMonth.length >= MONTHS_FOR_A_CHART && (
          <div className={styles.chart} role="img" aria-label={t('awards.chart')}>
            <Suspense fallback={null}>
              <MonthChart months={byMonth} />
            </Suspense>
          </div>
        )}
        <Sums
          caption={t('awards.byMonth')}
          header={t('awards.month')}
          rows={byMonth.map((sum) => ({ ...sum, key: sum.month, name: formatMonth(sum.month, language) }))}
        />
      </div>
      <h3>{t('awards.byRegion')}</h3>
      <Sums
        caption={t('awards.byRegion')}
        header={t('awards.region')}
        rows={byRegion
          .filter(({ level }) => level === levelBelow(region))
          .map((sum) => ({
            ...sum,
            key: sum.region?.code ?? '',
            name: sum.region ? (
              <Link to={narrowed('region', sum.region.code)}>{sum.region.fullName}</Link>
            ) : (
              t('awards.unknownRegion')
            ),
          }))}
      />
      <h3>{t('awards.byFunction')}</h3>
      <Sums
        caption={t('awards.byFunction')}
        header={t('awards.function')}
        rows={byFunction.map((sum) => ({
          ...sum,
          key: sum.function.id,
          name: <Link to={narrowed('function', sum.function.id)}>{localized(sum.function.name)}</Link>,
        }))}
      />
    </Section>
  );
}

interface Sum {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
  readonly amount: { readonly amount: string };
}

function Sums({
  caption,
  header,
  rows,
}: {
  readonly caption: string;
  readonly header: string;
  readonly rows: readonly Sum[];
}) {
  const { t } = useTranslation('federations');
  const language = useLanguage();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowId={({ key }) => key}
      columns={[
        { id: 'name', header, names: true, cell: ({ name }) => name },
        {
          id: 'count',
          header: t('awards.count'),
          numeric: true,
          cell: ({ count }) => t('awards.countOf', { total: formatCount(count, language) }),
        },
        { id: 'amount', header: t('awards.amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
      ]}
    />
  );
}
