import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const NEEDED = {
  DATABASE_URL: 'postgresql://chengjie:secret@127.0.0.1:5432/chengjie',
  CHENGJIE_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
};

describe('the configuration', () => {
  it('needs a database and a master key, has all else by itself', () => {
    expect(readConfig(NEEDED)).toEqual({
      ...{ databaseUrl: NEEDED.DATABASE_URL, masterKey: Buffer.alloc(32, 1), host: '127.0.0.1', port: 3000 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: false, poolSize: 10, fastPath: true },
      ...{ answerCacheMebibytes: 16, portalDir: undefined },
    });
  });

  it('takes what is set to nothing as not set', () => {
    const nothing = { HOST: '', PORT: '', CHENGJIE_ALLOWED_ORIGINS: '', CHENGJIE_PORTAL_DIR: '' };
    expect(readConfig({ ...NEEDED, ...nothing })).toEqual(readConfig(NEEDED));
  });

  it.each([
    ['PORT', '70000', 'PORT is "70000": set it to a whole number from 0 to 65535'],
    ['CHENGJIE_POOL_SIZE', '0', 'CHENGJIE_POOL_SIZE is "0": set it to a whole number from 1 to 1000'],
    ['CHENGJIE_SECURE_COOKIES', 'yes', 'CHENGJIE_SECURE_COOKIES is "yes": set it to 1 or 0'],
    [
      'CHENGJIE_ALLOWED_ORIGINS',
      'https://a.example,b.example/',
      'CHENGJIE_ALLOWED_ORIGINS names "b.example/", which is no origin: write e.g. https://portal.example',
    ],
    [
      'DATABASE_URL',
      'mysql://secret@host',
      'DATABASE_URL is no PostgreSQL address: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
    ],
    [
      'CHENGJIE_MASTER_KEY',
      'c2VjcmV0',
      'CHENGJIE_MASTER_KEY must be 32 bytes in base64, e.g. from `openssl rand -base64 32`',
    ],
  ])('says what is wrong with %s', (name, value, message) => {
    expect(() => readConfig({ ...NEEDED, [name]: value })).toThrow(new Error(message));
  });

  it('says everything at once, in a line each', () => {
    expect(() => readConfig({ PORT: 'http' })).toThrow(
      new Error(
        [
          'DATABASE_URL is not set: give the address of a PostgreSQL 15+ database',
          'PORT is "http": set it to a whole number from 0 to 65535',
          'CHENGJIE_MASTER_KEY must be 32 bytes in base64, e.g. from `openssl rand -base64 32`',
        ].join('\n'),
      ),
    );
  });
});
