import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, registeredErrors } from '@chengjie/kernel';
import type { Actor, RequestContextValue } from '@chengjie/platform';
import { accountsApi } from '../../api.js';
import { AccountsWorld, PASSWORD, type WorldPerson } from '../../testing/accounts-world.js';
import { NotedRefusals } from './noted-refusals.js';
import { NOTED_REFUSALS, securityEventWords, type SecurityEventKind } from './security-event.kinds.js';
import { SecurityEventsReader, type SecurityEventFilter } from './security-events.reader.js';
import { SecurityNotes } from './security-notes.js';
import { trimSecurityEvents } from './trim-security-events.js';

let world: AccountsWorld;
let notes: SecurityNotes;
let reader: SecurityEventsReader;

beforeAll(async () => {
  world = await AccountsWorld.create();
  notes = new SecurityNotes(world.database);
  reader = new SecurityEventsReader(world.database);
});

afterAll(() => world?.close());

const seen = async (filter: SecurityEventFilter, actor = world.administrator) =>
  (await reader.ofJurisdiction(actor, filter, { first: 100 })).edges.map(({ node }) => node);
const from = (address: string, person: object | null = null, role?: string) =>
  ({ person, actor: role ? { ...person, acting: { role } } : null, address }) as RequestContextValue;

describe('what is tried', () => {
  let person: WorldPerson;
  beforeEach(async () => {
    person = await world.opened();
  });

  const fail = (loginName: string, address: string) =>
    new NotedRefusals(notes).refused('signIn', ['WRONG_CREDENTIALS'], { loginName }, from(address));

  it('is one row for a network and an hour, however often', async () => {
    for (let time = 0; time < 500; time += 1) fail(` ${person.loginName.toUpperCase()} `, `192.0.2.${time % 250}`);
    fail(person.loginName, '2001:db8:1:2::/64');
    await notes.store();
    expect(await seen({ loginName: person.loginName, kinds: ['SIGN_IN_FAILED'] })).toEqual([
      expect.objectContaining({ loginName: person.loginName, by: null }),
      expect.objectContaining({ loginName: person.loginName, by: null }),
    ]);
    const counted = (await seen({ loginName: person.loginName, kinds: ['SIGN_IN_FAILED'] })).map(
      ({ network, count }) => [network, count] as const,
    );
    expect(new Map(counted)).toEqual(
      new Map([
        ['192.0.2.0/24', 500],
        ['2001:db8:1::/48', 1],
      ]),
    );
  });

  it('keeps no text that was typed: neither an unknown login name nor a password in its place', async () => {
    const typed = 'my secret password 1';
    for (const loginName of [typed, 'x'.repeat(100_000), 42 as unknown as string]) fail(loginName, '198.51.100.7');
    await notes.store();
    const rows = await world.db.query<{ row: string }>('select to_jsonb(s)::text as row from security_event s');
    expect(rows.filter(({ row }) => row.includes('secret') || row.includes('xxxx'))).toEqual([]);
    expect(await seen({ kinds: ['SIGN_IN_FAILED'] })).toContainEqual(
      expect.objectContaining({ loginName: null, network: '198.51.100.0/24', count: 3 }),
    );
  });

  it('from everywhere fills no disk, and is counted all the same', async () => {
    const networks = Array.from({ length: 3_000 }, (_, index) => `10.${index >> 8}.${index & 255}.1`);
    for (const address of networks) fail(person.loginName, address);
    await notes.store();
    for (const address of networks) fail(person.loginName, address);
    await notes.store();
    const [kept] = await world.db.query<{ rows: number; times: number }>(
      `select count(*)::int as rows, sum(s.count)::int as times from security_event s
       where kind = 'SIGN_IN_FAILED' and (account_id = $1 or account_id is null and network is null)`,
      [person.id],
    );
    expect(kept?.times).toBe(6_000);
    expect(kept?.rows).toBeLessThanOrEqual(2 * 12); // the hour may have ended meanwhile
  });

  it('goes on being told apart where it was before the flood', async () => {
    fail(person.loginName, '203.0.113.9');
    await notes.store();
    for (let index = 0; index < 40; index += 1) {
      fail(person.loginName, `172.16.${index}.1`);
      await notes.store();
    }
    fail(person.loginName, '203.0.113.9');
    await notes.store();
    const events = await seen({ loginName: person.loginName, kinds: ['SIGN_IN_FAILED'] });
    expect(events).toContainEqual(expect.objectContaining({ network: '203.0.113.0/24', count: 2 }));
    expect(events.length).toBeLessThanOrEqual(2 * 11);
  });

  it('without permission says what was asked for, of whoever is signed in', async () => {
    const { id: accountId } = person;
    const watch = new NotedRefusals(notes);
    watch.refused(
      'admitToOrganization',
      ['FORBIDDEN', 'OWN_ACCOUNT'],
      { loginName: 'somebody' },
      from('', { accountId }),
    );
    watch.refused('publishProject', ['CEILING_TOO_HIGH'], {}, from('', { accountId }));
    await notes.store();
    expect(await seen({ loginName: person.loginName, kinds: ['ACT_REFUSED'] })).toEqual([
      expect.objectContaining({ detail: 'admitToOrganization', count: 1, network: null }),
    ]);
  });
});

