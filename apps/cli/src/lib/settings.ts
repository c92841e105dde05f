import { resolve } from 'node:path';
import {
  ConfigError,
  flag,
  postgresAddress,
  readVariables,
  text,
  webAddress,
  wholeNumber,
} from '@chengjie/platform/config';

/** What the environment says about starting; variables of the servers themselves are read by libs/platform. */
export interface Settings {
  /** A database of one's own, by the role that serves; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  /** The same database by the role that migrates. */
  readonly ownerUrl: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Folder of everything that outlasts a start. */
  readonly dataDir: string;
  readonly masterKey: string | undefined;
  /** Demonstration data is loaded into an empty database; asked for by variable where the server is an outside one. */
  readonly demonstration: boolean;
  /** Mail is caught and shown instead of sent. */
  readonly catchMail: boolean;
  /** Where people reach the portal, if it is said. */
  readonly portalUrl: string | undefined;
}

/** Hosts that only this machine reaches. */
const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

/** @throws ConfigError naming the variables that are wrong */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = readVariables(env, {
    DATABASE_URL: postgresAddress({ default: undefined }),
    CHENGJIE_DATABASE_OWNER_URL: postgresAddress({ default: undefined }),
    HOST: text({ default: '127.0.0.1' }),
    PORT: wholeNumber(1, 65_535)({ default: 3000 }),
    CHENGJIE_DATA_DIR: text({ default: '.data' }),
    CHENGJIE_MASTER_KEY: text({ default: undefined }),
    CHENGJIE_DEMONSTRATION: flag({ default: undefined }),
    CHENGJIE_CATCH_MAIL: flag({ default: undefined }),
    CHENGJIE_SMTP_URL: text({ default: undefined }),
    CHENGJIE_PORTAL_URL: webAddress({ default: undefined }),
  });
  const demonstration = read.CHENGJIE_DEMONSTRATION ?? read.DATABASE_URL === undefined;
  const against = [
    ...(read.CHENGJIE_SMTP_URL === undefined ? [] : ['CHENGJIE_SMTP_URL names a mail server']),
    ...(LOOPBACK.test(read.HOST) ? [] : [`HOST is "${read.HOST}"`]),
    ...(demonstration ? [] : ['there is no demonstration here']),
  ];
  if (read.CHENGJIE_CATCH_MAIL && against.length > 0)
    throw new ConfigError(
      'CHENGJIE_CATCH_MAIL shows mail, with the links in it, to everybody on this machine: ' +
        `it is for the demonstration on loopback alone, but ${against.join(' and ')}`,
    );
  return {
    databaseUrl: read.DATABASE_URL,
    ownerUrl: read.CHENGJIE_DATABASE_OWNER_URL,
    host: read.HOST,
    port: read.PORT,
    dataDir: resolve(read.CHENGJIE_DATA_DIR),
    masterKey: read.CHENGJIE_MASTER_KEY,
    demonstration,
    catchMail: read.CHENGJIE_CATCH_MAIL ?? (against.length === 0 && read.DATABASE_URL === undefined),
    portalUrl: read.CHENGJIE_PORTAL_URL,
  };
}
