import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

describe('settings', () => {
  it.each(['mysql://localhost/chengjie', 'chengjie', 'postgresql://user:secret@[::1/chengjie'])(
    'refuse the database address %s',
    (address) => {
      expect(() => readSettings({ DATABASE_URL: address })).toThrow(/write postgresql:\/\/USER:PASSWORD@HOST/);
    },
  );

  it.each(['0', '65536', 'http', '3000.5'])('refuse the port %s', (port) => {
    expect(() => readSettings({ PORT: port })).toThrow(`PORT is "${port}"`);
  });

  it('load the demonstration into the embedded database, into another one only when asked to', () => {
    const address = 'postgresql://chengjie@%2Ftmp%2Fsocket:5432/chengjie';
    expect(readSettings({}).demonstration).toBe(true);
    expect(readSettings({ DATABASE_URL: address }).demonstration).toBe(false);
    expect(readSettings({ DATABASE_URL: address, CHENGJIE_DEMONSTRATION: '1' }).demonstration).toBe(true);
    expect(readSettings({ CHENGJIE_DEMONSTRATION: '0' }).demonstration).toBe(false);
  });

  const OUTSIDE = 'postgresql://chengjie@db.example:5432/chengjie';
  const WITH_DEMONSTRATION = { DATABASE_URL: OUTSIDE, CHENGJIE_DEMONSTRATION: '1' };

  it.each([
    [{}, true],
    [{ HOST: 'localhost' }, true],
    [{ CHENGJIE_CATCH_MAIL: '0' }, false],
    [{ HOST: '0.0.0.0' }, false],
    [{ CHENGJIE_DEMONSTRATION: '0' }, false],
    [{ CHENGJIE_SMTP_URL: 'smtp://mail.example' }, false],
    [WITH_DEMONSTRATION, false],
    [{ ...WITH_DEMONSTRATION, CHENGJIE_CATCH_MAIL: '1' }, true],
  ])('with %j mail is caught: %s', (env: Record<string, string>, caught) => {
    expect(readSettings(env).catchMail).toBe(caught);
  });

  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST is "0.0.0.0"'],
    [{ HOST: '192.0.2.1' }, 'HOST is "192.0.2.1"'],
    [{ CHENGJIE_SMTP_URL: 'smtp://user:secret@mail.example' }, 'CHENGJIE_SMTP_URL names a mail server'],
    [{ CHENGJIE_DEMONSTRATION: '0' }, 'there is no demonstration here'],
    [{ DATABASE_URL: OUTSIDE }, 'there is no demonstration here'],
  ])('with %j mail cannot be caught', (env: Record<string, string>, reason) => {
    const asked = () => readSettings({ ...env, CHENGJIE_CATCH_MAIL: '1' });
    expect(asked).toThrow(reason);
    expect(asked).not.toThrow('secret');
  });
});
