import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressViolations, mailboxOf, normalizeAddress } from './address.rules.js';

/** Of 254 characters, which is as many as a mail server takes (RFC 5321, 4.5.3.1.3). */
const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.org`;

describe('a mail address', () => {
  it.each([
    [' Zhang.San@Example.ORG ', 'zhang.san@example.org'],
    ["o'neil+bids_1@sub.Example.org", "o'neil+bids_1@sub.example.org"],
    ['zhang@例子.中国', 'zhang@xn--fsqu00a.xn--fiqs8s'],
    ['zhang@例子。中国', 'zhang@xn--fsqu00a.xn--fiqs8s'],
    ['zhang@ＥＸＡＭＰＬＥ.org', 'zhang@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    [longest, longest],
  ])('“%s” is kept as “%s”', (typed, kept) => {
    expect(normalizeAddress(typed)).toBe(kept);
    expect(normalizeAddress(kept)).toBe(kept);
    expect(addressViolations(kept)).toEqual([]);
  });

  it.each([
    ...['', 'zhang', '@example.org', 'zhang@', 'zhang@example', 'a b@example.org', 'a@b@example.org'],
    ...['a@example.org, b@example.org', '<a@example.org>', 'Zhang <a@example.org>', 'a@example.org (comment)'],
    ...['(comment)a@example.org', '"a b"@example.org', '"a"@example.org', 'a\\@b@example.org', 'a@example.org;b'],
    ...['victim%example.org@relay.org', 'relay.org!victim@example.org', '@relay.org:victim@example.org', 'a:b@c.org'],
    ...[
      '.a@example.org',
      'a.@example.org',
      'a..b@example.org',
      '张三@例子.中国',
      'ａ@example.org',
      'аdmin@example.org',
    ],
    ...['a@-example.org', 'a@example-.org', 'a@exa_mple.org', 'a@example..org', 'a@example.org.', 'a@.example.org'],
    ...['a@[127.0.0.1]', 'a@127.0.0.1', 'a@exam%70le.org', 'a@example.123', 'a@例子', `a@${'b'.repeat(64)}.org`],
    ...['a@example.org\nBcc: b@example.org', 'a\r\n@example.org', 'a@exam\u0000ple.org', 'a\u202e@example.org'],
    ...[`${'a'.repeat(65)}@example.org`, `a@${'b.'.repeat(130)}org`, longest.replace('d', 'dd')],
  ])('“%s” is none', (typed) =>
    expect(addressViolations(normalizeAddress(typed))).toEqual([
      expect.objectContaining({ code: 'ADDRESS_MALFORMED', path: ['address'] }),
    ]),
  );

  it('whatever is typed: what is taken is one ASCII mailbox at one host, spelt in one way', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.emailAddress(),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('', '@example.org', '@例子.中国'), (text, host) => {
        const address = normalizeAddress(`${text}${host}`);
        if (addressViolations(address).length > 0) return;
        expect(address).toMatch(/^[\x21-\x7e]+$/);
        expect(address).not.toMatch(/["(),:;<>@[\\\]%! A-Z].*@|@.*@/);
        expect(normalizeAddress(address.toUpperCase())).toBe(address);
      }),
    );
  });

  it.each([
    ['zhang+bids@example.org', 'zhang@example.org'],
    ['zhang+a+b@example.org', 'zhang@example.org'],
    ['zhang@example.org', 'zhang@example.org'],
  ])('“%s” is of the mailbox “%s”', (address, mailbox) => expect(mailboxOf(address)).toBe(mailbox));
});
