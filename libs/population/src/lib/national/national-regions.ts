import { CITY, RegionTree } from '@chengjie/demonstration/parts';
import { drawnOf } from './numbered.js';
import type { ProvinceShare } from './national-size.js';

/** A street or township with its communities, and its name as documents write it from the city down. */
export interface Street {
  readonly code: string;
  readonly fullName: string;
  readonly communities: readonly KnownRegion[];
}

/** A region by code and name. */
export interface KnownRegion {
  readonly code: string;
  readonly name: string;
}

/** One province's regions. */
export interface Province {
  readonly regions: readonly KnownRegion[];
  readonly counties: readonly KnownRegion[];
  readonly streets: readonly Street[];
}

/**
 * The real province: those of its streets and counties that are filled. They are whole counties but for the last one,
 * the demonstration's city first.
 */
export function jilin(part: number): Province {
  const regionTree = new RegionTree();
  const streets = regionTree.regions
    .filter(({ level, code }) => level === 'STREET' && regionTree.childrenOf(code).length > 0)
    .map(({ code }) => ({ code, fullName: regionTree.fullName(code), communities: regionTree.childrenOf(code) }))
    .sort((one, other) => Number(isElsewhere(one)) - Number(isElsewhere(other)) || (one.code < other.code ? -1 : 1));
  const filled = streets.slice(0, Math.round(streets.length * part));
  const counties = [...new Set(filled.map(({ code }) => code.slice(0, 6)))];
  return {
    regions: [],
    counties: counties.map((code) => ({ code, name: regionTree.fullName(code) })),
    streets: filled,
  };
}

const isElsewhere = ({ code }: KnownRegion | Street) => !code.startsWith(CITY);

const FIRST = [...'新大永长安平福兴东南西北和光文华金青龙凤宝双高太清红胜建向团朝阳春石桥沙白上中前'];
const SECOND = [...'山河阳安华庆昌林江城泉源门岭湖溪田塘坪原乐丰盛顺义民康宁达通德化明光兴隆旺桥'];

/**
 * A made-up province: as many cities, counties, streets and communities as its share says, with codes as the statistical
 * ones are built and names from common syllables. The real ones of the other provinces are not in the repository.
 */
export function madeUpProvince({ code, name, ...counts }: ProvinceShare): Province {
  const cities = children([{ code, name: '' }], counts.cities, cityOf);
  const counties = children(cities, counts.counties, countyOf);
  const streets = children(counties, counts.streets, streetOf);
  const communities = children(streets, counts.communities, communityOf);
  const bare = ({ code: of, name: full, own }: Named) => ({ code: of, name: own ?? full });
  const below = new Map<string, KnownRegion[]>();
  for (const each of communities) {
    const street = each.code.slice(0, 9);
    below.set(street, [...(below.get(street) ?? []), bare(each)]);
  }
  return {
    regions: [{ code, name }, ...[...cities, ...counties, ...streets, ...communities].map(bare)],
    counties: counties.map(({ code: of, name: full }) => ({ code: of, name: full })),
    streets: streets.map((each) => ({
      code: each.code,
      fullName: each.name,
      communities: below.get(each.code) ?? [],
    })),
  };
}

interface Named extends KnownRegion {
  /** Name without those above. */
  readonly own?: string;
}

type Maker = (number: number, index: number) => { readonly code: string; readonly own: string };

/** Spreads so many children over parents, as evenly as whole numbers allow. */
function children(parents: readonly Named[], count: number, make: Maker): Named[] {
  return parents.flatMap((parent, turn) => {
    const from = Math.floor((count * turn) / parents.length);
    const to = Math.floor((count * (turn + 1)) / parents.length);
    return Array.from({ length: to - from }, (_, index) => {
      const { code, own } = make(from + index + Number(parent.code.slice(0, 6)) * 101, index);
      return { code: `${parent.code}${code}`, name: `${parent.name}${own}`, own };
    });
  });
}

const word = (number: number, salt: number) => `${drawnOf(FIRST, number, salt)}${drawnOf(SECOND, number, salt + 1)}`;
const digits = (number: number, length: number) => String(number).padStart(length, '0');

const cityOf: Maker = (number, index) => ({ code: digits(index + 1, 2), own: `${word(number, 21)}市` });
const countyOf: Maker = (number, index) => ({
  code: digits(index + 1, 2),
  own: `${word(number, 23)}${index % 3 ? '县' : '区'}`,
});
const streetOf: Maker = (number, index) =>
  index % 2
    ? { code: digits(100 + index, 3), own: `${word(number, 25)}镇` }
    : { code: digits(1 + index, 3), own: `${word(number, 25)}街道` };
const communityOf: Maker = (number, index) =>
  index % 4
    ? { code: digits(200 + index, 3), own: `${word(number, 27)}村` }
    : { code: digits(1 + index, 3), own: `${word(number, 27)}社区` };
