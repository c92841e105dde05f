import type * as Schema from '../../api/schema.generated.js';
import { idIn, periodOf, regionCode } from '../../shared/address.js';
import { HOME_REGION } from '../../shared/regions/home-region.js';

/** Reads what preferential awards are narrowed to out of the address. */
export function awardFilterOf(search: URLSearchParams): Schema.PreferentialAwardFilter {
  const region = regionCode(search.get('region'));
  const functionId = idIn(search.get('function'));
  return {
    // The whole province is no narrowing: the platform serves it alone.
    ...(region && region !== HOME_REGION && { regionCode: region }),
    ...periodOf(search),
    ...(functionId && { functionId }),
  };
}

/** The same for the list of all awards. */
export function whereOf({ regionCode, functionId, from, to }: Schema.PreferentialAwardFilter): Schema.AwardFilter {
  return { regionCode, functionId, published: { from, until: to } };
}

/** The level at which totals are told: the one below the region that the list is narrowed to. */
export function levelBelow(code: string | null | undefined): Schema.RegionLevel {
  if (!code || code.length <= 2) return 'CITY';
  return code.length === 4 ? 'COUNTY' : 'STREET';
}
