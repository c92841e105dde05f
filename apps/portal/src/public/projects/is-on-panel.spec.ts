import { describe, expect, it } from '@jest/globals';
import { isOnPanel } from './is-on-panel.js';

describe('isOnPanel', () => {
  const own = { availableTransitions: [{ key: 'recuseEvaluator' }] };
  const other = { availableTransitions: [] };

  it('is so where one of the seats is one’s own', () => {
    expect(isOnPanel([other, own])).toBe(true);
  });

  it('is not so of a panel that is public or told for supervision, or not told', () => {
    expect([isOnPanel([other, other]), isOnPanel(null)]).toEqual([false, false]);
  });
});
