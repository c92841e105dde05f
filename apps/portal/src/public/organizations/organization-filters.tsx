import { FilterRow } from '@chengjie/portal-ui/ui/filter-row';
import { ChoiceFilter, Filters } from '@chengjie/portal-ui/ui/filters';
import { useTranslation } from 'react-i18next';
import '../../api/terms.texts.js';
import { OrderFilter } from '../../shared/order-filter.js';
import { FunctionFilter } from '../functions/function-filter.js';
import { SearchFilter } from '../../shared/search/search-filter.js';
import { RegionFilter } from '../../shared/regions/region-picker.js';
import { ORGANIZATION_CHOICES } from './organization-question.js';
import './organizations.texts.js';

/** What a list of organizations can be narrowed to, the same for an edition and for the register. */
export function OrganizationFilters({ region }: { readonly region: string }) {
  const { t } = useTranslation(['organizations', 'terms']);
  const { kinds, tracks, ratings, relations, orders } = ORGANIZATION_CHOICES;
  return (
    <Filters>
      <SearchFilter label={t('search')} first="organizations" />
      <FilterRow>
        <RegionFilter />
        <ChoiceFilter
          name="relation"
          label={t('relation')}
          all={t('relations.SEAT')}
          options={relations
            .filter((value) => value !== 'SEAT')
            .map((value) => ({ value, label: t(`relations.${value}`) }))}
        />
      </FilterRow>
      <ChoiceFilter
        name="kind"
        label={t('kind')}
        options={kinds.map((value) => ({ value, label: t(`terms:kind.${value}`) }))}
      />
      <ChoiceFilter
        name="track"
        label={t('track')}
        options={tracks.map((value) => ({ value, label: t(`terms:track.${value}`) }))}
      />
      <FunctionFilter region={region} label={t('function')} />
      <ChoiceFilter
        name="rating"
        label={t('rating')}
        options={ratings.map((value) => ({ value, label: t('ratingFrom', { rating: value }) }))}
      />
      <ChoiceFilter
        name="federations"
        label={t('federations')}
        options={[{ value: 'only', label: t('federationsOnly') }]}
      />
      <OrderFilter label={t('order')} orders={orders} usual="NAME" labelOf={(order) => t(`orders.${order}`)} />
    </Filters>
  );
}
