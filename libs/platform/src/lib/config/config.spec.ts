import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
      ...{
        allowedOrigins: [],
        secureCookies: false,
        trustProxy: 0,
        poolSize: 10,
        readPoolSize: 10,
        publicPoolSize: 10,
        downloadPoolSize: 2,
        fastPath: true,
      },
      ...{
        answerCacheMebibytes: 16,
        keepDays: 90,
        portalDir: undefined,
        portalUrl: undefined,
        mail: undefined,
        site: {},
      },
    });
  });

  it('takes what is set to nothing as not set', () => {
    const nothing = { HOST: '', PORT: '', CHENGJIE_ALLOWED_ORIGINS: '', CHENGJIE_PORTAL_DIR: '' };
    expect(readConfig({ ...NEEDED, ...nothing })).toEqual(readConfig(NEEDED));
  });

  it('takes secrets from the files that whoever keeps them hands over, unless they are set', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    try {
      const file = (name: string, content: string) => {
        writeFileSync(join(folder, name), content, { mode: 0o400 });
        return join(folder, name);
      };
      const files = {
        DATABASE_URL_FILE: file('address', `${NEEDED.DATABASE_URL}\n`),
        CHENGJIE_MASTER_KEY_FILE: file('key', `${NEEDED.CHENGJIE_MASTER_KEY}\n`),
      };
      expect(readConfig(files)).toEqual(readConfig(NEEDED));
      const other = Buffer.alloc(32, 2);
      expect(readConfig({ ...files, CHENGJIE_MASTER_KEY: other.toString('base64') }).masterKey).toEqual(other);
      const missing = join(folder, 'none');
      expect(() => readConfig({ ...files, CHENGJIE_MASTER_KEY_FILE: missing })).toThrow(
        `CHENGJIE_MASTER_KEY_FILE names ${missing}, which cannot be read (ENOENT)`,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const ADDRESS = 'postgresql://chengjie_app:secret@db.example/chengjie';

  it.each([
    ['', ''],
    ['application_name=portal&statement_timeout=9000', 'application_name=portal&statement_timeout=9000'],
    ['sslmode=verify-full', 'sslmode=verify-full&uselibpqcompat=true'],
    ['sslmode=disable&host=%2Ftmp', 'sslmode=disable&host=%2Ftmp&uselibpqcompat=true'],
  ])('takes an address with "%s", as every connection does', (parameters, taken) => {
    const withThese = (text: string) => `${ADDRESS}${text && `?${text}`}`;
    expect(readConfig({ ...NEEDED, DATABASE_URL: withThese(parameters) }).databaseUrl).toBe(withThese(taken));
  });

  it.each([
    ['sslmod=verify-full', 'has the parameter "sslmod", which is not known: leave it out'],
    ['target_session_attrs=read-write', 'has the parameter "target_session_attrs"'],
    ['dbname=other', 'has the parameter "dbname"'],
    ['sslmode=prefer', 'has the sslmode "prefer": write disable, require, verify-ca, verify-full'],
    ['sslmode=allow', 'has the sslmode "allow"'],
    ['sslrootcert=/nowhere.pem', 'says how to encrypt, but not to: add sslmode=verify-full'],
    ['sslmode=verify-full&sslrootcert=/nowhere.pem', 'cannot be honoured: ENOENT'],
    ['sslmode=verify-ca', 'cannot be honoured: SECURITY WARNING'],
    ['host=one,other', 'names several hosts: write one'],
  ])('refuses an address with "%s", which no connection would keep to', (parameters, message) => {
    const reading = () => readConfig({ ...NEEDED, DATABASE_URL: `${ADDRESS}?${parameters}` });
    expect(reading).toThrow(`DATABASE_URL ${message}`);
    expect(reading).not.toThrow('secret');
  });

  it.each([
    ['PORT', '70000', 'PORT is "70000": set it to a whole number from 0 to 65535'],
    ['CHENGJIE_READ_POOL_SIZE', '0', 'CHENGJIE_READ_POOL_SIZE is "0": set it to a whole number from 1 to 1000'],
    ['CHENGJIE_KEEP_DAYS', '0', 'CHENGJIE_KEEP_DAYS is "0": set it to a whole number from 1 to 36500'],
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

  const MAIL = {
    CHENGJIE_SMTP_URL: 'smtps://user:secret@mail.example',
    CHENGJIE_MAIL_FROM: 'no-reply@example.org',
    CHENGJIE_PORTAL_URL: 'https://portal.example',
  };

  it('takes a mail server with what comes from it and where its links lead', () => {
    expect(readConfig({ ...NEEDED, ...MAIL })).toMatchObject({
      mail: { smtpUrl: MAIL.CHENGJIE_SMTP_URL, from: MAIL.CHENGJIE_MAIL_FROM },
      portalUrl: MAIL.CHENGJIE_PORTAL_URL,
    });
  });

  it.each([
    ['CHENGJIE_MAIL_FROM', '', 'CHENGJIE_SMTP_URL needs CHENGJIE_MAIL_FROM'],
    ['CHENGJIE_PORTAL_URL', '', 'and CHENGJIE_PORTAL_URL, where its links lead'],
    ['CHENGJIE_PORTAL_URL', 'https://portal.example/desk', 'write e.g. https://portal.example'],
    ['CHENGJIE_MAIL_FROM', 'Chengjie', 'CHENGJIE_MAIL_FROM is "Chengjie": write a mail address'],
    ['CHENGJIE_SMTP_URL', 'mail.example', 'CHENGJIE_SMTP_URL is no mail server: write smtp://'],
    ['CHENGJIE_SMTP_URL', 'http://user:secret@mail.example', 'CHENGJIE_SMTP_URL is no mail server: write smtp://'],
  ])('refuses mail with %s “%s”, without repeating a password', (name, value, message) => {
    const reading = () => readConfig({ ...NEEDED, ...MAIL, [name]: value });
    expect(reading).toThrow(message);
    expect(reading).not.toThrow('secret');
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
