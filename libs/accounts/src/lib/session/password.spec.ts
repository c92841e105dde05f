import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@chengjie/kernel';
import { readFile } from 'node:fs/promises';
import { hashPassword, verifyPassword } from './password.js';
import { assertFitPassword } from './new-password.js';

describe('passwords', () => {
  it('are stored with their parameters and a salt of their own', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(second).not.toBe(first);
    expect(await verifyPassword('correct horse', first, 'here')).toBe(true);
    expect(await verifyPassword('correct horse ', first, 'here')).toBe(false);
  });

  it('are the same in any Unicode form', async () => {
    expect(await verifyPassword('pässwörter'.normalize('NFD'), await hashPassword('pässwörter'), 'here')).toBe(true);
  });

  it('agree with the reference test vector of other argon2id programs', async () => {
    const stored = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await verifyPassword('password', stored, 'here')).toBe(true);
  });

  it('are computed two at once, those who ask by turns, and no more than can wait', async () => {
    const order: string[] = [];
    const stored = await hashPassword('correct horse');
    const guess = (asker: string) =>
      verifyPassword('guess', stored, asker).then(
        () => order.push(asker),
        (error: unknown) => order.push(error instanceof DomainError ? String(error.violations[0]?.code) : 'failed'),
      );
    const crowd = Array.from({ length: 40 }, () => guess('crowd'));
    await Promise.all([...crowd, guess('owner')]);
    expect(order.filter((each) => each === 'TOO_MANY_AT_ONCE')).toHaveLength(18);
    expect(order.filter((each) => each === 'crowd' || each === 'owner').indexOf('owner')).toBeLessThan(6);
  });

  it('leave threads for files while they are computed', async () => {
    const order: string[] = [];
    const guesses = Array.from({ length: 12 }, () =>
      verifyPassword('guess', null, 'here').then(() => order.push('guess')),
    );
    await readFile(new URL(import.meta.url)).then(() => order.push('file'));
    await Promise.all(guesses);
    expect(order.indexOf('file')).toBeLessThan(4);
  });

  it('never match where nobody is', async () => {
    expect(await verifyPassword('', null, 'here')).toBe(false);
  });

  it.each([
    ['123456789', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(201), 'PASSWORD_TOO_LONG'],
    ['Password2026', 'PASSWORD_COMMON'],
    ['Long.Login', 'PASSWORD_FROM_NAMES'],
    ['登记经办吉林市民政局', 'PASSWORD_FROM_NAMES'],
    ['aaaaaaaaaaaa', 'PASSWORD_GUESSABLE'],
  ])('%s as a new one: %s, of its field', async (password, code) => {
    const owner = { loginName: 'long.login', displayName: '登记经办', holders: ['吉林市民政局'] };
    const refused = await assertFitPassword(password, owner, 'newPassword').catch((error: unknown) => error);
    expect(refused).toMatchObject({ violations: [{ code, path: ['newPassword'] }] });
  });
});
