import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices } from '../../testing/bidding-services.js';
import { CHANGEABLE, DELETABLE, WITH_OTHERS } from '../../testing/changeable.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import { frozenRows, type FrozenRows } from '../../testing/frozen-rows.js';
import { lotActs } from '../acts/lot.acts.js';
import { ATTACKS } from '../../testing/attacks.js';

/** Not granted, and refused by a trigger. */
const REFUSED = ['42501', '23001'];

describe('what the role that serves can change (docs/adr/0025)', () => {
  let db: TestDatabase;
  let rows: FrozenRows;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    const world = await ProcurementWorld.create(db.url, randomBytes(32));
    rows = await frozenRows(world, biddingServices(world.database, world.sealing), evaluationServices(world));
    await world.close();
    await db.query(ATTEMPTS);
  });
  afterAll(() => db.drop());

  /** What PostgreSQL says to each statement by the serving role, all undone: SQLSTATE, or nothing where it was done. */
  async function attempts(statements: readonly string[]): Promise<(string | null)[]> {
    const client = await db.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local role chengjie_app');
      const { rows: answers } = await client.query<{ codes: (string | null)[] }>('select attempts($1) as codes', [
        statements,
      ]);
      return answers[0]?.codes ?? [];
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  it('is refused, or named with its reason: each column of each table in each state', async () => {
    const done: Record<string, Record<string, string[]>> = {};
    const withOthers: Record<string, Record<string, string[]>> = {};
    for (const [table, states] of Object.entries(rows)) {
      const columns = await db.query<Column>(COLUMNS, [table]);
      for (const [state, condition] of Object.entries(states)) {
        const [row] = await db.query<{ status?: string }>(`select * from ${table} where ${condition}`);
        expect([table, state, row !== undefined]).toEqual([table, state, true]);
        const tried = columns.flatMap(({ name, type }) =>
          othersOf(table, name, type, row?.status).map((value) => ({
            ...{ name, set: `update ${table} set ${name} = ${value} where ${condition}` },
          })),
        );
        const codes = await attempts(tried.map(({ set }) => set));
        const codesOf = ({ name }: Column) => codes.filter((_, index) => tried[index]?.name === name);
        const change = columns.filter((column) => codesOf(column).includes(null));
        const need = columns.filter(
          (column) =>
            column.name !== 'status' &&
            !change.includes(column) &&
            codesOf(column).some((code) => !REFUSED.includes(code ?? '')),
        );
        if (change.length > 0) (done[table] ??= {})[state] = change.map(({ name }) => name);
        if (need.length > 0) (withOthers[table] ??= {})[state] = need.map(({ name }) => name);
      }
    }
    expect(done).toEqual(columnsIn(CHANGEABLE));
    expect(withOthers).toEqual(columnsIn(WITH_OTHERS));
  });

  it('is taken away by nobody but as named', async () => {
    const gone: string[] = [];
    for (const [table, states] of Object.entries(rows))
      for (const [state, condition] of Object.entries(states)) {
        const [code] = await attempts([`delete from ${table} where ${condition}`]);
        if (code === null) gone.push(`${table}: ${state}`);
      }
    expect(gone).toEqual(Object.keys(DELETABLE));
  });

  it.each(Object.entries(ATTACKS))('not %s', async (_, attack) => {
    const [before] = await db.query<{ rows: string }>(COUNTS);
    const [code] = await attempts([attack(rows)]);
    expect(REFUSED).toContain(code);
    expect(await db.query(COUNTS)).toEqual([before]);
  });

  it('lets lots go as the table of acts says', async () => {
    const [source] = await db.query<{ text: string }>(
      `select prosrc as text from pg_proc where proname = 'lot_goes_its_way'`,
    );
    const held = [...(source?.text ?? '').matchAll(/\('([A-Z]+)', '([A-Z]+)'\)/g)].map(
      ([, from, to]) => `${from} ${to}`,
    );
    const acts = Object.values(lotActs.acts).flatMap(({ from, to }) =>
      from.flatMap((state) => (state === to ? [] : [`${state} ${to}`])),
    );
    expect(held.toSorted()).toEqual([...new Set(acts)].toSorted());
  });
});

interface Column {
  readonly name: string;
  readonly type: string;
}

const COLUMNS = `select column_name as name, udt_name as type from information_schema.columns
  where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`;

const COUNTS = `select (select count(*) from bid) + (select count(*) from score) + (select count(*) from ranked_bid) as rows`;

/** Each in a subtransaction of its own, with what is checked at the end of one. */
const ATTEMPTS = `create function attempts(statements text[]) returns text[] language plpgsql as $$
  declare
    codes text[] := '{}';
    each text;
  begin
    foreach each in array statements loop
      begin
        execute each;
        set constraints all immediate;
        raise exception using errcode = 'ZDONE';
      exception when others then
        codes := codes || nullif(sqlstate, 'ZDONE');
      end;
      set constraints all deferred;
    end loop;
    return codes;
  end $$`;

function columnsIn(table: Readonly<Record<string, Readonly<Record<string, { readonly columns: string }>>>>) {
  return Object.fromEntries(
    Object.entries(table).map(([name, states]) => [
      name,
      Object.fromEntries(Object.entries(states).map(([state, { columns }]) => [state, columns.split(/,\s*/)])),
    ]),
  );
}

const STAGES = ['DRAFT', 'PUBLISHED', 'OPENED', 'EVALUATED', 'AWARDED', 'FAILED', 'CANCELLED'];
const STATES: Readonly<Record<string, readonly string[]>> = {
  project: STAGES,
  lot: STAGES,
  bid: ['SUBMITTED', 'WITHDRAWN', 'VALID', 'INVALID', 'SEAL_BROKEN'],
  bid_finding: ['ASKED', 'VOTING', 'ADOPTED', 'REJECTED'],
  bid_consent: ['ASKED', 'AGREED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN'],
};

/** Other values of a column than it has. */
function othersOf(table: string, column: string, type: string, status: string | undefined): string[] {
  if (column === 'status' && STATES[table])
    return STATES[table].filter((state) => state !== status).map((state) => `'${state}'`);
  switch (type) {
    case 'uuid':
      return ['gen_random_uuid()'];
    case 'bool':
      return [`not coalesce(${column}, false)`];
    case 'timestamptz':
      return ['-', '+'].map((sign) => `coalesce(${column}, now()) ${sign} interval '1 minute'`);
    case 'json':
    case 'jsonb':
      return [`'{"code":"OTHER","zh":"","en":""}'`];
    case 'bytea':
      return [`'\\x00'`];
    case 'tsvector':
      return [`'other'`];
    case 'text':
      return [`coalesce(${column}, '') || '0'`];
    default:
      return [`coalesce(${column}, 0) + 1`];
  }
}
