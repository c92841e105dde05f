import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The one text of a JSON value (RFC 8785), so that equal content has equal bytes wherever it is written: keys in the
 * order of their UTF-16 units, numbers and text as ECMAScript writes them. An evaluation of a thousand bids has twenty
 * thousand objects, an edition hundreds of thousands: so nothing is made but the text.
 * @throws TypeError for what JSON cannot say (undefined, functions, NaN, infinities, lone surrogates, circles).
 */
export function canonicalJson(value: unknown): string {
  try {
    return textOf(value);
  } catch (error) {
    throw new TypeError('The value has no canonical JSON', { cause: error });
  }
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new TypeError('A lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(String(value));
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? textOfList(value) : textOfObject(value);
    default:
      throw new TypeError(typeof value);
  }
}

function textOfList(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) text += `${index === 0 ? '' : ','}${textOf(list[index])}`;
  return `${text}]`;
}

function textOfObject(value: object): string {
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const member = (value as Readonly<Record<string, unknown>>)[key];
    // As JSON has it: a member that is undefined is not there.
    if (member !== undefined) text += `${text === '{' ? '' : ','}${textOf(key)}:${textOf(member)}`;
  }
  return `${text}}`;
}

/**
 * The SHA-256 of a value's canonical JSON, 64 hex digits: the content hash of editions, notices and dossiers.
 * Synchronous and the same in browsers, so that anyone can check it offline.
 */
export function contentHash(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** The SHA-256 of a text's UTF-8 bytes, 64 hex digits. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
