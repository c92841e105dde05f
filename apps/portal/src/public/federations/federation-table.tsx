import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Day } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StandingTag } from '../../shared/organizations/standing-tag.js';
import type { FederationListPageQuery } from './federations.generated.js';
import './federations.texts.js';

/** Federations in rows. */
export function FederationTable({
  federations,
  empty,
}: {
  readonly federations: readonly FederationListPageQuery['organizations']['nodes'][number][];
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation('federations');
  const regionName = useRegionName();
  const language = useLanguage();
  return (
    <DataTable
      caption={t('caption')}
      rows={federations}
      rowId={({ id }) => id}
      empty={empty}
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          names: true,
          cell: ({ id, name }) => (
            <Link to={`/federations/${id}`}>
              <Name of={name} />
            </Link>
          ),
        },
        {
          id: 'seat',
          header: t('column.seat'),
          cell: ({ region }) => (
            <Link to={`/regions/${region.code}`}>
              <Name of={regionName(region)} />
            </Link>
          ),
        },
        {
          id: 'areas',
          header: t('column.areas'),
          cell: ({ areas }) => formatList(areas.map(regionName), language),
        },
        {
          id: 'members',
          header: t('column.members'),
          numeric: true,
          cell: ({ members }) => t('membersOf', { total: formatCount(members.totalCount, language) }),
        },
        { id: 'founded', header: t('column.founded'), cell: ({ foundedOn }) => <Day on={foundedOn} /> },
        { id: 'standing', header: t('column.standing'), cell: ({ standing }) => <StandingTag standing={standing} /> },
      ]}
    />
  );
}
