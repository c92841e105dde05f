import { useFullRegionName, useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { Name } from '@chengjie/portal-ui/ui/name';
import { Code } from '@chengjie/portal-ui/ui/values';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RegionRowFragment } from './region-page.generated.js';
import './regions.texts.js';

/** Regions in rows; by full name where they come from different places. */
export function RegionTable({
  caption,
  regions,
  full = false,
  empty,
}: {
  readonly caption: string;
  readonly regions: readonly RegionRowFragment[];
  readonly full?: boolean;
  readonly empty: ReactNode;
}) {
  const { t } = useTranslation('regions');
  const regionName = useRegionName();
  const fullName = useFullRegionName();
  return (
    <DataTable
      caption={caption}
      rows={regions}
      rowId={({ code }) => code}
      empty={empty}
      columns={[
        {
          id: 'name',
          header: t(full ? 'column.full' : 'column.name'),
          names: true,
          cell: (region) => (
            <Link to={`/regions/${region.code}`}>
              <Name of={full ? fullName(region) : regionName(region)} />
            </Link>
          ),
        },
        { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { id: 'code', header: t('column.code'), cell: ({ code }) => <Code>{code}</Code> },
      ]}
    />
  );
}
