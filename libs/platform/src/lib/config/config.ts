import { resolve } from 'node:path';
import { flag, masterKey, origins, postgresAddress, readVariables, text, wholeNumber } from './variables.js';

/** For some thousand kept answers; the process stays far below 300 MB. */
export const USUAL_ANSWER_CACHE_MIB = 16;

/** What a server process is told by its environment. */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  /** TCP port of the API; 0 lets the system choose. */
  readonly port: number;
  /** 32 bytes that wrap the sealing key of each project. */
  readonly masterKey: Buffer;
  /** Origins besides the server's own that may send the session cookie. */
  readonly allowedOrigins: readonly string[];
  /** Cookies are `Secure` unless the server speaks plain HTTP on loopback. */
  readonly secureCookies: boolean;
  /** True behind a proxy of one's own, whose `X-Forwarded-For` then names the client. */
  readonly trustProxy: boolean;
  /** Connections to PostgreSQL of this process. */
  readonly poolSize: number;
  /** Whether answers come by the fast path, which is quicker and answers the same; they do unless told otherwise. */
  readonly fastPath?: boolean | undefined;
  /** Memory for kept answers of published data, MiB; 0 keeps none. {@link USUAL_ANSWER_CACHE_MIB} if not given. */
  readonly answerCacheMebibytes?: number | undefined;
  /** Folder of the built portal; without it, where the portal's own build writes. */
  readonly portalDir?: string | undefined;
}

/** Nest token of the {@link Config}. */
export const CONFIG = Symbol('Config');

/**
 * Reads the configuration from environment variables.
 * @throws ConfigError
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = readVariables(env, {
    DATABASE_URL: postgresAddress({ desc: 'is not set: give the address of a PostgreSQL 15+ database' }),
    HOST: text({ default: '127.0.0.1' }),
    PORT: wholeNumber(0, 65_535)({ default: 3000 }),
    CHENGJIE_MASTER_KEY: masterKey,
    CHENGJIE_ALLOWED_ORIGINS: origins({ default: [] }),
    CHENGJIE_SECURE_COOKIES: flag({ default: false }),
    CHENGJIE_TRUST_PROXY: flag({ default: false }),
    CHENGJIE_POOL_SIZE: wholeNumber(1, 1_000)({ default: 10 }),
    CHENGJIE_FAST_PATH: flag({ default: true }),
    CHENGJIE_ANSWER_CACHE_MIB: wholeNumber(0, 65_535)({ default: USUAL_ANSWER_CACHE_MIB }),
    CHENGJIE_PORTAL_DIR: text({ default: undefined }),
  });
  return {
    databaseUrl: read.DATABASE_URL,
    host: read.HOST,
    port: read.PORT,
    masterKey: read.CHENGJIE_MASTER_KEY,
    allowedOrigins: read.CHENGJIE_ALLOWED_ORIGINS,
    secureCookies: read.CHENGJIE_SECURE_COOKIES,
    trustProxy: read.CHENGJIE_TRUST_PROXY,
    poolSize: read.CHENGJIE_POOL_SIZE,
    fastPath: read.CHENGJIE_FAST_PATH,
    answerCacheMebibytes: read.CHENGJIE_ANSWER_CACHE_MIB,
    portalDir: read.CHENGJIE_PORTAL_DIR === undefined ? undefined : resolve(read.CHENGJIE_PORTAL_DIR),
  };
}
