import { SERVING } from './template.js';
import type { TestDatabase } from './test-database.js';

/** What of a table of acts says which steps there are. */
interface ActsOf<State extends string> {
  readonly states: Readonly<Record<State, unknown>>;
  readonly acts: Readonly<Record<string, { readonly from: readonly State[]; readonly to?: State }>>;
}

/** Rows of one kind of thing, by the state in which they stand, and what is written for them to go on. */
interface StoredStates<State extends string, Row extends { readonly id: string }> {
  readonly standing: Readonly<Partial<Record<State, Row>>>;
  /** SQL that brings a row into a state, with all that this state asks of its row. States that time alone brings about have none. */
  readonly writes: Readonly<Partial<Record<State, (row: Row) => string>>>;
  /** SQL of how a row stands, of the row with an id. */
  readonly status: (id: string) => string;
}

/** Which steps from state to state a table of acts has, but for those that time alone takes: "FROM → TO". */
export function movesOf<State extends string>(
  { acts }: ActsOf<State>,
  { writes }: { readonly writes: Readonly<Partial<Record<State, unknown>>> },
): string[] {
  const moves = Object.values(acts).flatMap(({ from, to }) =>
    to !== undefined && to in writes ? from.filter((state) => state !== to).map((state) => `${state} → ${to}`) : [],
  );
  return [...new Set(moves)].sort();
}

/**
 * Which steps PostgreSQL lets the serving role take: each from each state to each other is tried, and undone.
 * @throws Error where a row does not stand as it should, or PostgreSQL says anything but that it refuses
 */
export async function storedMoves<State extends string, Row extends { readonly id: string }>(
  db: TestDatabase,
  { standing, writes, status }: StoredStates<State, Row>,
): Promise<string[]> {
  const moves: string[] = [];
  for (const from of statesOf(standing))
    for (const to of statesOf(writes)) {
      const row: Row | undefined = standing[from];
      const write: ((row: Row) => string) | undefined = writes[to];
      if (!row || !write || to === from) continue;
      const [before, after] = await attempt(db, write(row), status(row.id));
      if (before !== from) throw new Error(`What should stand ${from} stands ${before}`);
      if (after !== undefined && after !== from) moves.push(`${from} → ${after}`);
    }
  return [...new Set(moves)].sort();
}

/** How a row stands before a statement of the serving role, and after it; nothing after what is refused. */
async function attempt(db: TestDatabase, sql: string, status: string): Promise<[string?, string?]> {
  const client = await db.pool.connect();
  const stands = async () => (await client.query<{ status: string }>(status)).rows[0]?.status;
  try {
    await client.query('begin');
    await client.query(`set local role ${SERVING}`);
    const before = await stands();
    const refused = await client.query(`${sql}; set constraints all immediate`).then(() => undefined, codeOf);
    if (refused === undefined) return [before, await stands()];
    // Constraints and triggers, and columns that the role may not write; anything else is a mistake of the spec.
    if (!/^(23\d{3}|42501)$/.test(refused)) throw new Error(`${refused}: ${sql}`);
    return [before];
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function statesOf<State extends string>(by: Readonly<Partial<Record<State, unknown>>>): State[] {
  return Object.keys(by) as State[];
}

function codeOf(error: unknown): string {
  return String((error as { readonly code?: unknown }).code);
}
