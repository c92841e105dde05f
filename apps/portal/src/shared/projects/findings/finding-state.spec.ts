import { describe, expect, it } from '@jest/globals';
import { findingState } from './finding-state.js';

describe('the state of a finding', () => {
  it.each([
    ['VOTING', true, 'VOTING'],
    ['ADOPTED', true, 'ADOPTED'],
    ['ADOPTED', false, 'REINSTATED'],
    ['REJECTED', false, 'REJECTED'],
  ] as const)('%s, invalidating %s, is shown as %s', (status, invalidates, expected) => {
    expect(findingState({ status, invalidates })).toBe(expected);
  });

  it.each([
    ['ASKED', 'UNDECIDED'],
    ['VOTING', 'UNDECIDED'],
    ['REJECTED', 'REJECTED'],
  ] as const)('%s of a lot that has ended is shown as %s', (status, expected) => {
    expect(findingState({ status, invalidates: true }, true)).toBe(expected);
  });
});
