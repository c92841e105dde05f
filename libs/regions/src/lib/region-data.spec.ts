import { describe, expect, it } from '@jest/globals';
import { communityClass, REGIONS_NAMED_IN_ENGLISH, regionName, streetKind } from '@chengjie/kernel';
import { jilinRegions } from './region-data.js';

const regions = jilinRegions();
const count = <T>(values: readonly T[]): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

describe('the regions of Jilin', () => {
  it.each([
    ['PROVINCE', 1],
    ['CITY', 9],
    ['COUNTY', 69],
    ['STREET', 1075],
    ['COMMUNITY', 11_860],
  ] as const)('%s: %p', (level, expected) => {
    expect(regions.filter((region) => region.level === level)).toHaveLength(expected);
  });

  it('keeps the look-alikes apart from urban and rural communities', () => {
    expect(count(regions.map(({ code }) => communityClass(code)).filter((kind) => kind !== undefined))).toEqual(
      new Map([
        ['URBAN', 2271],
        ['RURAL', 9321],
        ['OTHER', 268],
      ]),
    );
  });

  it('tells the kinds of streets', () => {
    const streets = regions.filter(({ level }) => level === 'STREET');
    expect(count(streets.map(({ code }) => streetKind(code)))).toEqual(
      new Map([
        ['SUBDISTRICT', 364],
        ['TOWN', 432],
        ['TOWNSHIP', 181],
        ['ENTERPRISE', 98],
      ]),
    );
  });

  it('lists every parent before its children, each code once, each with a name', () => {
    const seen = new Set<string>();
    for (const { code, name, parentCode } of regions) {
      expect(seen.has(code)).toBe(false);
      expect(name).toMatch(/^\S+$/);
      expect(parentCode === undefined ? code === '22' : seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
  });

  it('holds the places the product starts with, development zones included', () => {
    const names = new Map(regions.map(({ code, name }) => [code, name]));
    expect(names.get('22')).toBe('吉林省');
    expect(names.get('2202')).toBe('吉林市');
    expect(names.get('220202')).toBe('昌邑区');
    expect(names.has('220171')).toBe(true);
  });

  it('have an English name each, down to counties, beside the Chinese one that is listed', () => {
    const named = regions.filter(({ level }) => level !== 'STREET' && level !== 'COMMUNITY');
    for (const region of named) expect(regionName(region, 'en')).toMatch(/^[\p{Script=Latin}’–\- ]+$/u);
    expect([...REGIONS_NAMED_IN_ENGLISH].sort()).toEqual(named.map(({ code }) => code).sort());
  });
});
