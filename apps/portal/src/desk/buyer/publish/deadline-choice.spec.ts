import { describe, expect, it } from '@jest/globals';
import { deadlineOf, isTime } from './deadline-choice.js';

describe('deadlineOf', () => {
  it('reads day and time as those of China', () => {
    expect(deadlineOf({ kind: 'LATER', day: '2026-12-31', time: '17:00' })).toBe('2026-12-31T09:00:00.000Z');
  });

  it('leaves the earliest to the rules', () => {
    expect(deadlineOf({ kind: 'EARLIEST', day: '2026-12-31', time: '17:00' })).toBeNull();
  });
});

it.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:30', false],
  ['17点', false],
])('%s is a time: %s', (text, expected) => {
  expect(isTime(text)).toBe(expected);
});
