import { communityClass, regionLevel, streetKind, type RegionLevel } from '@chengjie/kernel';

/** The five levels of regions (domain.md §4), from above: the database stores their places 1 to 5. */
export const REGION_LEVELS: readonly RegionLevel[] = ['PROVINCE', 'CITY', 'COUNTY', 'STREET', 'COMMUNITY'];

/**
 * What a region is. At the fourth level a street, a town, a township or an enterprise-run area; at the fifth a
 * residents' committee (urban), a village committee (rural) or a look-alike.
 */
export type RegionKind =
  'PROVINCE' | 'CITY' | 'COUNTY' | 'STREET' | 'TOWN' | 'TOWNSHIP' | 'ENTERPRISE' | 'RESIDENTS' | 'VILLAGE' | 'OTHER';

/** A region as rows refer to it: what else the API shows follows from the code. */
export interface RegionReference {
  /** 2, 4, 6, 9 or 12 digits, by level. */
  readonly code: string;
  readonly name: string;
}

/** A region as it is read. */
export interface RegionRow extends RegionReference {
  readonly level: RegionLevel;
  readonly kind: RegionKind;
  readonly parentCode: string | null;
}

const streetKinds = { SUBDISTRICT: 'STREET', TOWN: 'TOWN', TOWNSHIP: 'TOWNSHIP', ENTERPRISE: 'ENTERPRISE' } as const;
const communityKinds = { URBAN: 'RESIDENTS', RURAL: 'VILLAGE', OTHER: 'OTHER' } as const;

/** What a region is, as its code says. @throws RangeError for what is no region code */
export function regionKind(code: string): RegionKind {
  const level = regionLevel(code);
  const street = streetKind(code);
  const community = communityClass(code);
  if (level === 'COMMUNITY') return community ? communityKinds[community] : 'OTHER';
  if (level === 'STREET') return street ? streetKinds[street] : 'STREET';
  return level;
}

/** The path of names from the province down, written together as in an address: 吉林省吉林市昌邑区. */
export function fullNameOf(path: readonly Pick<RegionRow, 'name'>[]): string {
  return path.map((region) => region.name).join('');
}
