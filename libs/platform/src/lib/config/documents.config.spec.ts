import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';

const base = { DATABASE_URL: 'postgresql://a:b@c/d', CHENGJIE_MASTER_KEY: Buffer.alloc(32).toString('base64') };
const bucket = {
  ...{ CHENGJIE_S3_ENDPOINT: 'https://s3.example', CHENGJIE_S3_BUCKET: 'documents' },
  ...{ CHENGJIE_S3_ACCESS_KEY: 'key', CHENGJIE_S3_SECRET_KEY: 'secret' },
};
const documents = (env: NodeJS.ProcessEnv) => readConfig({ ...base, ...env }).documents;

describe('where documents are kept', () => {
  it('is nowhere unless it is said', () => {
    expect(documents({})).toBeUndefined();
  });

  it('is a folder, with files of 50 MiB', () => {
    expect(documents({ CHENGJIE_DOCUMENTS_DIR: '/documents', CHENGJIE_CLAMD: 'clamav:3310' })).toEqual({
      ...{ store: { folder: '/documents' }, mostMebibytes: 50, dayMebibytes: 51_200, clamd: 'clamav:3310' },
    });
  });

  it('is a bucket', () => {
    expect(
      documents({
        ...bucket,
        CHENGJIE_S3_PATH_STYLE: '0',
        CHENGJIE_DOCUMENT_MIB: '10',
        CHENGJIE_DOCUMENTS_DAY_MIB: '40',
      }),
    ).toEqual({
      store: {
        s3: {
          ...{ endpoint: 'https://s3.example', region: 'us-east-1', bucket: 'documents', pathStyle: false },
          ...{ accessKey: 'key', secretKey: 'secret' },
        },
      },
      ...{ mostMebibytes: 10, dayMebibytes: 40, clamd: undefined },
    });
  });

  it.each([
    [{ ...bucket, CHENGJIE_DOCUMENTS_DIR: '/documents' }, /kept in one/],
    [{ ...bucket, CHENGJIE_S3_SECRET_KEY: '' }, /needs CHENGJIE_S3_ENDPOINT/],
    [{ CHENGJIE_CLAMD: 'clamav' }, /CHENGJIE_CLAMD is "clamav"/],
    [{ CHENGJIE_DOCUMENT_MIB: '0' }, /CHENGJIE_DOCUMENT_MIB/],
    [{ CHENGJIE_DOCUMENTS_DAY_MIB: '0' }, /CHENGJIE_DOCUMENTS_DAY_MIB/],
    [{ CHENGJIE_DOCUMENTS_DAY_MIB: '199' }, /is less than 4 times CHENGJIE_DOCUMENT_MIB/],
  ])('is refused as %j', (env, message) => {
    expect(() => documents(env)).toThrow(message);
  });
});
