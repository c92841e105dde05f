import { describe, expect, it } from '@jest/globals';
import { beginningsOf, tellingWords } from './english-words.js';

describe('an English word', () => {
  it.each([
    ['services', 'servic'],
    ['games', 'game'],
    ['activities', 'activit'],
    ['activity', 'activit'],
    ['training', 'train'],
    ['weekly', 'week'],
    ['farming', 'farm'],
    ['chess', 'chess'],
    ['svc02', 'svc02'],
  ])('is found by its beginning: %s by %s', (word, beginning) => {
    expect(beginningsOf(word)).toEqual([beginning]);
  });

  it.each(['care', 'caring', 'carers', 'nursing'])('of care is found by each of them: %s', (word) => {
    expect(beginningsOf(word)).toEqual(expect.arrayContaining(['care', 'caring', 'nurs']));
  });

  it.each(['elder', 'elderly', 'elders', 'aged', 'seniors', 'old', 'older'])(
    'of the aged is found by each of them: %s',
    (word) => {
      expect(beginningsOf(word)).toEqual(expect.arrayContaining(['elder', 'aged', 'senior']));
    },
  );

  it('between others is not looked for, unless it stands alone', () => {
    expect(tellingWords(['care', 'for', 'the', 'elderly'])).toEqual(['care', 'elderly']);
    expect(tellingWords(['old', 'people'])).toEqual(['old']);
    expect(tellingWords(['of', 'the'])).toEqual(['of', 'the']);
  });
});
