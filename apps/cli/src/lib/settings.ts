import { resolve } from 'node:path';
import { flag, postgresAddress, readVariables, text, wholeNumber } from '@chengjie/platform/config';

/** What the environment says about starting; variables of the servers themselves are read by libs/platform. */
export interface Settings {
  /** An outside server; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Folder of everything that outlasts a start. */
  readonly dataDir: string;
  readonly masterKey: string | undefined;
  /** Demonstration data is loaded into an empty database; asked for by variable where the server is an outside one. */
  readonly demonstration: boolean;
}

/** @throws ConfigError naming the variables that are wrong */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = readVariables(env, {
    DATABASE_URL: postgresAddress({ default: undefined }),
    HOST: text({ default: '127.0.0.1' }),
    PORT: wholeNumber(1, 65_535)({ default: 3000 }),
    CHENGJIE_DATA_DIR: text({ default: '.data' }),
    CHENGJIE_MASTER_KEY: text({ default: undefined }),
    CHENGJIE_DEMONSTRATION: flag({ default: undefined }),
  });
  return {
    databaseUrl: read.DATABASE_URL,
    host: read.HOST,
    port: read.PORT,
    dataDir: resolve(read.CHENGJIE_DATA_DIR),
    masterKey: read.CHENGJIE_MASTER_KEY,
    demonstration: read.CHENGJIE_DEMONSTRATION ?? read.DATABASE_URL === undefined,
  };
}
