/**
 * A named SQL statement with its row and parameter types. PostgreSQL parses and plans it once per connection,
 * which is why hot reads use statements and nothing builds SQL text per request.
 */
export interface Statement<Row extends object, Params extends readonly unknown[]> {
  /** Undefined for a text that is planned for one use. */
  readonly name: string | undefined;
  readonly text: string;
  /** Carries the types only. */
  readonly '~types'?: { row: Row; params: Params };
}

const texts = new Map<string, string>();

/**
 * Declares a statement once, at module load.
 * @throws Error when the name is taken: two texts under one name would answer for each other.
 */
export function statement<Row extends object, Params extends readonly unknown[] = []>(
  name: string,
  text: string,
): Statement<Row, Params> {
  if (texts.has(name)) throw new Error(`SQL statement ${name} is declared twice`);
  texts.set(name, text);
  return { name, text };
}

/** Texts of all statements that loaded modules declare, by name: for the spec that compares their types with PostgreSQL's. */
export function declaredStatements(): ReadonlyMap<string, string> {
  return texts;
}
