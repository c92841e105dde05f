/** What orders a row of a list, as text: whose cursor it is, its order keys and its id. */
export interface Keyed {
  readonly sort_keys: readonly string[];
}

/** Thrown for a cursor that this list did not give, or not in this order. */
export class InvalidCursorError extends Error {}

/** The cursor of a row: its sort keys as JSON, in base64url. */
export function encodeCursor({ sort_keys: keys }: Keyed): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * The sort keys of a cursor, without whose it is.
 * @param giver whose it has to be: the same keys mean another row in another list or order
 * @throws InvalidCursorError
 */
export function decodeCursor(cursor: string, giver: string, length: number): string[] {
  try {
    const [given, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (given === giver && keys.length === length && keys.every((key) => typeof key === 'string')) return keys;
  } catch {
    // falls through: not a cursor of ours
  }
  throw new InvalidCursorError(cursor);
}
