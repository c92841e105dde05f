import { describe, expect, it } from '@jest/globals';
import { isOnPanel } from './is-on-panel.js';

describe('isOnPanel', () => {
  const panel = [{ id: 'seat' }];

  it.each(['PUBLISHED', 'OPENED', 'EVALUATED'] as const)(
    'is so when the panel is told and the project is %s, whatever single lots have come to',
    (status) => {
      expect(isOnPanel({ status, panel })).toBe(true);
    },
  );

  it('is not so once the panel is public, or when it is not told', () => {
    expect(isOnPanel({ status: 'AWARDED', panel })).toBe(false);
    expect(isOnPanel({ status: 'OPENED', panel: null })).toBe(false);
  });
});
