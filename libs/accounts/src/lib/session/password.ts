import { tooManyAtOnce, Turns } from '@chengjie/platform';
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. About 50 ms of one core. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/**
 * Two at once: each has one of Node's four threads, which files, and whatever else is served, need as well. Those who wait
 * take turns by where they come from, so that nobody's guesses hold up the others' sign-ins.
 */
const turns = new Turns({
  ...{ atOnce: 2, waiting: 100, waitingOfOne: 20, patienceMs: 3_000 },
  refusal: tooManyAtOnce,
});

const argon = promisify(argon2);
const derive = (parameters: Argon2Parameters, asker: string) => turns.take(asker, () => argon('argon2id', parameters));

/**
 * Hashes a password for storing, as a PHC string that carries its parameters and its salt.
 * @throws DomainError TOO_MANY_AT_ONCE
 */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const hash = await derive(parameters(password, nonce, COST), 'new passwords');
  return phcString(nonce, hash);
}

/**
 * Whether the password is the one hashed. Without a hash it takes as long and says no: the time of an answer does not
 * tell which login names exist.
 * @param asker where the password comes from; askers take turns
 * @throws DomainError TOO_MANY_AT_ONCE
 */
export async function verifyPassword(password: string, stored: string | null, asker: string): Promise<boolean> {
  const { cost, nonce, hash } = parsePhcString(stored ?? nobody);
  const derived = await derive({ ...parameters(password, nonce, cost), tagLength: hash.length }, asker);
  return timingSafeEqual(derived, hash) && stored !== null;
}

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The same password typed on two keyboards may differ in Unicode form. */
function parameters(password: string, nonce: Buffer, cost: Cost): Argon2Parameters {
  return { message: password.normalize('NFC'), nonce, tagLength: HASH_BYTES, ...cost };
}

function phcString(nonce: Buffer, hash: Buffer): string {
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(hash)}`;
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

function parsePhcString(text: string): { cost: Cost; nonce: Buffer; hash: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text);
  if (!match) throw new Error('A stored password hash is malformed');
  const [, memory, passes, parallelism, nonce = '', hash = ''] = match;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
}

/** Stands in for the hash of an account that does not exist. */
const nobody = phcString(Buffer.alloc(SALT_BYTES), Buffer.alloc(HASH_BYTES));
