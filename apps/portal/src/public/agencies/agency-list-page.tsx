import { DataTable } from '@chengjie/portal-ui/ui/data-table';
import { ChoiceFilter, Filters } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Marked } from '@chengjie/portal-ui/ui/marked';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useFullRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { oneOf, regionCode } from '../../shared/address.js';
import { AGENCY_KINDS } from '../../shared/agencies/agency-kinds.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { SearchFilter } from '../../shared/search/search-filter.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { PublicAgenciesDocument } from './agencies.generated.js';
import './agency.texts.js';

/** All offices of government that use the marketplace. */
export function AgencyListPage() {
  const { t } = useTranslation(['agency', 'terms', 'common']);
  const fullName = useFullRegionName();
  const [search] = useSearchParams();
  const text = search.get('text')?.trim() || null;
  const filter = {
    text,
    regionCode: regionCode(search.get('region')) ?? null,
    kind: oneOf(AGENCY_KINDS, search.get('kind')) ?? null,
  };
  const query = useQuery({ query: PublicAgenciesDocument, variables: { after: useCursor(), filter } });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Filters>
        <SearchFilter label={t('search')} first="buyers" />
        <RegionFilter />
        <ChoiceFilter
          name="kind"
          label={t('column.kind')}
          options={AGENCY_KINDS.map((value) => ({ value, label: t(`terms:agencyKind.${value}`) }))}
        />
      </Filters>
      <Loaded query={query}>
        {({ agencies }) => (
          <>
            <Total of={agencies} />
            <DataTable
              caption={t('caption')}
              rows={agencies.nodes}
              rowId={({ id }) => id}
              empty={
                <>
                  <p>{t('empty')}</p>
                  <p>
                    {t('emptyHint')} <Link to="/agencies">{t('common:list.clear')}</Link>
                  </p>
                </>
              }
              columns={[
                {
                  id: 'name',
                  header: t('column.name'),
                  names: true,
                  cell: ({ id, name }) => (
                    <Link to={`/agencies/${id}`}>
                      <Marked text={name} query={text} />
                    </Link>
                  ),
                },
                { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`terms:agencyKind.${kind}`) },
                { id: 'region', header: t('column.region'), cell: ({ region }) => fullName(region) },
              ]}
            />
            <Pager of={agencies} />
            <TakeAlong list="agencies" question={{ filter }} total={agencies.totalCount} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
