import { formatCount, formatMonth } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Section } from '@chengjie/portal-ui/ui/page';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { MonthTrend } from '../../shared/preference/month-trend.js';
import type { AwardListPageQuery } from './award-list.generated.js';
import { levelBelow } from './award-question.js';
import styles from './federations.module.css';
import './federations.texts.js';

type Totals = AwardListPageQuery['preferentialAwardTotals'];

/** From so many months on a picture tells more than its table. */
const MONTHS_FOR_A_CHART = 3;

/** Number and amount of the awards, as a whole and by month, region and function. */
export function AwardTotals({
  totals,
  region,
}: {
  readonly totals: Totals;
  readonly region?: string | null | undefined;
}) {
  const { t } = useTranslation('federations');
  const fullName = useFullRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const [search] = useSearchParams();
  const narrowed = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    next.delete('after');
    return `?${next}`;
  };
  const { count, awardCount, amount, byMonth, byRegion, byFunction } = totals;
  return (
    <>
      <Section title={t('awards.totals')} id="totals">
        <dl className={styles.sums}>
          <div>
            <dt>{t('awards.count')}</dt>
            <dd>
              {t('awards.countOfAll', {
                total: formatCount(count, language),
                awards: formatCount(awardCount, language),
              })}
            </dd>
          </div>
          <div>
            <dt>{t('awards.amount')}</dt>
            <dd>
              <Yuan of={amount} />
            </dd>
          </div>
        </dl>
      </Section>
      {byMonth.length >= MONTHS_FOR_A_CHART ? (
        <MonthTrend byMonth={byMonth} />
      ) : (
        <Sums
          title={t('awards.byMonth')}
          header={t('awards.month')}
          rows={byMonth.map((sum) => ({ ...sum, key: sum.month, name: formatMonth(sum.month, language) }))}
        />
      )}
      <Sums
        title={t('awards.byRegion')}
        header={t('awards.region')}
        rows={byRegion
          .filter(({ level }) => level === levelBelow(region))
          .map((sum) => ({
            ...sum,
            key: sum.region?.code ?? '',
            name: sum.region ? (
              <Link to={narrowed('region', sum.region.code)}>
                <Name of={fullName(sum.region)} />
              </Link>
            ) : (
              t('awards.unknownRegion')
            ),
          }))}
      />
      <Sums
        title={t('awards.byFunction')}
        header={t('awards.function')}
        rows={byFunction.map((sum) => ({
          ...sum,
          key: sum.function.id,
          name: <Link to={narrowed('function', sum.function.id)}>{localized(sum.function.name)}</Link>,
        }))}
      />
    </>
  );
}

interface Sum {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
  readonly amount: { readonly amount: string };
}

function Sums({
  title,
  header,
  rows,
}: {
  readonly title: string;
  readonly header: string;
  readonly rows: readonly Sum[];
}) {
  const { t } = useTranslation('federations');
  const language = useLanguage();
  return (
    <Section title={title}>
      <DataTable
        caption={title}
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
    </Section>
  );
}
