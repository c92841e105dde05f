import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, contentHash } from './canonical-json.js';

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [true, null, '社区'] }, '{"a":[true,null,"社区"],"b":1}'],
    [{ '€': 1, '\r': 2, '1': 3, ö: 4 }, '{"\\r":2,"1":3,"ö":4,"€":1}'],
    [1e21, '1e+21'],
    [-0, '0'],
    [{ toJSON: 1 }, '{"toJSON":1}'],
    ['"\\\u0007', '"\\"\\\\\\u0007"'],
  ])('of %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([undefined, NaN, Infinity, () => 1])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it('is what another implementation of RFC 8785 writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.date({ noInvalidDate: true }), (value, date) => {
        const whole = { value, date, none: undefined };
        expect(canonicalJson(whole)).toBe(canonicalize(whole));
      }),
    );
  });

  it('refuses a lone surrogate and a circle', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(() => canonicalJson(['\ud800'])).toThrow(
      new TypeError('The value has no canonical JSON', { cause: new TypeError('A lone surrogate') }),
    );
    expect(() => canonicalJson(circle)).toThrow(TypeError);
  });

  it('hashes the UTF-8 bytes as Node does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(contentHash(value)).toBe(createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex'));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(contentHash(reversed)).toBe(contentHash(value));
      }),
    );
  });
});
