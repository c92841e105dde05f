import { hash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { LANDED_STEPS } from './testing/migrations/landed-steps.js';
import { brokenRules } from './testing/migrations/lint-step.js';
import { productSteps } from './testing/migrations/product-steps.js';

/** Numbers that two landed steps share, of tables that have nothing to do with each other. */
const TWICE = ['202611290100', '202611290200', '202611290210', '202611300310', '202612040100'];

describe('the steps of the schema', () => {
  const landed = productSteps.filter(({ name }) => name in LANDED_STEPS);
  const added = productSteps.filter(({ name }) => !(name in LANDED_STEPS));

  it('of the last release are all there, as they were', () => {
    const now = landed.map(({ name, sql }) => [name, hash('sha256', sql).slice(0, 16)]);
    expect(Object.fromEntries(now)).toEqual(LANDED_STEPS);
  });

  it('that were added since come after those', () => {
    const last = landed.at(-1)?.name ?? '';
    expect(added.filter(({ name }) => name <= last).map(({ name }) => name)).toEqual([]);
  });

  it('have each a number of its own, by which they are in order', () => {
    const numbers = productSteps.map(({ name }) => name.slice(0, 12));
    const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
    expect(twice.filter((number) => !TWICE.includes(number))).toEqual([]);
  });

  it('that were added since break no rule of .squawk.toml', async () => {
    const broken: Record<string, string[]> = {};
    for (const { name, sql } of added) {
      const rules = await brokenRules(sql);
      if (rules.length > 0) broken[name] = rules;
    }
    expect(broken).toEqual({});
  });

  it.each([
    ['alter table bid add column x int not null', ['adding-required-field']],
    ['alter table bid drop column price_fen', ['ban-drop-column']],
    ['alter table bid alter column revision type bigint', ['changing-column-type']],
    ['create table x (id uuid primary key, at timestamp)', ['prefer-timestamp-tz']],
    ['-- squawk-ignore ban-drop-column\nalter table bid drop column price_fen', []],
    ['create table x (id uuid primary key); create index x_id on x (id)', []],
  ])('would not pass with: %s', async (sql, rules) => {
    expect(await brokenRules(sql)).toEqual(rules);
  });
});
