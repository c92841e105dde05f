import type { ByteRange } from '../document-contents.js';

/**
 * The part of a content that a `Range` asks for (RFC 9110, 14.2); null for all of it, where it asks for none, for several, or for what
 * is no range.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'UNSATISFIABLE' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') {
    const wanted = Math.min(Number(last), bytes);
    return wanted === 0 ? 'UNSATISFIABLE' : { from: bytes - wanted, to: bytes - 1 };
  }
  const [from, to] = [Number(first), last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)];
  if (last !== '' && Number(last) < from) return null;
  return from < bytes ? { from, to } : 'UNSATISFIABLE';
}
