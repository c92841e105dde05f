import { describe, expect, it } from '@jest/globals';
import { latestAwards } from './latest-awards.js';

const awardedAt = (id: string, publishedAt: string | null) => ({
  id,
  lots: [{ award: publishedAt ? { publishedAt } : null }],
});

describe('the latest awards', () => {
  const projects = [
    awardedAt('a', '2026-05-06T02:34:00.000Z'),
    awardedAt('b', null),
    awardedAt('c', '2026-07-01T07:00:00+08:00'),
    awardedAt('d', '2026-06-30T23:59:00.000Z'),
  ];

  it('come in the order of their instants, whatever zone they are written in', () => {
    expect(latestAwards(projects, 9).map(({ id }) => id)).toEqual(['d', 'c', 'a']);
  });

  it('are no more than asked for', () => {
    expect(latestAwards(projects, 1).map(({ id }) => id)).toEqual(['d']);
  });
});
