import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password.js';
import { passwordViolations } from './password.rules.js';

describe('passwords', () => {
  it('are stored with their parameters and a salt of their own', async () => {
    const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(second).not.toBe(first);
    expect(await verifyPassword('correct horse', first)).toBe(true);
    expect(await verifyPassword('correct horse ', first)).toBe(false);
  });

  it('are the same in any Unicode form', async () => {
    expect(await verifyPassword('pässwörter'.normalize('NFD'), await hashPassword('pässwörter'))).toBe(true);
  });

  it('agree with the reference test vector of other argon2id programs', async () => {
    const stored = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await verifyPassword('password', stored)).toBe(true);
  });

  it('never match where nobody is', async () => {
    expect(await verifyPassword('', null)).toBe(false);
  });

  it.each([
    ['123456789', ['PASSWORD_TOO_SHORT']],
    ['一二三四五六七八九十', []],
    ['Long.Login', ['PASSWORD_IS_LOGIN_NAME']],
    ['long enough', []],
  ])('%s: %j', (password, expected) => {
    expect(passwordViolations(password, 'long.login').map(({ code }) => code)).toEqual(expected);
  });
});
