import { parentRegionCode, regionLevel, type RegionLevel } from '@chengjie/kernel';
import jilin from '../data/regions-jilin.json' with { type: 'json' };

/** One region as the statistical codes list it. */
export interface RegionRecord {
  readonly code: string;
  /** Official name, Chinese only. */
  readonly name: string;
  readonly level: RegionLevel;
  /** Absent for the province. */
  readonly parentCode: string | undefined;
}

/** The day the codes describe (2023 edition of the statistical codes): where regions' validity starts in our register. */
export const REGION_DATA_AS_OF = '2023-06-30';

/**
 * All regions of Jilin, parents before children: 1 province, 9 cities, 69 counties, 1,075 streets and townships, 11,860
 * communities. Provenance in `data/regions-jilin.provenance.json`.
 */
export function jilinRegions(): RegionRecord[] {
  return (jilin as [string, string][]).map(([code, name]) => ({
    code,
    name,
    level: regionLevel(code),
    parentCode: parentRegionCode(code),
  }));
}
