import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785), whatever the order of its keys: what hashes are taken over.
 * @throws Error for what is no JSON value
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

/** Orders texts by UTF-16 code units, as RFC 8785 does: the same on every machine and in every locale. */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
