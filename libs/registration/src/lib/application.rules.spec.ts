import { describe, expect, it } from '@jest/globals';
import { ENTRY_FORMS, registerRulesHash, registerRulesOf, registerRulesOn } from '@chengjie/law';
import * as fc from 'fast-check';
import { dueAfterSupply } from './application-clock.rules.js';
import { countedChecks, MATERIAL_WORDS, nameViolations } from './application.rules.js';
import { filingNumber } from './filing-number.rules.js';

const RULES = registerRulesOn('2026-11-30');
if (!RULES) throw new Error('There are no rules of that day');
const NOTHING = { memberPersons: 0, memberUnits: 0, staffCount: 0, fundsFen: 0 };

describe('the rules about the register', () => {
  it('are those of the day, and none before the first', () => {
    expect(registerRulesOn('2017-12-31')).toBeUndefined();
    expect(registerRulesOn('2024-04-30')?.id).toBe('register-2018-01-01');
    expect(registerRulesOn('2024-05-01')?.id).toBe('register-2024-05-01');
    expect(RULES.id).toBe('register-2026-03-20');
  });

  it('are what an application was made under, or nothing', () => {
    const { id } = RULES;
    expect(registerRulesOf({ id, hash: registerRulesHash(RULES) })).toBe(RULES);
    expect(() => registerRulesOf({ id, hash: '0'.repeat(64) })).toThrow(/register-2026-03-20/);
  });

  /** A published edition that changes is another one: applications keep these. */
  it.each([
    ['2018-01-01', '15a6657e25990528506dfb94579a0b13c1bda48b94d4034ba1a46a39e6116775'],
    ['2024-05-01', '5602e6259dc15e25bd365ef33d434ec2a0b6d4ea0e97033b82599336fd659ecc'],
    ['2026-03-20', 'ea6e4cf988bab3a9fe7fee6e659aa322d699dcb5d03db44b061bd621db9bdac6'],
  ])('of %s never change', (day, hash) => {
    const rules = registerRulesOn(day);
    expect(rules && registerRulesHash(rules)).toBe(hash);
  });
});

describe('what a form asks in numbers', () => {
  it.each([
    ['50 persons', { memberPersons: 50 }, true],
    ['49 persons', { memberPersons: 49 }, false],
    ['30 units', { memberUnits: 30 }, true],
    ['29 units', { memberUnits: 29 }, false],
    ['25 of each', { memberPersons: 25, memberUnits: 25 }, true],
    ['24 and 25', { memberPersons: 24, memberUnits: 25 }, false],
  ])('of an association: %s', (_, counted, met) => {
    const checks = countedChecks({ ...NOTHING, ...counted }, RULES.entry.ASSOCIATION);
    expect(checks.find(({ key }) => key === 'MEMBERS')?.met).toBe(met);
  });

  it('more of anything never unmakes what was met', () => {
    const counted = fc.record({
      memberPersons: fc.nat(100),
      memberUnits: fc.nat(100),
      staffCount: fc.nat(10),
      fundsFen: fc.nat(500_000_000),
    });
    fc.assert(
      fc.property(counted, counted, fc.constantFrom(...ENTRY_FORMS), (some, more, form) => {
        const both = Object.fromEntries(
          Object.entries(some).map(([key, value]) => [key, value + more[key as keyof typeof more]]),
        ) as typeof some;
        const [before, after] = [some, both].map((each) => countedChecks(each, RULES.entry[form]));
        return before?.every(({ met }, index) => !met || after?.[index]?.met) ?? false;
      }),
    );
  });

  it('names each material that any form asks for', () => {
    const asked = new Set(ENTRY_FORMS.flatMap((form) => RULES.entry[form].materials));
    expect([...asked].filter((material) => !MATERIAL_WORDS[material].label.en)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['昌邑区养老服务促进会', 'ASSOCIATION', []],
    ['昌邑区养老服务中心', 'ASSOCIATION', ['NAME_WITHOUT_FORM']],
    ['昌邑区养老服务中心', 'SERVICE_INSTITUTION', []],
    ['中华养老服务中心', 'SERVICE_INSTITUTION', ['NAME_WORD_FORBIDDEN']],
    ['中国养老公司', 'FILED_SERVICE', ['NAME_WORD_FORBIDDEN', 'NAME_WORD_FORBIDDEN', 'NAME_WITHOUT_FORM']],
  ] as const)('%s as %s', (name, form, codes) => {
    expect(nameViolations(name, form, RULES.names).map(({ code }) => code)).toEqual(codes);
  });

  it('are not judged by rules that are not known', () => {
    expect(nameViolations('中国养老公司', 'FILED_SERVICE', null)).toEqual([]);
  });
});

describe('the last day to decide', () => {
  const calendar = { years: new Set([2026]), off: new Set<number>(), work: new Set<number>(), version: 'test' };
  const due = { end: new Date('2026-06-12T16:00:00Z'), provisional: false }; // 24:00 of Friday 12 June

  it.each([
    ['the same day', '2026-06-01T01:00:00Z', '2026-06-01T09:00:00Z', '2026-06-12T16:00:00Z'],
    ['three days', '2026-06-01T01:00:00Z', '2026-06-04T01:00:00Z', '2026-06-15T16:00:00Z'],
    ['one day, onto a Saturday', '2026-06-01T01:00:00Z', '2026-06-02T01:00:00Z', '2026-06-15T16:00:00Z'],
    ['over midnight in Shanghai', '2026-06-01T15:59:00Z', '2026-06-01T16:01:00Z', '2026-06-15T16:00:00Z'],
  ])('is later by the days that material took: %s', (_, askedAt, suppliedAt, end) => {
    const times = { askedAt: new Date(askedAt), suppliedAt: new Date(suppliedAt) };
    expect(dueAfterSupply(due, times, calendar).end.toISOString()).toBe(new Date(end).toISOString());
  });
});

describe('a filing number', () => {
  const parts = fc.record({
    place: fc.stringMatching(/^\d{12}$/),
    letter: fc.constantFrom('S' as const, 'F' as const),
    year: fc.integer({ min: 2020, max: 2099 }).map(String),
    serial: fc.integer({ min: 1, max: 9999 }),
  });

  it('is like its parts', () => {
    expect(filingNumber({ place: '220202001000', letter: 'S', year: '2026', serial: 1 })).toBe(
      '220202001000-S-2026-0001-28',
    );
  });

  it('notices each digit that is mistyped', () => {
    const remainder = (number: string) => BigInt(number.replace('S', '1').replace('F', '2').replaceAll('-', '')) % 97n;
    fc.assert(
      fc.property(parts, fc.nat(23), fc.integer({ min: 1, max: 9 }), (each, place, by) => {
        const number = filingNumber(each);
        const at = [...number].flatMap((sign, index) => (/\d/.test(sign) ? [index] : []))[place] ?? 0;
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1);
        return remainder(number) === 1n && remainder(wrong) !== 1n;
      }),
    );
  });
});
