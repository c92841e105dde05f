import { describe, expect, it } from '@jest/globals';
import { EvaluationInputError, problem } from './errors.js';

const twice = (id: string) => problem('DUPLICATE_ID', ['bids', 0, id], { id });

describe('an input that cannot be evaluated', () => {
  it('says where and why', () => {
    expect(new EvaluationInputError([twice('A'), twice('B')]).message).toBe(
      'bids.0.A: The id A occurs twice. bids.0.B: The id B occurs twice.',
    );
  });

  it.each([
    [5, ''],
    [7, ' (and 2 more)'],
  ])('of %d problems shows five, and says how many more there are', (count, more) => {
    const error = new EvaluationInputError(Array.from({ length: count }, () => twice('A')));
    expect(error.message).toBe(`${Array(5).fill('bids.0.A: The id A occurs twice.').join(' ')}${more}`);
    expect(error.problems).toHaveLength(count);
  });
});