it('does not tell offices what an organization meant to do', async () => {
  const { id: accountId, loginName } = await world.opened();
  new NotedRefusals(notes).refused('withdrawBid', ['FORBIDDEN'], {}, from('', { accountId }, 'ORGANIZATION'));
  await notes.store();
  expect(await seen({ loginName, kinds: ['ACT_REFUSED'] })).toEqual([expect.objectContaining({ detail: null })]);
});

it('does not tell others that a role was declined', async () => {
  const { id, loginName } = await world.opened();
  await world.db.query(`insert into security_event (kind, account_id) values ('ROLE_DECLINED', $1)`, [id]);
  expect((await seen({ loginName })).map(({ kind }) => kind)).not.toContain('ROLE_DECLINED');
  expect((await reader.ofAccount(id, { first: 10 })).edges.map(({ node }) => node.kind)).toContain('ROLE_DECLINED');
});

describe('that somebody was there', () => {
  const kinds = Object.keys(securityEventWords) as SecurityEventKind[];
  const told: SecurityEventKind[] = kinds.filter((kind) => kind !== 'ROLE_DECLINED');
  const everything = async ({ id }: WorldPerson) =>
    world.db.query('insert into security_event (kind, account_id) select unnest($2::text[]), $1', [id, kinds]);
  const toldOf = async ({ loginName }: WorldPerson, actor = world.administrator) =>
    [...new Set((await seen({ loginName }, actor)).map(({ kind }) => kind))].sort();

  it('is told of offices, and of an organization’s people to themselves alone', async () => {
    const [buyer, bidder] = [await world.member(), await world.opened()];
    await world.founder(newId(), bidder);
    for (const person of [buyer, bidder]) await everything(person);
    const presence = ['NEW_DEVICE', 'OTHER_SESSIONS_ENDED', 'SESSION_ENDED', 'SIGNED_IN', 'SIGNED_OUT'];
    const ofBidder = told.filter((kind) => !presence.includes(kind)).sort();
    for (const administrator of [world.administrator, world.second, await world.administratorOf('2202')]) {
      expect(await toldOf(buyer, administrator)).toEqual([...told].sort());
      expect(await toldOf(bidder, administrator)).toEqual(ofBidder);
    }
    for (const person of [buyer, bidder]) {
      const own = await reader.ofAccount(person.id, { first: 100 });
      expect(new Set(own.edges.map(({ node }) => node.kind))).toEqual(new Set(kinds));
    }
  });

  it('goes by whom somebody acted for then', async () => {
    const person = await world.opened();
    const { acting } = await world.founder(newId(), person);
    await everything(person);
    await world.db.tamper('update role_grant set valid_to = clock_timestamp() where id = $1', [acting.id]);
    expect(await toldOf(person)).not.toContain('SIGNED_IN');
    await everything(person);
    expect(await seen({ loginName: person.loginName, kinds: ['SIGNED_IN'] })).toHaveLength(1);
  });
});

