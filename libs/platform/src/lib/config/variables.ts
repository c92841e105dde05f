import { readFileSync } from 'node:fs';
import { cleanEnv, makeExactValidator, type CleanedEnv } from 'envalid';
import { honouredAddress } from './postgres-address.js';

/** Thrown when variables are missing or malformed; the message says in a line for each which one it is and what to do. */
export class ConfigError extends Error {}

/**
 * Reads environment variables as they are declared; those that are set to nothing count as not set. Each may stand in a file,
 * which `NAME_FILE` names: so whoever keeps secrets, a vault or the system, hands them over. Of one that is needed,
 * `desc` is what is said when it is missing, e.g. "is not set: give an address".
 * @throws ConfigError
 */
export function readVariables<Specs extends Parameters<typeof cleanEnv>[1]>(
  env: NodeJS.ProcessEnv,
  specs: Specs,
): CleanedEnv<Specs> {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  return cleanEnv({ ...inFiles(set, Object.keys(specs as object)), ...set }, specs, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors).map(
        ([name, error]) => `${name} ${error instanceof Error ? error.message : String(error)}`,
      );
      if (problems.length > 0) throw new ConfigError(problems.join('\n'));
    },
  });
}

/** Those of the variables that stand in files and are not set themselves. */
function inFiles(set: NodeJS.ProcessEnv, names: readonly string[]): NodeJS.ProcessEnv {
  const left = names.filter((name) => set[name] === undefined && set[`${name}_FILE`] !== undefined);
  return Object.fromEntries(left.map((name) => [name, contentOf(name, set[`${name}_FILE`] ?? '')]));
}

function contentOf(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`${name}_FILE names ${file}, which cannot be read (${(error as { code?: string }).code})`);
  }
}

/** Any text. */
export const text = makeExactValidator<string>((input) => input);

/** `1` for yes, `0` for no. */
export const flag = makeExactValidator<boolean>((input) => {
  if (input !== '0' && input !== '1') throw new Error(`is "${input}": set it to 1 or 0`);
  return input === '1';
});

/** A whole number within bounds. */
export const wholeNumber = (least: number, most: number) =>
  makeExactValidator<number>((input) => {
    const number = /^\d{1,5}$/.test(input) ? Number(input) : Number.NaN;
    if (!(number >= least && number <= most))
      throw new Error(`is "${input}": set it to a whole number from ${least} to ${most}`);
    return number;
  });

/** The address of a PostgreSQL database, as all connections take it; it holds a password, so messages do not repeat it. */
export const postgresAddress = makeExactValidator<string>((input) => {
  if (!/^postgres(ql)?:\/\//.test(input) || !URL.canParse(input))
    throw new Error('is no PostgreSQL address: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE');
  return honouredAddress(input);
});

/** Origins as browsers name them, separated by commas. */
export const origins = makeExactValidator<readonly string[]>((input) => {
  const listed = input.split(',').filter(Boolean);
  const wrong = listed.find((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong !== undefined) throw new Error(`names "${wrong}", which is no origin: write e.g. https://portal.example`);
  return listed;
});

/** The address of a mail server; it may hold a password, so messages do not repeat it. */
export const smtpAddress = makeExactValidator<string>((input) => {
  if (!/^smtps?:$/.test(URL.canParse(input) ? new URL(input).protocol : ''))
    throw new Error('is no mail server: write smtp://USER:PASSWORD@HOST:PORT, or smtps: where it is encrypted at once');
  return input;
});

/** A bare mail address. */
export const mailAddress = makeExactValidator<string>((input) => {
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(input))
    throw new Error(`is "${input}": write a mail address, e.g. no-reply@example.org`);
  return input;
});

/** Where browsers reach us, without a path of its own. */
export const webAddress = makeExactValidator<string>((input) => {
  const origin = /^https?:/.test(input) && URL.canParse(input) ? new URL(input).origin : undefined;
  if (origin !== input) throw new Error(`is "${input}": write e.g. https://portal.example`);
  return input;
});

/** Where a server of this network listens: `host:port`, or the path of a socket. */
export const serverAddress = makeExactValidator<string>((input) => {
  if (!/^\/.|^[^\s/:]+:\d{1,5}$/.test(input))
    throw new Error(`is "${input}": write host:port, or the path of a socket, e.g. /run/clamav/clamd.ctl`);
  return input;
});

/** A text of this form. @param example what is said to whoever wrote it otherwise */
const formed = (form: RegExp, example: string) =>
  makeExactValidator<string>((input) => {
    if (!form.test(input)) throw new Error(`is "${input}": write it as it was given, e.g. ${example}`);
    return input;
  });

/** 网站备案号, of a main body or of one of its sites. */
export const siteFiling = formed(/^\p{Script=Han}ICP[备证]\d+号(?:-\d+)?$/u, '吉ICP备12345678号-1');

/** 公安机关备案号. */
export const policeFiling = formed(/^\p{Script=Han}公网安备\s?\d{14}号$/u, '吉公网安备22020202000001号');

/** 政府网站标识码: ten digits. */
export const siteIdentifier = formed(/^\d{10}$/, '2202000001');

const MASTER_KEY = 'must be 32 bytes in base64, e.g. from `openssl rand -base64 32`';

const keyOf32Bytes = makeExactValidator<Buffer>((input) => {
  const key = Buffer.from(input, 'base64');
  if (key.length !== 32) throw new Error(MASTER_KEY);
  return key;
});

/** The key that wraps the sealing keys; secret, so messages do not repeat it. */
export const masterKey = keyOf32Bytes({ desc: MASTER_KEY });

/**
 * Decodes the master key: 32 bytes in base64.
 * @throws ConfigError
 */
export function readMasterKey(text: string | undefined): Buffer {
  return readVariables({ CHENGJIE_MASTER_KEY: text }, { CHENGJIE_MASTER_KEY: masterKey }).CHENGJIE_MASTER_KEY;
}
