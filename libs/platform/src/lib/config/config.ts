import { resolve } from 'node:path';

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

/** Thrown when a variable is missing or malformed; the message says which one and what to do. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from environment variables.
 * @throws ConfigError
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = env['DATABASE_URL'];
  if (!databaseUrl) throw new ConfigError('DATABASE_URL is not set: give the address of a PostgreSQL 15+ database');
  return {
    databaseUrl,
    host: env['HOST'] ?? '127.0.0.1',
    port: naturalNumber(env, 'PORT', 3000),
    masterKey: readMasterKey(env['CHENGJIE_MASTER_KEY']),
    allowedOrigins: (env['CHENGJIE_ALLOWED_ORIGINS'] ?? '').split(',').filter(Boolean),
    secureCookies: env['CHENGJIE_SECURE_COOKIES'] === '1',
    trustProxy: env['CHENGJIE_TRUST_PROXY'] === '1',
    poolSize: naturalNumber(env, 'CHENGJIE_POOL_SIZE', 10),
    fastPath: env['CHENGJIE_FAST_PATH'] !== '0',
    answerCacheMebibytes: naturalNumber(env, 'CHENGJIE_ANSWER_CACHE_MIB', USUAL_ANSWER_CACHE_MIB),
    portalDir: env['CHENGJIE_PORTAL_DIR'] ? resolve(env['CHENGJIE_PORTAL_DIR']) : undefined,
  };
}

/**
 * Decodes the master key: 32 bytes in base64.
 * @throws ConfigError
 */
export function readMasterKey(text: string | undefined): Buffer {
  const key = Buffer.from(text ?? '', 'base64');
  if (key.length !== 32) {
    throw new ConfigError('CHENGJIE_MASTER_KEY must be 32 bytes in base64, e.g. from `openssl rand -base64 32`');
  }
  return key;
}

function naturalNumber(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,5}$/.test(text)) throw new ConfigError(`${name} must be a whole number, it is "${text}"`);
  return Number(text);
}
