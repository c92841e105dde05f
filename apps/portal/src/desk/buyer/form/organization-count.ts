import type { OrganizationFilter, OrganizationKind } from '../../../api/schema.generated.js';
import { ANY_RATING, type TermsValues } from './values.js';

/** The four kinds by the names that the count's query gives them. They exclude each other, so that counts add up. */
const KINDS = {
  service: 'SERVICE',
  cultureSports: 'CULTURE_SPORTS',
  charity: 'CHARITY',
  support: 'SUPPORT',
} as const satisfies Record<string, OrganizationKind>;

type KindName = keyof typeof KINDS;

/**
 * The conditions for bidding as filters of the register, one for each kind; undefined until region and function are known.
 */
export function registerFilters(
  terms: Pick<TermsValues, 'regionCode' | 'functionId' | 'eligibility'>,
): Record<KindName, OrganizationFilter> | undefined {
  const { regionCode, functionId, eligibility } = terms;
  const { tracks, minimumRating, qualificationRequired, serviceAreaRequired } = eligibility;
  if (regionCode === '' || functionId === '') return undefined;
  const [track] = tracks;
  const common: OrganizationFilter = {
    ...(qualificationRequired && { functionId }),
    ...(serviceAreaRequired && { servingRegionCode: regionCode }),
    ...(minimumRating !== ANY_RATING && { minimumRating: Number(minimumRating) }),
    ...(tracks.length === 1 && track && { track }),
  };
  const ofKind = (name: KindName) => ({ ...common, kind: KINDS[name] });
  return {
    service: ofKind('service'),
    cultureSports: ofKind('cultureSports'),
    charity: ofKind('charity'),
    support: ofKind('support'),
  };
}

/** How many there are of the kinds that may bid; no kind chosen means any. */
export function countOf(
  counts: Readonly<Record<KindName, { readonly totalCount: number }>>,
  kinds: readonly OrganizationKind[],
): number {
  const names = Object.keys(KINDS) as KindName[];
  return names
    .filter((name) => kinds.length === 0 || kinds.includes(KINDS[name]))
    .reduce((sum, name) => sum + counts[name].totalCount, 0);
}
