import { describe, expect, it } from '@jest/globals';
import { isId, newId, newSealedId, type Id } from './id.js';

describe('id', () => {
  it('newId is a UUIDv7 whose text order is its order in time', () => {
    const ids = Array.from({ length: 1000 }, () => newId<'Project'>());
    expect(ids.every((id) => id[14] === '7' && isId(id))).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(1000);
  });

  it('newSealedId is a UUIDv4', () => {
    const id = newSealedId<'Bid'>();
    expect(id[14]).toBe('4');
    expect(isId(id)).toBe(true);
  });

  it.each([
    ['0198c0de-0000-7000-8000-000000000000', true],
    ['0198C0DE-0000-7000-8000-000000000000', false],
    ['0198c0de00007000800000000000000', false],
    ['', false],
    [7, false],
    [['0198c0de-0000-7000-8000-000000000000'], false],
    [null, false],
  ])('isId(%p) is %p', (value, expected) => {
    expect(isId(value)).toBe(expected);
  });

  it('ids of different kinds do not mix', () => {
    const takesBid = (id: Id<'Bid'>): string => id;
    // @ts-expect-error: a lot's id is no bid's id
    expect(takesBid(newId<'Lot'>())).toHaveLength(36);
  });
});
