import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { biddingServices } from '../../testing/bidding-services.js';
import { CHANGEABLE, DELETABLE, WITH_OTHERS } from '../../testing/changeable.js';
import { evaluationServices } from '../../testing/evaluation-services.js';
import { procurementTemplate, ProcurementWorld } from '../../testing/fixtures.js';
import { frozenRows, type FrozenRows } from '../../testing/frozen-rows.js';
import { lotActs } from '../acts/lot.acts.js';
import type { ProcurementAct } from '../acts/procurement-act.js';
import { ATTACKS, EFFECTS } from '../../testing/attacks.js';
import { BEHIND, HELD_TRIGGERS } from '../../testing/held-triggers.js';

/** Not granted, and refused by a trigger. */
const REFUSED = ['42501', '23001'];

describe('what the role that serves can change (docs/adr/0025)', () => {
  let db: TestDatabase;
  /** By table and state, and what only attacks are about. */
  let all: FrozenRows;
  let rows: FrozenRows;

  beforeAll(async () => {
    db = await testDatabase(procurementTemplate);
    const world = await ProcurementWorld.create(db.url, randomBytes(32));
    all = await frozenRows(world, biddingServices(world.database, world.sealing), evaluationServices(world));
    const { beside: _, ...walked } = all;
    rows = walked;
    await world.close();
    await db.query(ATTEMPTS);
  });
  afterAll(() => db.drop());

  /**
   * What PostgreSQL says to each statement by the serving role, all undone: SQLSTATE, or nothing where it was done.
   * @param given what is done before as a superuser
   */
  async function attempts(statements: readonly string[], ...given: string[]): Promise<(string | null)[]> {
    const client = await db.pool.connect();
    try {
      await client.query('begin');
      for (const each of given) await client.query(each);
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

  /** What is tried of each column of each table in each state. */
  async function walk(table: string): Promise<Step[]> {
    const columns = await db.query<Column>(COLUMNS, [table]);
    const steps: Step[] = [];
    for (const [state, condition] of Object.entries(rows[table] ?? {})) {
      const [row] = await db.query<{ status?: string }>(`select * from ${table} where ${condition}`);
      expect([table, state, row !== undefined]).toEqual([table, state, true]);
      for (const { name, type } of columns)
        for (const value of othersOf(table, name, type, row?.status))
          steps.push({ state, name, sql: `update ${table} set ${name} = ${value} where ${condition}` });
    }
    return steps;
  }

  const removals = (table: string) =>
    Object.values(rows[table] ?? {}).map((condition) => `delete from ${table} where ${condition}`);

  it('is refused, or named with its reason: each column of each table in each state', async () => {
    const done: Record<string, Record<string, string[]>> = {};
    const withOthers: Record<string, Record<string, string[]>> = {};
    for (const table of Object.keys(rows)) {
      const steps = await walk(table);
      const codes = await attempts(steps.map(({ sql }) => sql));
      for (const [state, tried] of Map.groupBy(steps.keys(), (index) => steps[index]?.state ?? '')) {
        const byColumn = Map.groupBy(tried, (index) => steps[index]?.name ?? '');
        const names = [...byColumn.keys()];
        const codesOf = (name: string) => byColumn.get(name)?.map((index) => codes[index]) ?? [];
        const change = names.filter((name) => codesOf(name).includes(null));
        const need = names.filter(
          (name) =>
            name !== 'status' && !change.includes(name) && codesOf(name).some((code) => !REFUSED.includes(code ?? '')),
        );
        if (change.length > 0) (done[table] ??= {})[state] = change;
        if (need.length > 0) (withOthers[table] ??= {})[state] = need;
      }
    }
    expect(done).toEqual(columnsIn(CHANGEABLE));
    expect(withOthers).toEqual(columnsIn(WITH_OTHERS));
  });

  it('would be done without the trigger that refuses it: each of them', async () => {
    const triggers = await db.query<Held>(HELD, [HELD_TRIGGERS]);
    expect(triggers.map(({ trigger }) => trigger)).toEqual(HELD_TRIGGERS.toSorted());
    const attacks = Object.values(ATTACKS).map((attack) => attack(all));
    const idle: string[] = [];
    for (const [table, own] of Map.groupBy(triggers, ({ table }) => table)) {
      const tried = [...(await walk(table)).map(({ sql }) => sql), ...removals(table), ...attacks];
      const usual = await attempts(tried);
      for (const { trigger } of own) {
        const before = BEHIND[trigger] ?? [];
        const held = before.length > 0 ? await attempts(tried, ...before) : usual;
        const open = await attempts(tried, ...before, `drop trigger ${trigger} on ${table}`);
        if (!open.some((code, index) => code === null && held[index] !== null)) idle.push(trigger);
      }
    }
    expect(idle).toEqual([]);
  });

  it('is taken away by nobody but as named', async () => {
    const gone: string[] = [];
    for (const [table, states] of Object.entries(rows))
      for (const [index, code] of (await attempts(removals(table))).entries())
        if (code === null) gone.push(`${table}: ${Object.keys(states)[index]}`);
    expect(gone).toEqual(Object.keys(DELETABLE));
  });

  it.each(Object.entries(ATTACKS))('not %s', async (_, attack) => {
    const [before] = await db.query<{ rows: string }>(COUNTS);
    const [code] = await attempts([attack(all)]);
    expect(REFUSED).toContain(code);
    expect(await db.query(COUNTS)).toEqual([before]);
  });

  it.each(Object.entries(EFFECTS))('and %s does what else nobody does', async (trigger, effect) => {
    const { is, ...tried } = effect(all);
    const { withIt, withoutIt } = await done(db, trigger, tried);
    expect(withIt).toEqual([is]);
    expect(withoutIt).not.toEqual([is]);
  });

  it('lets lots go as the table of acts says', async () => {
    const [source] = await db.query<{ text: string }>(
      `select prosrc as text from pg_proc where proname = 'lot_goes_its_way'`,
    );
    const held = [...(source?.text ?? '').matchAll(/\('([A-Z]+)', '([A-Z]+)'\)/g)].map(
      ([, from, to]) => `${from} ${to}`,
    );
    const acts = Object.values<ProcurementAct>(lotActs.acts).flatMap(({ from, to }) =>
      from.flatMap((state) => (to === undefined || state === to ? [] : [`${state} ${to}`])),
    );
    expect(held.toSorted()).toEqual([...new Set(acts)].toSorted());
  });
});

interface Column {
  readonly name: string;
  readonly type: string;
}

interface Step {
  readonly state: string;
  readonly name: string;
  readonly sql: string;
}

interface Held {
  readonly trigger: string;
  readonly table: string;
}

const HELD = `select tgname::text as trigger, tgrelid::regclass::text as table from pg_trigger
  where not tgisinternal and tgname = any($1) order by 1`;

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
