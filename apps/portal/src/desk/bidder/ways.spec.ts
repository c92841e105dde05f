import { describe, expect, it } from '@jest/globals';
import { needsAnswer, performersOf, waysOf } from './ways.js';

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

describe('performersOf', () => {
  it('joins members with what the API says of their agreement', () => {
    const [a, b] = [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
    ];
    const performers = performersOf([a, b], [{ agreement: 'NOBODY', performer: b }]);
    expect(performers).toEqual([
      { ...a, agreement: 'NOT_ASKED' },
      { ...b, agreement: 'NOBODY' },
    ]);
    expect((['AGREED', 'MANDATED', 'ASKED'] as const).map((agreement) => needsAnswer({ agreement }))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
