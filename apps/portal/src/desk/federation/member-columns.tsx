import type { Column } from '@chengjie/portal-ui/ui/data-table';
import { Tag } from '@chengjie/portal-ui/ui/tag';
import { Code } from '@chengjie/portal-ui/ui/values';
import { Name } from '@chengjie/portal-ui/ui/name';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../../api/terms.texts.js';
import type { ListedMemberFragment } from './members.generated.js';
import './members.texts.js';

/** Columns that show who an organization is. */
export function useMemberColumns(): Column<ListedMemberFragment>[] {
  const { t } = useTranslation(['members', 'terms']);
  const regionName = useRegionName();
  return [
    {
      id: 'name',
      header: t('column.name'),
      names: true,
      cell: ({ id, name }) => (
        <Link to={`/organizations/${id}`}>
          <Name of={name} />
        </Link>
      ),
    },
    { id: 'track', header: t('column.track'), cell: ({ track }) => t(`terms:track.${track}`) },
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`terms:kind.${kind}`) },
    {
      id: 'number',
      header: t('column.number'),
      cell: ({ creditCode, filingNumber }) => <Code>{creditCode ?? filingNumber ?? ''}</Code>,
    },
    {
      id: 'people',
      header: t('column.people'),
      cell: ({ hasPeople }) => (hasPeople ? t('people.some') : <Tag tone="amber">{t('people.nobody')}</Tag>),
    },
    { id: 'region', header: t('column.region'), cell: ({ region }) => regionName(region) },
  ];
}

/** The membership of an organization in one federation, if it has one. */
export function membershipIn(
  { federations }: Pick<ListedMemberFragment, 'federations'>,
  federationId: string,
): ListedMemberFragment['federations'][number] | undefined {
  return federations.find(({ federation }) => federation.id === federationId);
}
