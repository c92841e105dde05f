import { describe, expect, it } from '@jest/globals';
import { addressOf, calendarDay, idIn, oneOf, periodOf, regionCode, wholeNumber } from './address.js';

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
    for (const text of ['220200', '00', '123']) expect(regionCode(text)).toBeUndefined();
  });

  it('takes calendar days only', () => {
    for (const text of ['2026-11-24', '2026年11月24日', '2026.11.24', '２０２６/11/24'])
      expect(calendarDay(text)).toBe('2026-11-24');
    for (const text of ['2026-13-45', '2026-02-30', 'yesterday', '', null]) expect(calendarDay(text)).toBeUndefined();
  });

  it.each([
    ['from=2026-01-01&to=2026-01-01', { from: '2026-01-01', to: '2026-01-01' }],
    ['from=2026-07-01&to=2026-06-30', { from: '2026-07-01' }],
    ['to=2026-06-30', { to: '2026-06-30' }],
    ['from=soon&to=2026-06-30', { to: '2026-06-30' }],
    ['', {}],
  ])('reads the period of “%s”', (search, period) => {
    expect(periodOf(new URLSearchParams(search))).toEqual(period);
  });

  it('tells ids from codes and references', () => {
    const id = '0199fd32-f800-70ff-a01b-3fd0806d4af7';
    expect(idIn(id)).toBe(id);
    for (const text of ['CJ-2026-000001', 'SVC-02', '', null]) expect(idIn(text)).toBeUndefined();
  });

  it('writes an address without what is not asked', () => {
    expect(addressOf('/functions', { region: '22', edition: undefined })).toBe('/functions?region=22');
    expect(addressOf('/functions', { edition: undefined })).toBe('/functions');
    expect(addressOf('/functions/difference', { from: 1, to: 2 })).toBe('/functions/difference?from=1&to=2');
  });
});
