import { describe, expect, it } from '@jest/globals';
import { messageOf, shanghaiDate } from '@chengjie/kernel';
import {
  addPeriod,
  DEADLINE_PERIODS,
  earliestDeadline,
  type AllowedProcedure,
  type DeadlinePeriod,
  type Procedure,
  type Regime,
} from '@chengjie/law';
import fc from 'fast-check';
import { publishedBook } from '@chengjie/rules/testing';
import { deadlineViolations, settledDeadline } from './deadline.rules.js';

const rules = publishedBook();
const PROCEDURES = [
  'OPEN_TENDER',
  'INVITED_TENDER',
  'COMPETITIVE_CONSULTATION',
  'NEGOTIATION',
  'SINGLE_SOURCE',
] as const;
const tender = rules.inForce('2026-11-01', '2202')?.value.procedures.STATUTORY.OPEN_TENDER as AllowedProcedure;

describe('the deadline of a tender', () => {
  it('is 20 days after publication at 24:00, moved off a rest day (政府采购法 35)', () => {
    const { at, provisional } = earliestDeadline(new Date('2026-11-02T02:00:00Z'), tender, rules.calendar, null);
    expect(at.toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(provisional).toBe(false);
  });

  it('is PROVISIONAL where it crosses into a year without a published calendar', () => {
    const { provisional } = earliestDeadline(new Date('2026-12-20T02:00:00Z'), tender, rules.calendar, null);
    expect(provisional).toBe(true);
  });

  it('may be later, not earlier, and the refusal names the earliest one', () => {
    const earliest = earliestDeadline(new Date('2026-11-02T02:00:00Z'), tender, rules.calendar, null);
    expect(deadlineViolations(new Date(earliest.at.getTime() + 1), earliest)).toEqual([]);
    expect(deadlineViolations(earliest.at, earliest)).toEqual([]);
    expect(deadlineViolations(null, earliest)).toEqual([]);
    expect(deadlineViolations(new Date(earliest.at.getTime() - 1), earliest)).toMatchObject([
      {
        code: 'DEADLINE_TOO_EARLY',
        path: ['deadlineAt'],
        params: { earliest: '2026-11-23 24:00', days: 20 },
      },
    ]);
  });

  const procedureOf = (regime: Regime, procedure: Procedure) =>
    rules.inForce('2026-09-01', '2202')?.value.procedures[regime][procedure] as AllowedProcedure;

  it.each<[Regime, Procedure, string, string, DeadlinePeriod]>([
    ['STATUTORY', 'COMPETITIVE_CONSULTATION', '2026-09-30', '2026-10-13', 'documentPeriod'],
    ['STATUTORY', 'COMPETITIVE_CONSULTATION', '2026-11-02', '2026-11-12', 'deadline'],
    ['STATUTORY', 'SINGLE_SOURCE', '2026-11-02', '2026-11-09', 'noticePeriod'],
    ['STATUTORY', 'NEGOTIATION', '2026-11-02', '2026-11-05', 'deadline'],
    ['BELOW_THRESHOLD', 'OPEN_TENDER', '2026-09-30', '2026-10-10', 'documentPeriod'],
    ['GRANT', 'SINGLE_SOURCE', '2026-11-02', '2026-11-09', 'documentPeriod'],
  ])(
    'is the end of the longest period: %s %s published on %s closes after %s, by %s',
    (regime, procedure, on, last, by) => {
      const from = new Date(`${on}T10:00:00+08:00`);
      const earliest = earliestDeadline(from, procedureOf(regime, procedure), rules.calendar, null);
      expect(earliest.ruledBy).toBe(by);
      expect(shanghaiDate(new Date(earliest.at.getTime() - 1))).toBe(last);
      const { days } = procedureOf(regime, procedure)[by];
      expect(deadlineViolations(new Date(earliest.at.getTime() - 1), earliest)).toMatchObject([
        { params: { days, periodZh: DEADLINE_PERIODS[by].zh } },
      ]);
    },
  );

  it('is never before the end of any of its periods', () => {
    const instants = fc.date({ min: new Date('2018-01-02'), max: new Date('2026-12-31'), noInvalidDate: true });
    const procedures = (['STATUTORY', 'BELOW_THRESHOLD', 'GRANT'] as const)
      .flatMap((regime) => PROCEDURES.map((procedure) => procedureOf(regime, procedure)))
      .filter(({ allowed }) => allowed);
    fc.assert(
      fc.property(instants, fc.constantFrom(...procedures), (from, procedure) => {
        const { at } = earliestDeadline(from, procedure, rules.calendar, null);
        for (const period of Object.keys(DEADLINE_PERIODS) as DeadlinePeriod[])
          expect(addPeriod(from, procedure[period], rules.calendar).end.getTime()).toBeLessThanOrEqual(at.getTime());
      }),
    );
  });

  it.each([
    [86_400, 21.1],
    [1_000_000, 5],
  ])('of an exercise by %d is %d s away, and never PROVISIONAL', (factor, seconds) => {
    const from = new Date('2026-12-20T02:00:00Z');
    const { at, provisional } = earliestDeadline(from, tender, rules.calendar, factor);
    expect((at.getTime() - from.getTime()) / 1000).toBeGreaterThanOrEqual(5);
    expect((at.getTime() - from.getTime()) / 1000).toBeLessThanOrEqual(seconds + 5);
    expect(provisional).toBe(false);
  });
});

describe('the words of a deadline that is too early', () => {
  it.each([
    [
      'CALENDAR_DAYS',
      '提交截止时间不得早于北京时间 2026-11-23 24:00（公告至截止的最短期限：自公告之日起20日）',
      'The deadline may not be before 2026-11-23 24:00 Beijing time (Least time to the deadline: 20 days from publication)',
    ],
    [
      'WORKING_DAYS',
      '提交截止时间不得早于北京时间 2026-11-23 24:00（公告至截止的最短期限：自公告之日起20个工作日）',
      'The deadline may not be before 2026-11-23 24:00 Beijing time (Least time to the deadline: 20 working days from publication)',
    ],
  ] as const)('say of which days the period is: %s', (unit, zh, en) => {
    const at = new Date('2026-11-23T16:00:00Z');
    const procedure = { ...tender, deadline: { days: 20, unit } };
    const earliest = { at, provisional: false, calendarVersion: '', procedure, ruledBy: 'deadline' } as const;
    const [violation] = deadlineViolations(new Date(at.getTime() - 1), earliest);
    expect(violation && [messageOf(violation, 'zh'), messageOf(violation, 'en')]).toEqual([zh, en]);
  });
});

describe('a provisional deadline once the calendar is known', () => {
  const day = (date: number) => new Date(Date.UTC(2027, 0, date));
  it.each([
    ['is kept where the rules ask for no later one', 20, 18, 10, 20],
    ['is kept where they ask for the same', 20, 20, 10, 20],
    ['is kept even when it has passed, where nothing is missing', 20, 20, 25, 20],
    ['moves to the later one', 20, 23, 10, 23],
    ['moves to the later one when it has just passed', 20, 23, 20, 23],
    ['gives what is missing from now on when it passed before', 20, 23, 22, 25],
  ])('%s', (_, announced, earliest, now, settled) => {
    expect(settledDeadline(day(announced), day(earliest), day(now))).toEqual(day(settled));
  });
});
