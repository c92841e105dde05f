import { describe, expect, it } from '@jest/globals';
import { addressOf, calendarDay, oneOf, regionCode, wholeNumber } from './address.js';

describe('what an address says', () => {
  it('knows only the values that there are', () => {
    expect(oneOf(['CODE', 'NAME'], 'NAME')).toBe('NAME');
    expect(oneOf(['CODE', 'NAME'], 'SIZE')).toBeUndefined();
    expect(oneOf(['CODE', 'NAME'], null)).toBeUndefined();
  });

  it.each([
    ['1', 1],
    ['27', 27],
    ['0', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['9999999', undefined],
    [null, undefined],
  ])('reads the number %s as %s', (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  it('takes codes of the five levels of regions, and no others', () => {
    for (const code of ['22', '2202', '220202', '220202005', '220202005001']) expect(regionCode(code)).toBe(code);
    for (const text of ['2', '22020', '22020200500', 'abcd', '', null]) expect(regionCode(text)).toBeUndefined();
  });

  it('takes calendar days only', () => {
    expect(calendarDay('2026-11-24')).toBe('2026-11-24');
    expect(calendarDay('2026-13-45')).toBeUndefined();
    expect(calendarDay('yesterday')).toBeUndefined();
  });

  it('writes an address without what is not asked', () => {
    expect(addressOf('/functions', { region: '22', edition: undefined })).toBe('/functions?region=22');
    expect(addressOf('/functions', { edition: undefined })).toBe('/functions');
    expect(addressOf('/functions/difference', { from: 1, to: 2 })).toBe('/functions/difference?from=1&to=2');
  });
});
