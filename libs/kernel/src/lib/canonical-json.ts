import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785), so that equal content has equal bytes wherever it is written.
 * @throws TypeError for what JSON cannot say (undefined, functions, NaN, infinities).
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch (error) {
    throw new TypeError('The value has no canonical JSON', { cause: error });
  }
  if (text === undefined) throw new TypeError('The value has no canonical JSON');
  return text;
}

/**
 * The SHA-256 of a value's canonical JSON, 64 hex digits: the content hash of editions, notices and dossiers.
 * Synchronous and the same in browsers, so that anyone can check it offline.
 */
export function contentHash(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
