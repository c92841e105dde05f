import { formatCount, formatDay } from '@chengjie/portal-ui/i18n/format';
import { formatList } from '@chengjie/portal-ui/i18n/format-list';
import { useLanguage, useLocalized } from '@chengjie/portal-ui/i18n/use-language';
import type { FactValue } from '@chengjie/portal-ui/ui/facts';
import { useRegionName } from '@chengjie/portal-ui/i18n/use-region-name';
import { useTranslation } from 'react-i18next';
import { useServerDay } from '../../api/clock.js';
import '../../api/terms.texts.js';
import type { CatalogEntryFragment } from './organization-difference.generated.js';
import './organization.texts.js';
import './organizations.texts.js';

/** Fields of an organization that a catalog lists, in the order in which they are read. */
export const ENTRY_FIELDS = [
  'name',
  'kind',
  'track',
  'legalForm',
  'creditCode',
  'filingNumber',
  'isFederation',
  'foundedOn',
  'region',
  'areas',
  'representative',
  'supervisingDepartment',
  'staffCount',
  'capacity',
  'standing',
  'rating',
  'ratingValidUntil',
  'star',
  'federations',
  'qualifications',
] as const;

export type EntryField = (typeof ENTRY_FIELDS)[number];

/** Shows a field of an organization in words, of an edition’s entry as well as of the register. */
export function useEntryField(): (field: EntryField, entry: CatalogEntryFragment) => FactValue {
  const { t } = useTranslation(['organization', 'organizations', 'terms', 'common']);
  const regionName = useRegionName();
  const language = useLanguage();
  const localized = useLocalized();
  const today = useServerDay();
  const list = (names: readonly string[]) => (names.length === 0 ? t('common:none') : formatList(names, language));
  return (field, entry) => {
    switch (field) {
      case 'kind':
        return t(`terms:kind.${entry.kind}`);
      case 'track':
        return t(`terms:track.${entry.track}`);
      case 'legalForm':
        return t(`terms:legalForm.${entry.legalForm}`);
      case 'standing':
        return t(`terms:standing.${entry.standing}`);
      case 'isFederation':
        return t(entry.isFederation ? 'common:yes' : 'common:no');
      case 'foundedOn':
        return formatDay(entry.foundedOn, language);
      case 'ratingValidUntil':
        if (!entry.ratingValidUntil) return t('common:none');
        if (!today || entry.ratingValidUntil >= today) return formatDay(entry.ratingValidUntil, language);
        return t('organizations:expired', { day: formatDay(entry.ratingValidUntil, language) });
      case 'rating':
        return entry.rating === null
          ? t('organizations:noRating')
          : t('organizations:ratingOf', { rating: entry.rating });
      case 'star':
        return entry.star === null ? t('organizations:noStar') : t('organizations:starOf', { star: entry.star });
      case 'staffCount':
        return t('people', { total: formatCount(entry.staffCount, language) });
      case 'capacity':
        return t('organizations:capacityOf', { total: formatCount(entry.capacity, language) });
      case 'region':
        return regionName(entry.region);
      case 'areas':
        return list(entry.areas.map(regionName));
      case 'federations':
        return list(
          entry.federations.map(({ federation: { name }, joinedOn }) =>
            t('memberOf', { name, day: formatDay(joinedOn, language) }),
          ),
        );
      case 'qualifications':
        return list(
          entry.qualifications.map(({ function: { name }, region, grantedOn, validUntil }) =>
            t(validUntil ? 'qualificationUntil' : 'qualificationIn', {
              name: localized(name),
              region: regionName(region),
              from: formatDay(grantedOn, language),
              until: validUntil ? formatDay(validUntil, language) : '',
            }),
          ),
        );
      default:
        return entry[field] ?? t('common:none');
    }
  };
}
