import { describe, expect, it } from '@jest/globals';
import { nextLook } from './next-look.rules.js';

const at = (day: string) => new Date(`${day}T16:00:00Z`);
const [now, deadline] = [at('2026-03-02'), at('2026-02-27')];
const lot = (status: string, due?: string) => ({ status, due: due === undefined ? undefined : at(due) });

describe('when time may give cause to look at a project', () => {
  it.each([
    ['a day after the deadline', [lot('PUBLISHED')], undefined, at('2026-02-28')],
    ['a day later where it was not opened by then', [lot('PUBLISHED')], now, at('2026-03-03')],
    ['when its ranking is due', [lot('OPENED', '2026-03-04')], now, at('2026-03-04')],
    ['when its award is due', [lot('EVALUATED', '2026-03-11')], now, at('2026-03-11')],
    ['within a day where that has passed', [lot('OPENED', '2026-03-02')], now, at('2026-03-03')],
    ['within a day where a calendar to come says it', [lot('OPENED')], now, at('2026-03-03')],
    ['by the lot that is first', [lot('OPENED', '2026-03-05'), lot('EVALUATED', '2026-03-04')], now, at('2026-03-04')],
    ['never once no lot goes on', [lot('AWARDED', '2026-03-11'), lot('FAILED'), lot('CANCELLED')], now, null],
  ])('is %s', (_, lots, by, expected) => {
    expect(nextLook(lots, deadline, by)).toEqual(expected);
  });
});
