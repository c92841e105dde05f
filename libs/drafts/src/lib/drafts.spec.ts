import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, newId, shanghaiDate } from '@chengjie/kernel';
import { Database, type Actor, type Person } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { draftsSchema } from '../schema.js';
import { DraftOwners } from './draft-owner.js';
import { DraftSeal } from './draft-seal.js';
import { KEPT_DAYS, MOST_CHARACTERS, MOST_DRAFTS, MOST_SAVES_A_MINUTE } from './draft.terms.js';
import { DraftsReader } from './drafts.reader.js';
import { Drafts } from './drafts.service.js';
import { SaveRate } from './save-rate.js';
import { trimDrafts } from './trim-drafts.js';

const template = {
  name: 'drafts',
  migrate: async (url: string) => {
    await migrate(url, [platformSchema, draftsSchema]);
    const database = await Database.connect({ url, entities: [] });
    await database.run('create table account (id uuid primary key, keys_since timestamptz not null)');
    await database.run('grant select on account to chengjie_app');
    await database.close();
  },
};

const FORM = 'submitBid.0190aaaa-0000-7000-8000-000000000001';
const TEXT = '密封标记KANARI 73391.57';

let db: TestDatabase;
let database: Database;
let drafts: Drafts;
let reader: DraftsReader;

/** Services of a process of its own, which has counted nothing yet. */
function begin(masterKey = Buffer.alloc(32, 7)): void {
  const [owners, seal] = [new DraftOwners(database), new DraftSeal({ masterKey } as Config)];
  drafts = new Drafts(database, owners, seal, new SaveRate());
  reader = new DraftsReader(database, owners, seal);
}

beforeAll(async () => {
  db = await testDatabase(template);
  database = await Database.connect({ url: db.url, entities: [], poolSize: 4 });
});
beforeEach(() => begin());
afterAll(async () => {
  await database?.close();
  await db?.drop();
});

function actor({
  accountId = newId() as string,
  grantId = newId() as string,
  heldSince = '2026-11-01T08:00:00.000Z',
} = {}): Actor {
  const acting = {
    id: grantId,
    role: 'ORGANIZATION',
    agencyId: null,
    organizationId: newId(),
    regionCode: '22',
    holder: '',
  } as const;
  return { accountId, displayName: '人员 001', grants: [acting], acting, heldSince: new Date(heldSince) };
}

const draftOf = async (person: Person, form: string) => (await reader.of(person, [form]))[0] ?? null;
const save = (person: Person, content = TEXT, revision: string | null = null, form = FORM) =>
  database.transaction(() => drafts.save(person, { form, content, revision }));
const codesOf = async (saving: Promise<unknown>) => {
  const error = await saving.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  return error instanceof DomainError ? error.violations.map(({ code }) => code) : error;
};
const rows = () =>
  db.query<{ slot: Buffer; holder: Buffer; revision: Buffer; sealed: Buffer; days: number }>(
    `select *, expires_on - (now() at time zone 'Asia/Shanghai')::date as days from draft order by slot`,
  );

