/** What orders a row of a list, as text: its order keys and its id. */
export interface Keyed {
  readonly sort_keys: readonly string[];
}

/** Thrown for a cursor that this list did not give. */
export class InvalidCursorError extends Error {}

/** The cursor of a row: its sort keys as JSON, in base64url. */
export function encodeCursor({ sort_keys: keys }: Keyed): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor. @throws InvalidCursorError */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const keys = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    const complete = Array.isArray(keys) && keys.length === length;
    if (complete && keys.every((key) => typeof key === 'string')) return keys;
  } catch {
    // falls through: not a cursor of ours
  }
  throw new InvalidCursorError(cursor);
}
