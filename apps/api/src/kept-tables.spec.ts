import 'reflect-metadata';
import { attacked, done, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ALIKE, filledRow, type AlikeTrigger } from './testing/triggers.js';

/** What a trigger is called for, by its bits of `tgtype`. */
const ACTS = [
  [4, 'insert'],
  [8, 'delete'],
  [16, 'update'],
  [32, 'truncate'],
] as const;

const NOTED = 'select count(*)::int as noted from public_change where transaction_id = pg_current_xact_id()';

describe('triggers that are alike on all tables', () => {
  let db: TestDatabase;
  let triggers: readonly AlikeTrigger[];

  beforeAll(async () => {
    db = await testDatabase();
    triggers = await db.query<AlikeTrigger>(ALIKE);
  });

  afterAll(() => db.drop());

  const calledFor = ({ type }: AlikeTrigger) => ACTS.flatMap(([bit, act]) => (type & bit ? [act] : []));

  it('let nobody change, take away or empty what is only added to, not even the owner', async () => {
    const kept = triggers.filter(({ does }) => does === 'refuse_change');
    expect(kept.length).toBeGreaterThan(25);
    for (const trigger of kept)
      for (const act of calledFor(trigger)) {
        const { name, table, column } = trigger;
        const sql = {
          insert: '',
          delete: `delete from ${table}`,
          update: `update ${table} set ${column} = ${column}`,
          truncate: `truncate ${table} cascade`,
        }[act];
        // Whoever empties a table meets the triggers of those that refer to it as well.
        const behind = act === 'truncate' ? await emptiedWith(table, name) : '';
        const given = act === 'truncate' ? behind : await filledRow(db, table);
        const outcome = await attacked(db, name, { by: 'OWNER', sql, given });
        expect([name, act, outcome]).toEqual([
          ...[name, act],
          { refused: expect.stringContaining('append-only'), untouched: true, refusedWithoutIt: null },
        ]);
      }
  });

  it('note that something public has changed', async () => {
    const noting = triggers.filter(({ does }) => does === 'note_public_change');
    expect(noting.length).toBeGreaterThan(15);
    for (const trigger of noting)
      for (const act of calledFor(trigger)) {
        const { name, table, column } = trigger;
        // Emptying reaches other tables, which note it as well.
        if (act === 'truncate') continue;
        const sql = {
          insert: `insert into ${table} (${column}) select ${column} from ${table} where false`,
          delete: `delete from ${table} where false`,
          update: `update ${table} set ${column} = ${column} where false`,
        }[act];
        expect([name, act, await done(db, name, { by: 'OWNER', sql, shows: NOTED })]).toEqual([
          ...[name, act, { withIt: [{ noted: 1 }], withoutIt: [{ noted: 0 }] }],
        ]);
      }
  });

  it('note a public event, and an opened bid', async () => {
    const event = `insert into event (type, actor_label, subject_type, subject_id, public)
      values ('PROJECT_PUBLISHED', '采购人', 'PROJECT', gen_random_uuid(), true)`;
    const noted = { withIt: [{ noted: 1 }], withoutIt: [{ noted: 0 }] };
    expect(await done(db, 'event_public_change', { sql: event, shows: NOTED })).toEqual(noted);
    const given = await filledRow(db, 'bid', { price_fen: '1' });
    expect(
      await done(db, 'bid_public_change', { by: 'OWNER', given, sql: 'update bid set id = id', shows: NOTED }),
    ).toEqual(noted);
  });

  it('tell a public event to whoever listens: event_tell', async () => {
    const listener = new pg.Client({ connectionString: db.url });
    await listener.connect();
    const told: string[] = [];
    await listener.query('listen public_event');
    const heard = async (isPublic: boolean) => {
      told.length = 0;
      const last = new Promise((resolve) => {
        listener.on('notification', ({ payload = '' }) =>
          payload === 'last' ? resolve(undefined) : told.push(payload),
        );
      });
      await db.query(
        `insert into event (type, actor_label, subject_type, subject_id, public)
         values ('PROJECT_PUBLISHED', '采购人', 'PROJECT', gen_random_uuid(), $1)`,
        [isPublic],
      );
      await db.query(`notify public_event, 'last'`);
      await last;
      listener.removeAllListeners('notification');
      return told.length;
    };
    expect([await heard(true), await heard(false)]).toEqual([1, 0]);
    await db.query('drop trigger event_tell on event');
    expect(await heard(true)).toBe(0);
    await listener.end();
  });

  it('let no rule pack begin before another of its region: rule_pack_in_order', async () => {
    const sql = `insert into rule_pack (content)
      select content || jsonb_build_object('id', 'another', 'effectiveFrom', '2020-01-01') from rule_pack where region <> 'CN' limit 1`;
    const outcome = await attacked(db, 'rule_pack_in_order', { sql });
    expect(outcome).toEqual({
      refused: expect.stringContaining('is in force or follows'),
      untouched: true,
      refusedWithoutIt: null,
    });
  });

  /** Takes away what refuses the same on tables that refer to one, so that its own trigger is what is left. */
  async function emptiedWith(table: string, own: string): Promise<string> {
    const others = triggers.filter((each) => each.does === 'refuse_change' && each.type & 32 && each.name !== own);
    return others
      .filter((each) => each.table !== table)
      .map(({ name, table: on }) => `drop trigger ${name} on ${on}`)
      .join('; ');
  }
});
