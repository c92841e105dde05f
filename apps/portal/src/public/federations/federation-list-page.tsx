import { formatCount } from '@chengjie/portal-ui/i18n/format';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { FilterRow } from '@chengjie/portal-ui/ui/filter-row';
import { ChoiceFilter, Filters } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { regionCode } from '../../shared/address.js';
import { SearchFilter } from '../../shared/search/search-filter.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { FederationTable } from './federation-table.js';
import { FederationListPageDocument } from './federations.generated.js';
import './federations.texts.js';

/** How many federations a page of the list shows. */
const PAGE_SIZE = 20;

/** All registered federations, by region. */
export function FederationListPage() {
  const { t } = useTranslation(['federations', 'common']);
  const language = useLanguage();
  const [search] = useSearchParams();
  const [text, region] = [search.get('text')?.trim(), regionCode(search.get('region'))];
  const after = useCursor();
  const question = {
    orderBy: search.get('order') === 'NAME' ? 'NAME' : 'REGION',
    filter: { federationsOnly: true, ...(text && { text }), ...(region && { regionCode: region }) },
  } as const;
  const query = useQuery({
    query: FederationListPageDocument,
    variables: {
      first: PAGE_SIZE,
      ...question,
      ...(after && { after }),
    },
  });
  const awards = query[0].data?.preferentialAwardTotals.count;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Notice title={t('howTitle')}>
        <p>
          {t('howText')} <Link to="/guide/equal-terms">{t('howLink')}</Link>
        </p>
        {awards !== undefined && (
          <p>
            <Link to="/federations/awards">{t('awardsLink', { total: formatCount(awards, language) })}</Link>
          </p>
        )}
      </Notice>
      <Filters>
        <SearchFilter label={t('search')} first="organizations" />
        <FilterRow>
          <RegionFilter />
          <ChoiceFilter
            name="order"
            label={t('order')}
            all={t('orders.REGION')}
            options={[{ value: 'NAME', label: t('orders.NAME') }]}
          />
        </FilterRow>
      </Filters>
      <Loaded query={query}>
        {({ organizations }) => (
          <>
            <Total of={organizations} />
            <FederationTable
              federations={organizations.nodes}
              empty={
                <>
                  <p>{t('empty')}</p>
                  <p>
                    {t('emptyHint')} <Link to="/federations">{t('common:list.clear')}</Link>
                  </p>
                </>
              }
            />
            <Pager of={organizations} />
            <TakeAlong list="organizations" question={question} total={organizations.totalCount} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
