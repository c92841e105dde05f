import { resolve } from 'node:path';
import { DOCUMENT_VARIABLES, documentsConfigOf, type DocumentsConfig } from './documents.config.js';
import {
  ConfigError,
  flag,
  mailAddress,
  masterKey,
  policeFiling,
  siteFiling,
  siteIdentifier,
  origins,
  postgresAddress,
  readVariables,
  smtpAddress,
  text,
  webAddress,
  wholeNumber,
} from './variables.js';

/** For some thousand kept answers; the process stays far below 300 MB. */
export const USUAL_ANSWER_CACHE_MIB = 16;

/** How long a worker keeps what nobody needs any more, in days. */
export const USUAL_KEEP_DAYS = 90;

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
  /** How many proxies of one's own stand before the server, whose `X-Forwarded-For` then names the client; 0 for none. */
  readonly trustProxy: number;
  /** Connections to PostgreSQL of this process, for acts. */
  readonly poolSize: number;
  /** Further connections for what those who are signed in read, so that acts never wait for them; none of their own if not given. */
  readonly readPoolSize?: number | undefined;
  /** The same for what strangers read. */
  readonly publicPoolSize?: number | undefined;
  /** The same for what is downloaded. */
  readonly downloadPoolSize?: number | undefined;
  /** Whether answers come by the fast path, which is quicker and answers the same; they do unless told otherwise. */
  readonly fastPath?: boolean | undefined;
  /** Memory for kept answers of published data, MiB; 0 keeps none. {@link USUAL_ANSWER_CACHE_MIB} if not given. */
  readonly answerCacheMebibytes?: number | undefined;
  /** How many days a worker keeps keys of acts and links that can be used no more; {@link USUAL_KEEP_DAYS} if not given. */
  readonly keepDays?: number | undefined;
  /** Folder of the built portal; without it, where the portal's own build writes. */
  readonly portalDir?: string | undefined;
  /** Where people reach the portal, for links in mails; without it, where the API listens. */
  readonly portalUrl?: string | undefined;
  /** How mail is sent; without it, it is not. */
  readonly mail?: MailConfig | undefined;
  /** Where documents are kept, and how they are looked at; without it, none can be brought. */
  readonly documents?: DocumentsConfig | undefined;
  /** What stands at the foot of each page about who keeps the site. */
  readonly site?: SiteConfig | undefined;
}

/** What a site of government owes its readers; what is not given is not shown. */
export interface SiteConfig {
  /** 主办单位. */
  readonly organizer?: string | undefined;
  /** 联系方式. */
  readonly contact?: string | undefined;
  /** 网站备案号. */
  readonly filingNumber?: string | undefined;
  /** 公安机关备案号. */
  readonly policeNumber?: string | undefined;
  /** 政府网站标识码. */
  readonly identifier?: string | undefined;
}

/** By none of these does a browser on this machine need to reach the API; passkeys are made for names alone. */
const LOOPBACK = ['127.0.0.1', '0.0.0.0', '::', '::1'];

/** Where people reach the portal: as configured, or where the API listens, by the name `localhost` on loopback. */
export function portalUrlOf({ portalUrl, host, port }: Pick<Config, 'portalUrl' | 'host' | 'port'>): string {
  const named = LOOPBACK.includes(host) ? 'localhost' : host;
  return portalUrl ?? `http://${named.includes(':') ? `[${named}]` : named}:${port}`;
}

/** The server that takes mail, and the address that it comes from. */
export interface MailConfig {
  /** `smtp:` (encrypted by STARTTLS) or `smtps:`; it may hold a password. */
  readonly smtpUrl: string;
  readonly from: string;
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
    CHENGJIE_TRUST_PROXY: wholeNumber(0, 10)({ default: 0 }),
    CHENGJIE_POOL_SIZE: wholeNumber(1, 1_000)({ default: 10 }),
    CHENGJIE_READ_POOL_SIZE: wholeNumber(1, 1_000)({ default: 10 }),
    CHENGJIE_PUBLIC_POOL_SIZE: wholeNumber(1, 1_000)({ default: 10 }),
    CHENGJIE_DOWNLOAD_POOL_SIZE: wholeNumber(1, 100)({ default: 2 }),
    CHENGJIE_FAST_PATH: flag({ default: true }),
    CHENGJIE_ANSWER_CACHE_MIB: wholeNumber(0, 65_535)({ default: USUAL_ANSWER_CACHE_MIB }),
    CHENGJIE_KEEP_DAYS: wholeNumber(1, 36_500)({ default: USUAL_KEEP_DAYS }),
    CHENGJIE_PORTAL_DIR: text({ default: undefined }),
    ...DOCUMENT_VARIABLES,
    ...MAIL_VARIABLES,
    ...SITE_VARIABLES,
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
    readPoolSize: read.CHENGJIE_READ_POOL_SIZE,
    publicPoolSize: read.CHENGJIE_PUBLIC_POOL_SIZE,
    downloadPoolSize: read.CHENGJIE_DOWNLOAD_POOL_SIZE,
    fastPath: read.CHENGJIE_FAST_PATH,
    answerCacheMebibytes: read.CHENGJIE_ANSWER_CACHE_MIB,
    keepDays: read.CHENGJIE_KEEP_DAYS,
    portalDir: read.CHENGJIE_PORTAL_DIR === undefined ? undefined : resolve(read.CHENGJIE_PORTAL_DIR),
    portalUrl: read.CHENGJIE_PORTAL_URL,
    mail: mailConfigOf(read),
    documents: documentsConfigOf(read),
    site: {
      organizer: read.CHENGJIE_SITE_ORGANIZER,
      contact: read.CHENGJIE_SITE_CONTACT,
      filingNumber: read.CHENGJIE_SITE_FILING,
      policeNumber: read.CHENGJIE_SITE_POLICE_FILING,
      identifier: read.CHENGJIE_SITE_IDENTIFIER,
    },
  };
}

/** What the environment says about mail. */
const MAIL_VARIABLES = {
  CHENGJIE_SMTP_URL: smtpAddress({ default: undefined }),
  CHENGJIE_MAIL_FROM: mailAddress({ default: undefined }),
  CHENGJIE_PORTAL_URL: webAddress({ default: undefined }),
};

/** What the environment says about who keeps the site. */
const SITE_VARIABLES = {
  CHENGJIE_SITE_ORGANIZER: text({ default: undefined }),
  CHENGJIE_SITE_CONTACT: text({ default: undefined }),
  CHENGJIE_SITE_FILING: siteFiling({ default: undefined }),
  CHENGJIE_SITE_POLICE_FILING: policeFiling({ default: undefined }),
  CHENGJIE_SITE_IDENTIFIER: siteIdentifier({ default: undefined }),
};

/** @throws ConfigError where mail is to be sent from nowhere, or its links would lead nowhere */
function mailConfigOf(read: {
  readonly CHENGJIE_SMTP_URL: string | undefined;
  readonly CHENGJIE_MAIL_FROM: string | undefined;
  readonly CHENGJIE_PORTAL_URL: string | undefined;
}): MailConfig | undefined {
  const { CHENGJIE_SMTP_URL: smtpUrl, CHENGJIE_MAIL_FROM: from, CHENGJIE_PORTAL_URL: portalUrl } = read;
  if (smtpUrl === undefined) return undefined;
  if (from === undefined || portalUrl === undefined)
    throw new ConfigError(
      'CHENGJIE_SMTP_URL needs CHENGJIE_MAIL_FROM, the address that mail comes from, ' +
        'and CHENGJIE_PORTAL_URL, where its links lead',
    );
  return { smtpUrl, from };
}
