import { describe, expect, it } from '@jest/globals';
import { lackOf } from './database.js';

describe('a server of one’s own', () => {
  const server = { version: 15, icu: true, noExtensions: [], role: 'chengjie_owner', serving: true };

  it.each([
    ['does', server, undefined],
    ['is too old', { ...server, version: 14 }, 'is PostgreSQL 14: use 15 or newer, built with ICU'],
    ['has no ICU', { ...server, icu: false }, 'is PostgreSQL 15 without ICU: use 15 or newer, built with ICU'],
    [
      'has none of PostgreSQL’s extensions',
      { ...server, noExtensions: ['btree_gin', 'pg_trgm'] },
      "has no btree_gin, pg_trgm: install PostgreSQL's own extensions there (package postgresql-contrib)",
    ],
  ])('is told before migrating where it %s', (_, answer, lack) => {
    expect(lackOf(answer)).toBe(lack);
  });
});
