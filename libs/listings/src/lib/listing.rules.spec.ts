import { describe, expect, it } from '@jest/globals';
import { isDueForSerious, removalViolations, wayOff, type Listed } from './listing.rules.js';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);

type Ends = Listed['causes'][number]['ground']['ends'];
const cause = (day: string, ends: Ends, months: number | null) => ({ enteredAt: at(day), ground: { ends }, months });
const listed = (list: Listed['list'], ...causes: Listed['causes']): Listed => ({
  ...{ list, since: causes[0]?.enteredAt ?? at('2024-01-10'), causes },
});

describe('how a list is left', () => {
  it.each([
    ['what is put right', listed('ABNORMAL', cause('2026-01-10', 'RECTIFIED', null)), null, true, false],
    ['what cannot be', listed('ABNORMAL', cause('2026-01-10', 'TIME', 6)), '2026-07-10', false, false],
    [
      'both, the later one starts the time anew',
      listed('ABNORMAL', cause('2026-01-10', 'TIME', 6), cause('2026-05-31', 'RECTIFIED', null)),
      ...(['2026-11-30', true, false] as const),
    ],
    ['two years abnormal', listed('SERIOUS', cause('2026-01-10', 'RECTIFIED_AND_TIME', 24)), '2028-01-10', true, false],
    ['a revoked certificate', listed('SERIOUS', cause('2026-01-10', 'DEREGISTERED', null)), null, false, true],
    ['taken over, abnormal', listed('ABNORMAL'), null, true, false],
    ['taken over, serious', listed('SERIOUS'), '2026-01-10', true, false],
  ] as const)('by %s', (_, listing, earliestRemoval, mustRectify, untilDeregistered) => {
    expect(wayOff(listing)).toMatchObject({ earliestRemoval, mustRectify, untilDeregistered });
  });

  it.each([
    ['2026-07-09T23:59:59+08:00', false, ['LISTED_UNTIL']],
    ['2026-07-10T00:00:00+08:00', false, []],
  ])('at %s, rectified %s: %j', (now, rectified, codes) => {
    const listing = listed('ABNORMAL', cause('2026-01-10', 'TIME', 6));
    const found = removalViolations({ current: listing, undecided: false }, rectified, new Date(now));
    expect(found.map(({ code }) => code)).toEqual(codes);
    if (codes.length > 0) expect(found[0]?.params).toEqual({ day: '2026-07-10' });
  });

  it('not while something is to be put right, not before deregistration, and not from no list', () => {
    const codes = (current: Listed | undefined, rectified: boolean, now: Date, undecided = false) =>
      removalViolations({ current, undecided }, rectified, now).map(({ code }) => code);
    const late = listed('ABNORMAL', cause('2026-01-10', 'RECTIFIED', null));
    expect(codes(late, false, at('2030-01-01'))).toEqual(['NOT_RECTIFIED']);
    expect(codes(late, true, at('2026-01-10'))).toEqual([]);
    expect(codes(late, true, at('2026-01-10'), true)).toEqual(['SERIOUS_LISTING_UNDECIDED']);
    expect(codes(listed('SERIOUS', cause('2026-01-10', 'DEREGISTERED', null)), true, at('2040-01-01'))).toEqual([
      'LISTED_UNTIL_DEREGISTERED',
    ]);
    expect(codes(undefined, true, at('2026-01-10'))).toEqual(['NOT_LISTED']);
  });

  it('the serious list is due after two years on the abnormal one, from the day in Shanghai on', () => {
    const since = at('2024-03-05');
    const due = (now: string, list: 'ABNORMAL' | 'SERIOUS' = 'ABNORMAL') =>
      isDueForSerious({ list, since }, 24, new Date(now));
    expect([due('2026-03-04T23:59:59+08:00'), due('2026-03-05T00:00:00+08:00')]).toEqual([false, true]);
    expect(due('2027-01-01T00:00:00+08:00', 'SERIOUS')).toBe(false);
  });
});
