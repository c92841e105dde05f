import { describe, expect, it } from '@jest/globals';
import { movesOf } from '@chengjie/testkit';
import { ratingActs } from './rating.acts.js';
import { ratingsMigrations } from './ratings.migrations.js';

describe('the steps of an assessment', () => {
  it('are in the database as in the table', () => {
    const sql = ratingsMigrations.map((step) => step.sql).join('\n');
    const [, listed = ''] = /\(old\.status, new\.status\) not in \(([\s\S]*?)\) then/.exec(sql) ?? [];
    const stored = [...listed.matchAll(/'(\w+)', '(\w+)'/gu)].map(([, from, to]) => `${from} → ${to}`);
    const writes = { SELF_ASSESSED: '', PUBLICITY: '', FINAL: '', WITHDRAWN: '' };
    expect(stored.toSorted()).toEqual(movesOf(ratingActs, { writes }).toSorted());
  });
});
