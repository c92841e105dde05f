import { FilterRow } from '@chengjie/portal-ui/ui/filter-row';
import { ChoiceFilter, Filters } from '@chengjie/portal-ui/ui/filters';
import { Loaded } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';
import { Page } from '@chengjie/portal-ui/ui/page';
import { Pager, Total, useCursor } from '@chengjie/portal-ui/ui/pager';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import '../../api/terms.texts.js';
import { addressOf, keptAddress } from '../../shared/address.js';
import { OrderFilter } from '../../shared/order-filter.js';
import { EditionCard } from '../catalogs/edition-card.js';
import { SearchFilter } from '../../shared/search/search-filter.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { TakeAlong } from '../../shared/taking/take-along.js';
import { FunctionCatalogPageDocument } from './function-catalog.generated.js';
import { FUNCTION_CHOICES, functionQuestionOf } from './function-question.js';
import { FunctionTable } from './function-table.js';
import './functions.texts.js';

/** How many functions a page of the catalog shows. */
const PAGE_SIZE = 20;

/** The edition of the function catalog that is in force in a region, or an earlier one. */
export function FunctionCatalogPage() {
  const { t } = useTranslation(['functions', 'terms', 'common']);
  const [search] = useSearchParams();
  const question = functionQuestionOf(search);
  const { filter, orderBy } = question;
  const narrowed = { filter, orderBy };
  const after = useCursor();
  const query = useQuery({
    query: FunctionCatalogPageDocument,
    variables: { first: PAGE_SIZE, ...question, ...(after && { after }) },
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FunctionFilters />
      <Loaded query={query}>
        {({ region, functionCatalog }) => {
          if (!region) return <p>{t('unknownRegion', { code: question.region })}</p>;
          if (!functionCatalog) return <NoCatalog region={region} number={question.number} />;
          const { functions, ...edition } = functionCatalog;
          return (
            <>
              <EditionCard catalog="FUNCTION" edition={edition} asked={region} path="/functions" />
              <Total of={functions} />
              <FunctionTable
                functions={functions.nodes}
                text={question.filter.text}
                addressOfOne={(code) =>
                  addressOf(
                    `/functions/${code}`,
                    question.number ? { region: region.code, edition: edition.number } : {},
                  )
                }
                empty={
                  <>
                    <p>{t('noMatch')}</p>
                    <p>
                      {t('noMatchHint')}{' '}
                      <Link to={addressOf('/functions', { region: region.code })}>{t('common:list.clear')}</Link>
                    </p>
                  </>
                }
              />
              <Pager of={functions} />
              <TakeAlong
                list="function-catalog"
                question={{ ...narrowed, catalog: region.code, edition: edition.number }}
                total={functions.totalCount}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function FunctionFilters() {
  const { t } = useTranslation(['functions', 'terms']);
  return (
    <Filters>
      <SearchFilter label={t('search')} first="functions" />
      <FilterRow>
        <RegionFilter />
      </FilterRow>
      <ChoiceFilter
        name="kind"
        label={t('kind')}
        options={FUNCTION_CHOICES.kinds.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
      />
      <ChoiceFilter
        name="track"
        label={t('track')}
        options={FUNCTION_CHOICES.tracks.map((value) => ({ value, label: t(`tracks.${value}`) }))}
      />
      <ChoiceFilter
        name="mode"
        label={t('mode')}
        options={FUNCTION_CHOICES.modes.map((value) => ({ value, label: t(`terms:mode.${value}`) }))}
      />
      <OrderFilter
        label={t('order')}
        orders={FUNCTION_CHOICES.orders}
        usual="CODE"
        labelOf={(order) => t(`orders.${order}`)}
      />
    </Filters>
  );
}

/** No catalog counts in this region, or the edition asked for does not exist. */
function NoCatalog({
  region,
  number,
}: {
  readonly region: { readonly code: string; readonly name: string };
  readonly number: number | undefined;
}) {
  const { t } = useTranslation(['functions', 'catalogs']);
  const regionName = useRegionName();
  const [search] = useSearchParams();
  return number === undefined ? (
    <Notice title={t('none', { region: regionName(region) })}>
      <p>
        {t('noneHint')} <Link to={keptAddress('/functions', search, { region: undefined })}>{t('province')}</Link>
      </p>
    </Notice>
  ) : (
    <Notice title={t('noEdition', { number })}>
      <p>
        {t('noEditionHint')}{' '}
        <Link to={keptAddress('/functions', search, { edition: undefined })}>{t('catalogs:toCurrent')}</Link>
      </p>
    </Notice>
  );
}
