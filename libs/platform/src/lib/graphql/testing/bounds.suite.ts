import { describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '@chengjie/testkit';
import { createClient } from 'graphql-ws';
import { setImmediate } from 'node:timers/promises';
import WebSocket from 'ws';
import { DEAR_COST } from '../limits.js';
import type { Answer } from './endpoint.suite.js';

/** Connections for those who are signed in, and for strangers, and what its queries `locked` and `dear` wait for. */
export const READERS = 4;
export const LOCK = 4_711;

/** What its query `dear` costs. */
export const DEAR = DEAR_COST + 1;

/** The endpoint of which something is asked. */
export interface BoundedEndpoint {
  readonly db: () => TestDatabase;
  readonly url: () => string;
  readonly ask: (query: string, token?: string) => Promise<Answer>;
  /** The field that adds a note. */
  readonly add: (text: string, options?: { readonly idempotencyKey?: string }) => string;
  /** Texts of notes that begin so. */
  readonly stored: (prefix: string) => Promise<string[]>;
  /** Of two accounts that may add notes. */
  readonly tokens: readonly [string, string];
}

/** What much of one thing must not do to the rest. */
export const testBounds = ({ db, url, ask, add, stored, tokens: [token, otherToken] }: BoundedEndpoint) => {
  describe('acts, beside much else,', () => {
    it('have connections however many wait to read, signed in or not, by operations known or not', async () => {
      const holder = await db().pool.connect();
      try {
        await holder.query(`select pg_advisory_lock(${LOCK})`);
        const reading = Array.from({ length: 12 }, (_, index) => ask('{ locked }', index % 2 ? token : undefined));
        const waiting = `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted`;
        while ((await db().query<{ count: number }>(waiting))[0]?.count !== 2 * READERS) await setImmediate();
        const { data } = await ask(`mutation { ${add('while others read')} }`, token);
        expect(data).toMatchObject({ addNote: { userErrors: [] } });
        await holder.query(`select pg_advisory_unlock(${LOCK})`);
        expect(new Set((await Promise.all(reading)).map((each) => each.data?.['locked']))).toEqual(new Set(['free']));
      } finally {
        holder.release(true);
      }
    });

    it('of one account take turns: sixty that wait hold up nobody else, and those that cannot wait are told so', async () => {
      const holder = await db().pool.connect();
      try {
        const { data: own } = await ask('mutation { ' + add('before', { idempotencyKey: 'key-before' }) + ' }', token);
        expect(own).toMatchObject({ addNote: { userErrors: [] } });
        await holder.query('begin');
        await holder.query(
          `insert into idempotency_key (actor_id, mutation, key, input_hash)
           select actor_id, mutation, 'key-held', input_hash from idempotency_key where key = 'key-before'`,
        );
        const held = `mutation { ${add('held up', { idempotencyKey: 'key-held' })} }`;
        const asked = Array.from({ length: 60 }, () => ask(held, token));
        const refused = (await Promise.race(asked)).data; // those that find a place still wait
        expect(refused).toMatchObject({ addNote: { userErrors: [{ code: 'TOO_MANY_AT_ONCE', path: ['input'] }] } });
        const { data } = await ask(`mutation { ${add('not held up')} }`, otherToken);
        expect(data).toMatchObject({ addNote: { userErrors: [] } });
        await holder.query('rollback');
        const codes = (await Promise.all(asked)).map(
          (each) => (each.data?.['addNote'] as { userErrors: { code: string }[] }).userErrors[0]?.code ?? 'done',
        );
        expect(Map.groupBy(codes, (code) => code).get('TOO_MANY_AT_ONCE')).toHaveLength(60 - 2 - 30);
        expect(await stored('held up')).toEqual(['held up']);
      } finally {
        holder.release(true);
      }
    });
  });

  const post = async (body: string, headers: Record<string, string> = {}, signal?: AbortSignal) => {
    const response = await fetch(`${url()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      ...(signal && { signal }),
    });
    const { data, errors: found } = (await response.json()) as Answer;
    return { status: response.status, retryAfter: response.headers.get('retry-after'), data, found };
  };

  describe('dear queries', () => {
    const AT_ONCE = READERS / 2;
    const WAITING = 30;
    const going = `select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted`;
    const until = async (count: number) => {
      while ((await db().query<{ count: number }>(going))[0]?.count !== count) await setImmediate();
    };
    const signedIn = { authorization: `Bearer ${token}` };
    let documents = 0;
    /** Of one text, which becomes known; else each by another one. */
    const askDear = (isKnown: boolean, headers: Record<string, string> = {}, signal?: AbortSignal) => {
      const query = isKnown ? '{ dear }' : `{ dear } # ${(documents += 1)}`;
      return post(JSON.stringify({ query }), headers, signal);
    };

    it.each([
      ['known', true],
      ['unknown', false],
    ])(
      'of strangers, %s, go by half of their connections; who sends too many is told when to try again',
      async (_, isKnown) => {
        for (let times = 0; times < 3; times += 1)
          expect(await askDear(isKnown)).toMatchObject({ data: { dear: 'free' } });
        const holder = await db().pool.connect();
        try {
          await holder.query(`select pg_advisory_lock(${LOCK})`);
          const asked = Array.from({ length: AT_ONCE + WAITING + 8 }, () => askDear(isKnown));
          expect(await Promise.race(asked)).toMatchObject({
            status: 429,
            retryAfter: '5',
            found: [
              {
                message: expect.stringContaining('5 秒后再试'),
                extensions: { codes: ['QUERIES_AT_ONCE', 'Transient', 'Client'] },
              },
            ],
          });
          await until(AT_ONCE);
          expect((await post('{"query":"{ notes { totalCount } }"}')).status).toBe(200); // what is not dear waits for nobody
          const own = askDear(isKnown, signedIn); // nor does who is signed in
          await until(AT_ONCE + 1);
          const { data } = await ask(`mutation { ${add(`while dear ${isKnown}`)} }`, token);
          expect(data).toMatchObject({ addNote: { userErrors: [] } });
          await holder.query(`select pg_advisory_unlock(${LOCK})`);
          expect(await own).toMatchObject({ data: { dear: 'free' } });
          const statuses = Map.groupBy(await Promise.all(asked), ({ status }) => status);
          expect([...statuses.keys()].sort()).toEqual([200, 429]);
          expect(statuses.get(429)?.length).toBeGreaterThanOrEqual(8);
        } finally {
          holder.release(true);
        }
      },
    );

    it.each([
      ['known', true],
      ['unknown', false],
    ])('whose readers are gone, %s, go on until they are made, and give their turn to others', async (_, isKnown) => {
      for (let times = 0; times < 3; times += 1) await askDear(isKnown);
      const holder = await db().pool.connect();
      try {
        await holder.query(`select pg_advisory_lock(${LOCK})`);
        const gone = new AbortController();
        const asked = Array.from({ length: AT_ONCE + 3 }, () => askDear(isKnown, {}, gone.signal));
        await until(AT_ONCE);
        gone.abort();
        await Promise.allSettled(asked);
        const next = askDear(isKnown);
        await until(AT_ONCE); // statements go on, so do their turns
        await holder.query(`select pg_advisory_unlock(${LOCK})`);
        expect(await next).toMatchObject({ data: { dear: 'free' } });
      } finally {
        holder.release(true);
      }
      await until(0);
      for (let times = 0; times < 2 * AT_ONCE; times += 1) {
        const query = isKnown ? '{ dear broken }' : `{ dear broken } # ${(documents += 1)}`;
        expect(await post(JSON.stringify({ query }))).toMatchObject({ found: [{ extensions: { code: 'INTERNAL' } }] });
      }
      const all = await Promise.all(Array.from({ length: 4 * AT_ONCE }, () => askDear(isKnown)));
      expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    });
  });

  describe('connections', () => {
    it('are apart for those who are signed in and for strangers, by queries known or not', async () => {
      for (let times = 0; times < 4; times += 1) {
        expect((await ask('{ connection }')).data).toEqual({ connection: 'chengjie public' });
        expect((await ask('{ connection }', token)).data).toEqual({ connection: 'chengjie signed in' });
      }
    });

    it.each([
      ['strangers', {}, 'chengjie public'],
      ['those who are signed in', { authorization: `Bearer ${token}` }, 'chengjie signed in'],
    ])('of subscriptions are those of %s, from the first event on', async (_, connectionParams, name) => {
      const address = `${url().replace('http', 'ws')}/graphql`;
      const client = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
      const told = client.iterate({ query: 'subscription { connections }' });
      const events = [await told.next(), await told.next(), await told.next()];
      await client.dispose();
      const connections = `${name}, ${name}`;
      expect(events.map(({ value }) => value)).toEqual(events.map(() => ({ data: { connections } })));
    });
  });

  describe('the cost of a query', () => {
    it('is for acts and subscriptions what is not dear, however often they are sent', async () => {
      const dearAct = `mutation { ${add('dear act').replace('noteId', 'dear')} }`;
      for (let times = 0; times < 3; times += 1) {
        const { status, found } = await post(JSON.stringify({ query: dearAct }), { authorization: `Bearer ${token}` });
        expect([status, found?.[0]?.extensions.codes[0]]).toEqual([400, 'COST_LIMIT']);
      }
      expect(await stored('dear act')).toEqual([]);
      const client = createClient({
        url: `${url().replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
      });
      const refused = client.iterate({ query: 'subscription { dearCounted }' }).next();
      await expect(refused).rejects.toMatchObject([{ extensions: { codes: expect.arrayContaining(['COST_LIMIT']) } }]);
      await client.dispose();
    });

    it.each([
      ['as a variable', 'query ($first: Int!) { notes(first: $first) { ROWS } }', { first: 100 }],
      ['as a variable’s default', 'query ($first: Int! = 100) { notes(first: $first) { ROWS } }', {}],
    ])('say COST_LIMIT of a page whose length comes %s, however often it is asked for', async (_, query, variables) => {
      const asked = (given: object) => ({
        query: query.replace('ROWS', `nodes { ${'text '.repeat(130)} }`),
        variables: given,
      });
      for (let times = 1; times <= 4; times += 1) {
        const { status, found } = await post(JSON.stringify(asked(variables)));
        expect([status, found?.map(({ extensions }) => extensions.codes[0])]).toEqual([400, ['COST_LIMIT']]);
        expect(await post(JSON.stringify(asked({ first: 20 })))).toMatchObject({ status: 200, found: undefined });
      }
    });
  });
};
