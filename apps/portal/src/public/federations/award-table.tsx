import { TitleOf } from '@chengjie/portal-ui/ui/title-of';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Day, Yuan } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AwardListPageQuery } from './award-list.generated.js';
import styles from './federations.module.css';
import './federations.texts.js';

/** Preferential awards in rows. */
export function AwardTable({
  awards,
  empty,
}: {
  readonly awards: readonly AwardListPageQuery['preferentialAwards']['nodes'][number][];
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation('federations');
  const fullName = useFullRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  return (
    <DataTable
      caption={t('awards.caption')}
      rows={awards}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'project',
          header: t('awards.column.project'),
          names: true,
          cell: ({ project }) => (
            <div className={styles.project}>
              <Link to={`/projects/${project.reference}`}>
                <TitleOf thing={project} />
              </Link>
              <span>
                <Name of={fullName(project.region)} /> · <Name of={localized(project.function.name)} />
              </span>
            </div>
          ),
        },
        {
          id: 'federation',
          header: t('awards.column.federation'),
          cell: ({ federation, performer }) => (
            <div className={styles.project}>
              <Link to={`/federations/${federation.id}#awards`}>
                <Name of={federation.name} />
              </Link>
              {performer && (
                <span>
                  <Name of={t('award.performer', { name: performer.name })} />
                </span>
              )}
            </div>
          ),
        },
        {
          id: 'above',
          header: t('awards.column.above'),
          cell: ({ preference: { putAbove } }) =>
            formatList(
              putAbove.map(({ bidderName }) => bidderName),
              language,
            ),
        },
        {
          id: 'without',
          header: t('awards.column.without'),
          cell: ({ preference: { counterfactual } }) =>
            t(counterfactual.changed ? 'awards.changed' : 'awards.unchanged'),
        },
        {
          id: 'amount',
          header: t('awards.column.amount'),
          numeric: true,
          cell: ({ amount }) => <Yuan of={amount} />,
        },
        {
          id: 'published',
          header: t('awards.column.published'),
          numeric: true,
          cell: ({ publishedAt }) => <Day on={publishedAt} />,
        },
      ]}
    />
  );
}
