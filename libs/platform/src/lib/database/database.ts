import { RequestContext, type EntityClass, type EntitySchema } from '@mikro-orm/core';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { readersHere, type Readers } from './readers.js';
import type { Statement } from './statement.js';

/**
 * How long a process may do nothing inside a transaction, in milliseconds. One that hangs in it, stopped or starved, then
 * loses its connection and with it its locks, so that the others go on.
 */
const LEASE_MS = 20_000;

/**
 * Longest wait for a connection of the pool, and for a lock that somebody else holds, in milliseconds. Who gets neither
 * is told that the database is not available, and can try again, before the client has given up.
 */
const CONNECTION_WAIT_MS = 3_000;
const LOCK_WAIT_MS = 5_000;

/** Longest statement of a reader, in milliseconds: what takes longer is nothing that anybody waits for. */
const READ_MS = 5_000;

/** What {@link Database.connect} needs. */
export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly (EntityClass | EntitySchema)[];
  readonly poolSize?: number;
  /** Further connections for what is read for these ({@link Readers}); without them, they share those of acts. */
  readonly readPoolSizes?: ReadPoolSizes;
  /** Longest statement on these, in milliseconds. */
  readonly longestReadMs?: number;
}

/** How many connections each of the readers has. */
type ReadPoolSizes = Readonly<Partial<Record<Readers, number | undefined>>>;

/** What connections are called where their address does not say it: who looks at PostgreSQL sees what each is for. */
const ACTS = 'chengjie';
const NAMES: Readonly<Record<Readers, string>> = {
  SIGNED_IN: 'chengjie signed in',
  PUBLIC: 'chengjie public',
  DOWNLOADS: 'chengjie downloads',
};

/**
 * The one way to PostgreSQL: unit of work for writes ({@link transaction}, {@link em}), named statements for reads
 * ({@link query}). Inside a transaction both use its connection. What is read for readers ({@link Readers}) uses pools of
 * theirs: however much is read, acts have their connections.
 */
export class Database {
  private watcher: ((text: string, params: readonly unknown[]) => void) | undefined;

  private constructor(
    private readonly orm: MikroORM,
    private readonly pool: pg.Pool,
    private readonly readers: ReadonlyMap<Readers, pg.Pool>,
  ) {}

  static async connect(options: DatabaseOptions): Promise<Database> {
    const { url, entities, poolSize = 10, readPoolSizes = {}, longestReadMs = READ_MS } = options;
    const common = {
      types: typeParsers(),
      connectionTimeoutMillis: CONNECTION_WAIT_MS,
      lock_timeout: LOCK_WAIT_MS,
    };
    let pool: pg.Pool | undefined;
    const orm = await MikroORM.init({
      clientUrl: url,
      entities: [...entities],
      discovery: { warnWhenNoEntities: false },
      driverOptions: {
        ...common,
        connectionString: url, // MikroORM itself takes no parameters from it
        max: poolSize,
        idle_in_transaction_session_timeout: LEASE_MS,
        fallback_application_name: ACTS,
        onPoolCreated: (created: pg.Pool) => {
          pool = created;
          created.on('connect', giveBackWhenLost);
        },
      },
    });
    await orm.connect();
    if (!pool) throw new Error('MikroORM made no pool');
    const readers = new Map<Readers, pg.Pool>();
    for (const [name, max] of Object.entries(readPoolSizes) as [Readers, number | undefined][]) {
      if (max === undefined) continue;
      const reading = { connectionString: url, max, statement_timeout: longestReadMs };
      readers.set(name, readPool({ ...common, ...reading, fallback_application_name: NAMES[name] }));
    }
    return new Database(orm, pool, readers);
  }

  /** The unit of work of the running transaction; outside of one, using it is an error. */
  get em(): EntityManager {
    return this.orm.em;
  }

  /** Runs `work` as one transaction with a unit of work of its own: all of it is stored, or nothing. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return RequestContext.create(this.orm.em.fork(), () => this.orm.em.transactional(work));
  }

  /** Tells `watcher` of every statement from now on: for specs that read their plans. */
  watch(watcher: (text: string, params: readonly unknown[]) => void): void {
    this.watcher = watcher;
  }

  /** Rows of a statement, read in the running transaction if there is one. */
  async query<Row extends object, Params extends readonly unknown[]>(
    { name, text }: Statement<Row, Params>,
    params: Params,
  ): Promise<Row[]> {
    this.watcher?.(text, params);
    const transaction = RequestContext.getEntityManager() && this.currentTransaction();
    if (transaction) return (await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...params]))).rows;
    return (await this.poolHere.query<Row>({ ...(name && { name }), text, values: [...params] })).rows;
  }

  /** The only row of a statement, or undefined. */
  async queryOne<Row extends object, Params extends readonly unknown[]>(
    statement: Statement<Row, Params>,
    params: Params,
  ): Promise<Row | undefined> {
    return (await this.query(statement, params))[0];
  }

  /** Runs SQL text without preparing it: for text that is composed per call. */
  async run<Row extends object>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    this.watcher?.(text, params);
    const transaction = RequestContext.getEntityManager() && this.currentTransaction();
    if (transaction) return (await transaction.executeQuery<Row>(CompiledQuery.raw(text, [...params]))).rows;
    return (await this.poolHere.query<Row>(text, [...params])).rows;
  }

  /** The database's clock: the only one that decides. */
  async now(): Promise<Date> {
    const [row] = await this.run<{ now: Date }>('select clock_timestamp() as now');
    return (row as { now: Date }).now;
  }

  async close(): Promise<void> {
    await Promise.all([...this.readers.values()].map((pool) => pool.end()));
    await this.orm.close();
  }

  private get poolHere(): pg.Pool {
    const readers = readersHere();
    return (readers && this.readers.get(readers)) ?? this.pool;
  }

  private currentTransaction(): QueryExecutor | undefined {
    return this.orm.em.getTransactionContext<QueryExecutor>();
  }
}

function readPool(options: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(options);
  pool.on('error', () => undefined); // of an idle connection: the next question is told
  return pool;
}

interface QueryExecutor {
  executeQuery<Row>(query: CompiledQuery): Promise<{ rows: Row[] }>;
}

/** What Kysely sends at a transaction's edges, after whose failure it does not give the connection back. */
const EDGES = new Set<unknown>(['begin', 'rollback']);

/**
 * Begin and rollback fail only where the connection is lost. Kysely would keep it for good: with each one lost the pool
 * would have one less, and a pool whose connections are all lost answers nobody and does not end.
 */
function giveBackWhenLost(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  const givingBack = (...args: unknown[]): Promise<unknown> =>
    EDGES.has(args[0])
      ? query(...args).catch((error: Error) => {
          client.release(error);
          throw error;
        })
      : query(...args);
  Object.assign(client, { query: givingBack });
}

/** int8 as a safe integer (fen, sequence numbers), instants as Date, calendar days as text, numeric as text. */
function typeParsers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`${text} exceeds the safe integers`);
    return value;
  });
  types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  return types;
}