describe('a draft', () => {
  it('is there again as it was typed, with when it was saved', async () => {
    const owner = actor();
    const content = `{"text":"${'字'.repeat(MOST_CHARACTERS - 20)}\\u0000 \u202e"}`;
    await save(owner, content);
    const kept = await draftOf(owner, FORM);
    expect(kept).toEqual({
      form: FORM,
      content,
      revision: expect.stringMatching(/^[0-9a-f]{32}$/),
      savedAt: expect.any(Date),
      endsOn: shanghaiDate(new Date(Date.now() + KEPT_DAYS * 86_400_000)),
      page: null,
    });
    expect(Math.abs(Number(kept?.savedAt) - Date.now())).toBeLessThan(60_000);
  });

  it('is asked for with those of other forms, each by its name', async () => {
    const owner = actor();
    for (const form of ['b', 'a']) await save(owner, `text of ${form}`, null, form);
    const kept = await reader.of(owner, ['a', 'none', 'b']);
    expect(kept.map(({ form, content }) => [form, content])).toEqual([
      ['a', 'text of a'],
      ['b', 'text of b'],
    ]);
  });

  it('is one of all that its author keeps in the role, last saved first, each with the page that it was typed on', async () => {
    const owner = actor();
    const page = { path: '/desk/projects/new?step=text', title: '新建项目' };
    await database.transaction(() => drafts.save(owner, { form: 'first', content: '{}', page }));
    await save(owner, TEXT, null, 'second');
    await save(actor({ accountId: owner.accountId }), TEXT, null, 'in another role');
    const kept = await reader.all(owner);
    expect(kept.map(({ form, page: of }) => [form, of])).toEqual([
      ['second', null],
      ['first', page],
    ]);
    expect(await reader.all(actor({ grantId: owner.acting.id }))).toEqual([]);
    await drafts.discard(owner, 'second');
    expect((await reader.all(owner)).map(({ form }) => form)).toEqual(['first']);
  });

  it('is its author’s in the role it was typed in: of nobody else, in no other role, and not after keys that an office gave', async () => {
    const owner = actor();
    const { accountId, acting } = owner;
    await save(owner);
    expect((await draftOf(actor({ accountId, grantId: acting.id }), FORM))?.content).toBe(TEXT);
    const others = [
      actor(),
      actor({ accountId }),
      actor({ grantId: acting.id }),
      actor({ accountId, grantId: acting.id, heldSince: '2026-11-02T08:00:00.000Z' }),
    ];
    for (const other of others) expect(await draftOf(other, FORM)).toBeNull();
    expect(await draftOf(owner, 'submitBid.another')).toBeNull();
  });

  it('is kept for somebody without a role until an office gives the account new keys', async () => {
    const accountId = newId();
    await db.query('insert into account values ($1, now())', [accountId]);
    const person: Person = { accountId, displayName: '人员 002', grants: [] };
    await save(person);
    expect((await draftOf(person, FORM))?.content).toBe(TEXT);
    await db.query(`update account set keys_since = now() + interval '1 second' where id = $1`, [accountId]);
    expect(await draftOf(person, FORM)).toBeNull();
  });

  it('tells a reader of the database neither whose it is, nor what for, nor how long, nor more of when than the day', async () => {
    await db.query('delete from draft');
    const owner = actor();
    await save(owner, '短');
    await save(actor(), '长'.repeat(1_000));
    const stored = await rows();
    expect(new Set(stored.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(stored.map(({ days }) => days)).toEqual([KEPT_DAYS, KEPT_DAYS]);
    const [columns] = await db.query<{ names: string[] }>(
      `select array_agg(column_name::text order by ordinal_position) as names from information_schema.columns where table_name = 'draft'`,
    );
    expect(columns?.names).toEqual(['slot', 'holder', 'revision', 'sealed', 'expires_on']);
    // Another key makes other places of the same owner and form: nobody without it finds one.
    begin(Buffer.alloc(32, 8));
    await save(owner, '短');
    expect(new Set((await rows()).flatMap(({ slot, holder }) => [slot, holder].map(String))).size).toBe(6);
  });

  it('is opened neither in another’s place, nor under another revision, nor changed', async () => {
    const [owner, other] = [actor(), actor()];
    await db.query('delete from draft');
    await save(owner);
    await save(other, '另一人');
    const [first, second] = await rows();
    const swap = 'update draft set sealed = $2, revision = $3 where slot = $1';
    await db.query(swap, [first?.slot, second?.sealed, second?.revision]);
    await db.query(swap, [second?.slot, second?.sealed, first?.revision]);
    expect([await draftOf(owner, FORM), await draftOf(other, FORM)]).toEqual([null, null]);
  });

  it('overwrites nothing that was saved elsewhere meanwhile', async () => {
    const owner = actor();
    const revision = async () => (await draftOf(owner, FORM))?.revision ?? null;
    await save(owner, '第一稿');
    const first = await revision();
    expect(await codesOf(save(owner, '另一台设备'))).toEqual(['DRAFT_CHANGED_ELSEWHERE']);
    await save(owner, '第二稿', first);
    expect(await codesOf(save(owner, '旧设备', first))).toEqual(['DRAFT_CHANGED_ELSEWHERE']);
    expect((await draftOf(owner, FORM))?.content).toBe('第二稿');
    const last = await revision();
    await drafts.discard(owner, FORM);
    expect(await draftOf(owner, FORM)).toBeNull();
    expect(await codesOf(save(owner, '已提交之后', last))).toEqual(['DRAFT_GONE']);
  });

  it('is saved by one of those who save it at the same time', async () => {
    const owner = actor();
    await save(owner, '第一稿');
    const known = (await draftOf(owner, FORM))?.revision ?? null;
    const outcomes = await Promise.all(['甲', '乙'].map((text) => codesOf(save(owner, text, known))));
    expect(outcomes.filter(Boolean)).toEqual([['DRAFT_CHANGED_ELSEWHERE']]);
  });

  it('is one of not too many, saved not too often', async () => {
    const [owner, other] = [actor(), actor()];
    const keep = async (number: number) => {
      if (number % MOST_SAVES_A_MINUTE === 0) begin();
      await save(owner, TEXT, null, `form ${number}`);
    };
    for (let number = 0; number < MOST_DRAFTS; number += 1) await keep(number);
    begin();
    expect(await codesOf(save(owner, TEXT, null, 'one more'))).toEqual(['TOO_MANY_DRAFTS']);
    const known = (await draftOf(owner, 'form 1'))?.revision ?? null;
    await save(owner, TEXT, known, 'form 1');
    begin();
    for (let time = 0; time < MOST_SAVES_A_MINUTE; time += 1)
      await save(owner, TEXT, (await draftOf(owner, 'form 2'))?.revision ?? null, 'form 2');
    expect(await codesOf(save(owner, TEXT, null, 'form 3'))).toEqual(['DRAFTS_SAVED_TOO_OFTEN']);
    await save(other);
  });

  it('ends when its days are over, whether or not the worker has come', async () => {
    await db.query('delete from draft');
    const owner = actor();
    await save(owner);
    const age = (days: number) => db.query('update draft set expires_on = expires_on - $1::int', [days]);
    await age(KEPT_DAYS);
    await trimDrafts(database, 30);
    expect((await draftOf(owner, FORM))?.content).toBe(TEXT);
    await age(1);
    expect(await draftOf(owner, FORM)).toBeNull();
    await save(owner, '新稿');
    expect((await draftOf(owner, FORM))?.content).toBe('新稿');
    await age(KEPT_DAYS + 1);
    await trimDrafts(database, 30);
    expect(await rows()).toEqual([]);
  });

  it('leaves nothing else in the database', async () => {
    await save(actor());
    const [events] = await db.query<{ count: number }>('select count(*)::int as count from event');
    const [keys] = await db.query<{ count: number }>('select count(*)::int as count from idempotency_key');
    expect([events?.count, keys?.count]).toEqual([0, 0]);
  });
});