describe('what is done to accounts', () => {
  it('stands beside it, with who did it, for whoever may manage them and for the owner', async () => {
    const person = await world.member();
    const events = await seen({ loginName: person.loginName });
    const kinds = events.map(({ kind, by }) => [kind, by !== null]);
    const { displayName: by } = await world.personOf(person.id);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'ACCOUNT_OPENED', by }));
    const offeredBy = '系统管理机构 · 管理员 001, 第二管理机构 · 管理员 002';
    const data = expect.objectContaining({ offeredBy });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'ROLE_ACCEPTED', by, data }));
    const own = await reader.ofAccount(person.id, { first: 100 });
    expect(own.edges.map(({ node }) => node.kind)).toEqual(kinds.map(([kind]) => kind));
    const elsewhere = { ...world.administrator, acting: { ...world.administrator.acting, regionCode: '21' } };
    expect(await seen({ loginName: person.loginName }, elsewhere)).toEqual([]);
  });

  it('comes with sign-ins, and none of it holds the password or a token', async () => {
    const person = await world.opened();
    const { token } = await world.services.sessions.signIn(person.loginName, PASSWORD, '192.0.2.1');
    const rows = await world.db.query<{ row: string }>(
      'select to_jsonb(s)::text as row from security_event s where account_id = $1',
      [person.id],
    );
    expect(rows.some(({ row }) => row.includes('SIGNED_IN'))).toBe(true);
    expect(rows.filter(({ row }) => row.includes(token) || row.includes(PASSWORD))).toEqual([]);
  });

  it('has words for every kind of event of an account', () => {
    const kinds = (accountsApi.events ?? []).flatMap((each) => Object.entries(each));
    const ofAccounts = kinds.filter(([, { subjectType }]) => subjectType === 'ACCOUNT').map(([kind]) => kind);
    expect(ofAccounts.filter((kind) => !Object.hasOwn(securityEventWords, kind))).toEqual([]);
  });

  it('knows refusals by codes that there are', () => {
    const codes = new Set([...registeredErrors().keys(), 'FORBIDDEN', 'TOKEN_RIGHT_MISSING']);
    expect(Object.keys(NOTED_REFUSALS).filter((code) => !codes.has(code))).toEqual([]);
  });
});

describe('a security event', () => {
  it('is neither changed nor taken away by whoever serves, but for counting, and for age', async () => {
    notes.note({ kind: 'LINK_REFUSED', address: '192.0.2.1', detail: 'resetPassword' });
    await notes.store();
    // Nor by whoever may change all columns: the trigger holds beside the grants.
    const refused = async (sql: string) => {
      await expect(world.database.run(sql, [])).rejects.toThrow(/append-only|permission denied/);
      await expect(world.db.query(sql)).rejects.toThrow('append-only');
    };
    const it = `where kind = 'LINK_REFUSED'`;
    await refused(`update security_event set network = null ${it}`);
    await refused(`update security_event set count = count - 1, last_at = clock_timestamp() ${it}`);
    await refused(`update security_event set kind = 'SIGNED_IN', count = count + 1 ${it}`);
    await refused(`update security_event set count = 2 where hour is null`);
    await refused(`delete from security_event ${it}`);
    await refused('truncate security_event');
  });

  it('is kept for a month whatever is asked for, and goes then', async () => {
    await world.db.query(
      `insert into security_event (kind, at, last_at)
       select 'SIGNED_OUT', at, at from unnest(array[29, 89, 91]) days
       cross join lateral (select clock_timestamp() - make_interval(days => days) as at) old`,
    );
    const ages = async () =>
      (
        await world.db.query<{ days: number }>(
          `select extract(day from clock_timestamp() - at)::int as days from security_event
           where kind = 'SIGNED_OUT' and at < clock_timestamp() - interval '20 days' order by at desc`,
        )
      ).map(({ days }) => days);
    await trimSecurityEvents(world.database, 90);
    expect(await ages()).toEqual([29, 89]);
    await trimSecurityEvents(world.database, 1);
    expect(await ages()).toEqual([29]);
  });
});

