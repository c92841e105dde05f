import { describe, expect, it } from '@jest/globals';
import { waysOf } from './ways.js';

const member = (id: string, eligible: boolean) => ({ eligible, organization: { id, name: id } });

describe('waysOf', () => {
  it('names only members that can be bid for', () => {
    expect(waysOf({ eligible: false, forMembers: [member('a', true), member('b', false)] })).toEqual({
      self: false,
      members: [{ id: 'a', name: 'a' }],
      any: true,
    });
  });

  it('knows when there is no way', () => {
    expect(waysOf({ eligible: false, forMembers: [member('b', false)] }).any).toBe(false);
    expect(waysOf({ eligible: true, forMembers: [] }).any).toBe(true);
  });
});
