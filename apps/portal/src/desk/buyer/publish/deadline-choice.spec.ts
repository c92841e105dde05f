import { describe, expect, it } from '@jest/globals';
import { deadlineOf } from './deadline-choice.js';

describe('deadlineOf', () => {
  it.each([
    ['2026-12-31', '17:00', '2026-12-31T09:00:00.000Z'],
    ['2026年12月31日', '9：30', '2026-12-31T01:30:00.000Z'],
    ['2026/12/31', '24:00', '2026-12-31T16:00:00.000Z'],
  ])('reads %s, %s as those of China', (day, time, instant) => {
    expect(deadlineOf({ kind: 'LATER', day, time })).toBe(instant);
  });

  it.each([
    ['2027-02-30', '09:30'],
    ['2026-12-31', '25:00'],
    ['', '17:00'],
  ])('of %j, %j there is none', (day, time) => {
    expect(deadlineOf({ kind: 'LATER', day, time })).toBeUndefined();
  });

  it('leaves the earliest to the rules', () => {
    expect(deadlineOf({ kind: 'EARLIEST', day: '2026-12-31', time: '17:00' })).toBeNull();
  });
});
