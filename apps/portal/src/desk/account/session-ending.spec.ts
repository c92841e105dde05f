import { describe, expect, it } from '@jest/globals';
import { ALL_OTHERS, ALL_OTHERS_AND_TOKENS, endingOf } from './session-ending.js';

describe('what a choice ends', () => {
  it.each([
    [ALL_OTHERS, { apiTokens: false }],
    [ALL_OTHERS_AND_TOKENS, { apiTokens: true }],
    ['018f-some-id', { sessionId: '018f-some-id' }],
  ])('%s', (choice, ending) => expect(endingOf(choice)).toEqual(ending));
});
