import { describe, expect, it } from '@jest/globals';
import { hindranceOf, type ScoringProgress } from './ranking.rules.js';

describe('what has to come before a lot can be ranked', () => {
  const all: ScoringProgress = { criteria: 2, minimumValidBids: 3, validBids: 4, sitting: 5, submitted: 20 };
  it.each<[string, Partial<ScoringProgress>, string | null]>([
    ['nothing with all sheets in', {}, null],
    ['the last sheet', { submitted: 19 }, '评分表应有 20 份，尚缺 1 份'],
    ['all sheets', { submitted: 0 }, '评分表应有 20 份，尚缺 20 份'],
    ['no sheets where nothing is scored', { criteria: 0, submitted: 0 }, null],
    ['a panel', { sitting: 0, submitted: 0 }, '尚未组建评审小组'],
    ['a panel even where nothing is scored', { criteria: 0, sitting: 0, submitted: 0 }, '尚未组建评审小组'],
    ['nothing where too few bids are valid', { validBids: 2, sitting: 0, submitted: 0 }, null],
    ['nothing where no bid is valid, whatever the rule pack asks', { minimumValidBids: null, validBids: 0 }, null],
  ])('is %s', (_, given, hindrance) => {
    expect(hindranceOf({ ...all, ...given })?.zh ?? null).toBe(hindrance);
  });
});
