import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  asksForWholeRegion,
  coverageOf,
  communityClass,
  isRegionCode,
  isWithinRegion,
  parentRegionCode,
  regionCodeFromPadded,
  regionLevel,
  regionPath,
  streetKind,
} from './region-code.js';

const part = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((value) => String(value).padStart(digits, '0'));
const anyCode = fc
  .tuple(fc.integer({ min: 11, max: 82 }), part(2), part(2), part(3), part(3), fc.integer({ min: 0, max: 4 }))
  .map(([province, city, county, street, community, level]) =>
    [String(province), city, county, street, community].slice(0, level + 1).join(''),
  );

describe('region codes', () => {
  it.each([
    ['22', true, 'PROVINCE'],
    ['2202', true, 'CITY'],
    ['220202', true, 'COUNTY'],
    ['220171', true, 'COUNTY'],
    ['220202001', true, 'STREET'],
    ['220202001001', true, 'COMMUNITY'],
    ['2', false, ''],
    ['220', false, ''],
    ['0202', false, ''],
    ['2200', false, ''],
    ['220200', false, ''],
    ['220202001000', false, ''],
    ['22020200100a', false, ''],
    ['２２', false, ''],
    ['', false, ''],
    ['022', false, ''],
    ['221', false, ''],
    ['22 1', false, ''],
    [' 122', false, ''],
  ])('%s: valid %p, %s', (code, valid, level) => {
    expect(isRegionCode(code)).toBe(valid);
    if (valid) expect(regionLevel(code)).toBe(level);
    else expect(() => regionLevel(code)).toThrow(RangeError);
  });

  it.each([
    [null, true],
    [undefined, true],
    [{ coversWholeRegion: true }, true],
    [{ coversWholeRegion: false }, false],
    [{}, false],
  ])('by the pack %j all of a region has to be held: %s', (pack, all) => expect(asksForWholeRegion(pack)).toBe(all));

  it.each([
    ['220202001', 'SUBDISTRICT'],
    ['220202099', 'SUBDISTRICT'],
    ['220202100', 'TOWN'],
    ['220202199', 'TOWN'],
    ['220202200', 'TOWNSHIP'],
    ['220202399', 'TOWNSHIP'],
    ['220202400', 'ENTERPRISE'],
    ['220202400201', 'ENTERPRISE'],
    ['220202', undefined],
  ])('street kind of %s is %s', (code, kind) => {
    expect(streetKind(code)).toBe(kind);
  });

  it.each([
    ['220202001001', 'URBAN'],
    ['220202001199', 'URBAN'],
    ['220202001200', 'RURAL'],
    ['220202001399', 'RURAL'],
    ['220202001400', 'OTHER'],
    ['220106400498', 'OTHER'],
    ['220202001', undefined],
  ])('community class of %s is %s', (code, kind) => {
    expect(communityClass(code)).toBe(kind);
  });

  it.each([
    ['220000000000', '22'],
    ['220200000000', '2202'],
    ['220202000', '220202'],
    ['220202001001', '220202001001'],
    ['220000', '22'],
  ])('%s padded is %s', (padded, code) => {
    expect(regionCodeFromPadded(padded)).toBe(code);
  });

  it('refuses what is no region code, and names it', () => {
    for (const ask of [regionLevel, regionPath, parentRegionCode, streetKind, communityClass]) {
      expect(() => ask('22020')).toThrow(new RangeError('Not a region code: 22020'));
    }
    for (const padded of ['00', '2202x', '']) {
      expect(() => regionCodeFromPadded(padded)).toThrow(new RangeError(`Not a region code: ${padded}`));
    }
  });

  it('the path of a code ends with it', () => {
    expect(regionPath('2202')).toEqual(['22', '2202']);
    expect(parentRegionCode('22')).toBeUndefined();
  });

  it('parents climb to the province and hold their children', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const path = regionPath(code);
        expect(path.at(-1)).toBe(code);
        expect(path[0]).toHaveLength(2);
        for (const ancestor of path) expect(isWithinRegion(code, ancestor)).toBe(true);
        expect(parentRegionCode(code)).toBe(path.at(-2));
        expect(regionCodeFromPadded(code.padEnd(12, '0'))).toBe(code);
      }),
    );
  });

  it.each([
    ['itself', ['220202'], 'WHOLE'],
    ['above', ['22'], 'WHOLE'],
    ['below', ['220202001'], 'PART'],
    ['beside', ['220203', '2203'], 'NONE'],
    ['nowhere', [], 'NONE'],
    ['of no region', ['', '2', '2202020'], 'NONE'],
    ['a part and all', ['220202001', '2202'], 'WHOLE'],
    ['several parts', ['220202001', '220202002'], 'PART'],
  ] as const)('what is held %s covers it so far', (_, held, coverage) => {
    expect(coverageOf(held, '220202')).toBe(coverage);
  });

  it('a prefix that is no code of its own is no jurisdiction', () => {
    expect(isWithinRegion('220202001', '2202020')).toBe(false);
    expect(isWithinRegion('220302', '2202')).toBe(false);
    expect(isWithinRegion('22', '2202')).toBe(false);
  });
});
