import { resolve } from 'node:path';
import type { CleanedEnv } from 'envalid';
import { ConfigError, flag, serverAddress, text, webAddress, wholeNumber } from './variables.js';

/** Where documents are kept, and how they are looked at. */
export interface DocumentsConfig {
  /** A folder that all servers see, or a bucket. */
  readonly store: { readonly folder: string } | { readonly s3: S3Config };
  /** Largest file that is taken, MiB. */
  readonly mostMebibytes: number;
  /** What all accounts together bring in a day at most, MiB. */
  readonly dayMebibytes: number;
  /** ClamAV's daemon: `host:port`, or the path of its socket; without one, content is not looked for malice. */
  readonly clamd: string | undefined;
}

/** A bucket of a store that speaks S3. */
export interface S3Config {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Whether the bucket stands in the path, as most stores but Amazon's have it. */
  readonly pathStyle: boolean;
}

/** A place has this part of what all bring in a day, so that as many have to be there to use it up: the product's own measure. */
export const DAY_PLACES = 4;

/** As much as an account brings in a day. */
const MOST_MEBIBYTES = 1_024;

/** What the environment says about documents. */
export const DOCUMENT_VARIABLES = {
  CHENGJIE_DOCUMENTS_DIR: text({ default: undefined }),
  CHENGJIE_DOCUMENT_MIB: wholeNumber(1, MOST_MEBIBYTES)({ default: 50 }),
  CHENGJIE_DOCUMENTS_DAY_MIB: wholeNumber(1, 1_000_000_000)({ default: 51_200 }),
  CHENGJIE_CLAMD: serverAddress({ default: undefined }),
  CHENGJIE_S3_ENDPOINT: webAddress({ default: undefined }),
  CHENGJIE_S3_REGION: text({ default: 'us-east-1' }),
  CHENGJIE_S3_BUCKET: text({ default: undefined }),
  CHENGJIE_S3_ACCESS_KEY: text({ default: undefined }),
  CHENGJIE_S3_SECRET_KEY: text({ default: undefined }),
  CHENGJIE_S3_PATH_STYLE: flag({ default: true }),
};

type Read = Pick<CleanedEnv<typeof DOCUMENT_VARIABLES>, keyof typeof DOCUMENT_VARIABLES>;

/** @throws ConfigError where two stores are named, or a bucket in part, or a day takes no whole file of each place */
export function documentsConfigOf(read: Read): DocumentsConfig | undefined {
  const store = storeOf(read);
  const {
    CHENGJIE_DOCUMENT_MIB: mostMebibytes,
    CHENGJIE_DOCUMENTS_DAY_MIB: dayMebibytes,
    CHENGJIE_CLAMD: clamd,
  } = read;
  if (dayMebibytes < mostMebibytes * DAY_PLACES)
    throw new ConfigError(
      `CHENGJIE_DOCUMENTS_DAY_MIB, what all files of a day have, is less than ${DAY_PLACES} times CHENGJIE_DOCUMENT_MIB, what one may have: a network has that part of a day`,
    );
  return store && { store, mostMebibytes, dayMebibytes, clamd };
}

function storeOf(read: Read): DocumentsConfig['store'] | undefined {
  const { CHENGJIE_DOCUMENTS_DIR: folder, CHENGJIE_S3_ENDPOINT: endpoint, CHENGJIE_S3_BUCKET: bucket } = read;
  const { CHENGJIE_S3_ACCESS_KEY: accessKey, CHENGJIE_S3_SECRET_KEY: secretKey } = read;
  const named = [endpoint, bucket, accessKey, secretKey].filter((each) => each !== undefined);
  if (named.length === 0) return folder === undefined ? undefined : { folder: resolve(folder) };
  if (folder !== undefined)
    throw new ConfigError(
      'CHENGJIE_DOCUMENTS_DIR names a folder and CHENGJIE_S3_… a bucket: documents are kept in one',
    );
  if (endpoint === undefined || bucket === undefined || accessKey === undefined || secretKey === undefined)
    throw new ConfigError(
      'A bucket for documents needs CHENGJIE_S3_ENDPOINT, CHENGJIE_S3_BUCKET, CHENGJIE_S3_ACCESS_KEY and CHENGJIE_S3_SECRET_KEY',
    );
  const { CHENGJIE_S3_REGION: region, CHENGJIE_S3_PATH_STYLE: pathStyle } = read;
  return { s3: { endpoint, region, bucket, accessKey, secretKey, pathStyle } };
}
