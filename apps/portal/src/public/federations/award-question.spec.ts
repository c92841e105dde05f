import { describe, expect, it } from '@jest/globals';
import { awardFilterOf, levelBelow } from './award-question.js';

const asked = (text: string) => awardFilterOf(new URLSearchParams(text));

describe('awardFilterOf', () => {
  it('asks for all awards when nothing or the whole province is said', () => {
    expect(asked('')).toEqual({});
    expect(asked('region=22')).toEqual({});
  });

  it('reads region, period and function', () => {
    expect(asked('region=2202&from=2026-01-01&to=2026-06-30&function=0199fd32-f800-74dd-8a85-7ee395c70064')).toEqual({
      regionCode: '2202',
      from: '2026-01-01',
      to: '2026-06-30',
      functionId: '0199fd32-f800-74dd-8a85-7ee395c70064',
    });
  });

  it('leaves out what is no day and no id', () => {
    expect(asked('from=spring&to=2026-02-99&function=all')).toEqual({});
    expect(asked('from=2026-13-45&to=2026-02-30&region=220200')).toEqual({});
  });
});

describe('levelBelow', () => {
  it.each([
    [undefined, 'CITY'],
    ['22', 'CITY'],
    ['2202', 'COUNTY'],
    ['220202', 'STREET'],
    ['220202005', 'STREET'],
  ])('tells the totals of %s by %s', (code, level) => {
    expect(levelBelow(code)).toBe(level);
  });
});
