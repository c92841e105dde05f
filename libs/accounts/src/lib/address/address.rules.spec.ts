import { describe, expect, it } from '@jest/globals';
import { addressViolations, normalizeAddress } from './address.rules.js';

describe('a mail address', () => {
  it.each([
    [' Zhang.San@Example.ORG ', 'Zhang.San@example.org'],
    ['张三@例子.中国', '张三@例子.中国'],
  ])('“%s” is kept as “%s”', (typed, kept) => {
    expect(normalizeAddress(typed)).toBe(kept);
    expect(addressViolations(kept)).toEqual([]);
  });

  it.each(['', 'zhang', '@example.org', 'zhang@', 'zhang@example', 'a b@example.org', 'a@b@example.org'])(
    '“%s” is none',
    (typed) =>
      expect(addressViolations(normalizeAddress(typed)).map(({ code }) => code)).toEqual(['ADDRESS_MALFORMED']),
  );

  it.each([
    'a@example.org, b@example.org',
    '<a@example.org>',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(260)}.org`,
  ])('nor is “%s”', (typed) => expect(addressViolations(typed)).toHaveLength(1));
});
