import { describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '@chengjie/testkit';
import { setImmediate } from 'node:timers/promises';
import type { Answer } from './endpoint.suite.js';

/** Connections for readers of the endpoint, and what its query `locked` waits for. */
export const READERS = 2;
export const LOCK = 4_711;

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
        while ((await db().query<{ count: number }>(waiting))[0]?.count !== READERS) await setImmediate();
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

  describe('the cost of a query', () => {
    const post = async (body: string) => {
      const response = await fetch(`${url()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return { status: response.status, found: ((await response.json()) as Answer).errors };
    };

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
