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
});
