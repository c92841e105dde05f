import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Card, Halves, Section } from '@chengjie/portal-ui/ui/page';
import { Yuan } from '@chengjie/portal-ui/ui/values';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import styles from './federation-desk.module.css';
import { MonthTrend } from '../../shared/preference/month-trend.js';
import type { PreferentialDashboardQuery } from './preferential.generated.js';
import './preferential.texts.js';

type Totals = PreferentialDashboardQuery['preferentialAwardTotals'];

/** Number and amount of preferential awards: as a whole, by month, by region and by function. */
export function PreferentialTotals({ totals }: { readonly totals: Totals }) {
  const { t } = useTranslation('preferential');
  const language = useLanguage();
  return (
    <>
      <Section title={t('totals.title')}>
        <div className={styles.figures}>
          <Card>
            <p className={styles.soft}>{t('totals.count')}</p>
            <p className={styles.figure}>{formatCount(totals.count, language)}</p>
          </Card>
          <Card>
            <p className={styles.soft}>{t('totals.amount')}</p>
            <p className={styles.figure}>
              <Yuan of={totals.amount} />
            </p>
          </Card>
        </div>
      </Section>
      <MonthTrend byMonth={totals.byMonth} />
      {totals.count > 0 && (
        <Halves>
          <ByRegion sums={totals.byRegion} />
          <ByFunction sums={totals.byFunction} />
        </Halves>
      )}
    </>
  );
}

function ByRegion({ sums }: { readonly sums: Totals['byRegion'] }) {
  const { t } = useTranslation(['preferential', 'terms']);
  const fullName = useFullRegionName();
  const language = useLanguage();
  return (
    <Section title={t('region.title')}>
      <DataTable
        caption={t('region.caption')}
        rows={sums.map((sum, index) => ({ ...sum, id: sum.region?.code ?? String(index) }))}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'region',
            header: t('region.region'),
            names: true,
            cell: ({ region }) => (region ? fullName(region) : t('region.other')),
          },
          { id: 'level', header: t('region.level'), cell: ({ level }) => t(`terms:level.${level}`) },
          { id: 'count', header: t('count'), numeric: true, cell: ({ count }) => formatCount(count, language) },
          { id: 'amount', header: t('amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
        ]}
      />
      <p className={styles.soft}>{t('nested')}</p>
    </Section>
  );
}

function ByFunction({ sums }: { readonly sums: Totals['byFunction'] }) {
  const { t } = useTranslation('preferential');
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <Section title={t('function.title')}>
      <DataTable
        caption={t('function.caption')}
        rows={sums}
        rowId={(sum) => sum.function.id}
        columns={[
          {
            id: 'function',
            header: t('filter.function'),
            names: true,
            cell: ({ function: { code, name } }) => `${code} ${localized(name)}`,
          },
          { id: 'count', header: t('count'), numeric: true, cell: ({ count }) => formatCount(count, language) },
          { id: 'amount', header: t('amount'), numeric: true, cell: ({ amount }) => <Yuan of={amount} /> },
        ]}
      />
    </Section>
  );
}