describe('what supervisors see', () => {
  const supervisor = (regionCode: string): Actor => {
    const acting = { ...world.administrator.acting, role: 'SUPERVISOR', regionCode } as const;
    return { ...world.administrator, acting };
  };
  /** Whether it is seen from the city, a district of it, and another city. */
  const seenBy = async (kind: SecurityEventKind, { loginName }: WorldPerson) => {
    const found = ['2202', '220202', '2201'].map(async (region) => {
      const events = await seen({ loginName, kinds: [kind] }, supervisor(region));
      return events.map(({ by, reason }) => [by, reason]);
    });
    return Promise.all(found);
  };
  const nothing = [[], [], []];

  it('is who disabled and enabled an evaluator, when, and why; of a buyer nothing', async () => {
    const [evaluator, buyer] = [await world.opened(), await world.member()];
    await world.appoint(evaluator, { ...world.buyer, role: 'EVALUATOR' });
    const { administration } = world.services;
    for (const { id } of [evaluator, buyer]) {
      await world.transaction(() => administration.disable(world.administrator, id, '调离'));
      await world.transaction(() => administration.enable(world.administrator, id));
    }
    const by = expect.stringContaining('系统管理机构');
    expect(await seenBy('ACCOUNT_DISABLED', evaluator)).toEqual([[[by, '调离']], [[by, '调离']], []]);
    expect(await seenBy('ACCOUNT_ENABLED', evaluator)).toEqual([[[by, null]], [[by, null]], []]);
    for (const kind of ['ACCOUNT_DISABLED', 'ACCOUNT_ENABLED'] as const)
      expect(await seenBy(kind, buyer)).toEqual(nothing);
    const jobs = await world.db.query<{ data: unknown }>(
      `select data from jobs.job where name = 'supervised-account' order by created_on`,
    );
    expect(jobs.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        { accountId: evaluator.id, done: 'DISABLED' },
        { accountId: evaluator.id, done: 'ENABLED' },
      ]),
    );
  });

  it('is whose role of an evaluator was taken away, and what was done before it was given is not', async () => {
    const person = await world.opened();
    await world.transaction(() => world.services.administration.disable(world.administrator, person.id, '误开'));
    await world.transaction(() => world.services.administration.enable(world.administrator, person.id));
    await world.appoint(person, { ...world.buyer, role: 'EVALUATOR' });
    const [grant] = (await world.personOf(person.id)).grants;
    await world.transaction(() =>
      world.services.administration.revokeRole(world.administrator, grant?.id ?? '', '不再评审'),
    );
    const by = expect.stringContaining('系统管理机构');
    expect(await seenBy('ROLE_REVOKED', person)).toEqual([[[by, '不再评审']], [[by, '不再评审']], []]);
    const jobs = await world.db.query<{ data: unknown }>(
      `select data from jobs.job where name = 'supervised-account' and data ->> 'accountId' = $1`,
      [person.id],
    );
    expect(jobs.map(({ data }) => data)).toContainEqual({
      accountId: person.id,
      done: 'ROLE_ENDED',
      grantId: grant?.id,
    });
    expect(await seenBy('ACCOUNT_DISABLED', person)).toEqual(nothing);
  });

  it('is nothing that was tried, nor what else is done to accounts', async () => {
    const evaluator = await world.opened();
    await world.appoint(evaluator, { ...world.buyer, role: 'EVALUATOR' });
    expect(await seen({ loginName: evaluator.loginName })).not.toEqual([]);
    expect(await seen({ loginName: evaluator.loginName }, supervisor('2202'))).toEqual([]);
  });
});
