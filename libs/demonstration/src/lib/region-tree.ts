import { communityClass, streetKind } from '@chengjie/kernel';
import { jilinRegions, type RegionRecord } from '@chengjie/regions';

/** Jilin City 吉林市, where the demonstration takes place. */
export const CITY = '2202';
/** Its districts 市辖区, which have their streets' federations. */
export const DISTRICTS = ['220202', '220203', '220204', '220211'] as const;
/** Its county and county-level cities. */
export const COUNTIES = ['220221', '220281', '220282', '220283', '220284'] as const;

/** The real regions by code, with the names as documents write them. */
export class RegionTree {
  private readonly byCode: ReadonlyMap<string, RegionRecord>;
  private readonly below = new Map<string, RegionRecord[]>();

  constructor(readonly regions: readonly RegionRecord[] = jilinRegions()) {
    this.byCode = new Map(regions.map((region) => [region.code, region]));
    for (const region of regions) {
      const siblings = this.below.get(region.parentCode ?? '') ?? [];
      siblings.push(region);
      this.below.set(region.parentCode ?? '', siblings);
    }
  }

  /** @throws RangeError for an unknown code */
  nameOf(code: string): string {
    const region = this.byCode.get(code);
    if (!region) throw new RangeError(`No region ${code}`);
    return region.name;
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  childrenOf(code: string): readonly RegionRecord[] {
    return this.below.get(code) ?? [];
  }

  /** Streets 街道 of a county. */
  streetsOf(countyCode: string): readonly RegionRecord[] {
    return this.childrenOf(countyCode).filter(({ code }) => streetKind(code) === 'SUBDISTRICT');
  }

  /** Towns and townships 乡镇 of a county. */
  townsOf(countyCode: string): readonly RegionRecord[] {
    return this.childrenOf(countyCode).filter(({ code }) => ['TOWN', 'TOWNSHIP'].includes(streetKind(code) ?? ''));
  }

  /** Residents' and village committees of a street or town with plain names, without the look-alikes. */
  communitiesOf(streetCode: string): readonly RegionRecord[] {
    return this.childrenOf(streetCode).filter(
      ({ code, name }) => communityClass(code) !== 'OTHER' && /(社区|村)$/.test(name),
    );
  }

  /** The name as official names begin: 吉林市昌邑区, 蛟河市, 永吉县; below that with street and community. */
  fullName(code: string): string {
    const county = code.slice(0, 6);
    const path = [4, 6, 9, 12].filter((length) => length <= code.length).map((length) => code.slice(0, length));
    const names = path.map((part) => this.nameOf(part));
    return (code.length > 4 && !this.nameOf(county).endsWith('区') ? names.slice(1) : names).join('');
  }
}
