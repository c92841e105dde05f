/// <reference types="node" />
import { setImmediate } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gql } from 'urql';
import type { createClient } from './client.js';

const page = gql('query Page { thing { id state } }');
const act = gql('mutation Act($input: JSON) { act(input: $input) { userErrors { code } } }');

const REAUTHENTICATION = { errors: [{ message: '', extensions: { code: 'REAUTHENTICATION_NEEDED' } }] };
const payload = (name: string, ...codes: string[]) => ({
  data: { [name]: { __typename: 'Payload', userErrors: codes.map((code) => ({ __typename: 'Refusal', code })) } },
});

describe('the client', () => {
  let make: typeof createClient;
  let asked: string[];
  let dialogs: number;
  /** By the operations' names; the last one again and again. */
  let answers: Record<string, object[]>;

  beforeAll(async () => {
    Object.assign(globalThis, {
      ...{ location: { search: '' }, localStorage: { getItem: () => null }, document: { documentElement: {} } },
      addEventListener: () => undefined,
    });
    make = (await import('./client.js')).createClient;
  });

  beforeEach(() => {
    asked = [];
    dialogs = 0;
    answers = {
      Page: [{ data: { thing: { __typename: 'Thing', id: '1', state: 'OPEN' } } }],
      ProveIdentity: [payload('proveIdentity')],
    };
    globalThis.fetch = (_, init) => {
      const [, name = ''] = /(?:query|mutation) (\w+)/.exec(String(init?.body)) ?? [];
      asked.push(name);
      const [first, ...others] = answers[name] ?? [];
      if (others.length > 0) answers[name] = others;
      return Promise.resolve(Response.json(first));
    };
  });

  const count = (name: string) => asked.filter((each) => each === name).length;
  const until = async (holds: () => boolean) => {
    while (!holds()) await setImmediate();
  };
  const client = () =>
    make('grant', {
      prove: () => {
        dialogs += 1;
        return Promise.resolve(true);
      },
    });
  const codesOf = (data: unknown) =>
    Object.values(data as Record<string, { userErrors: { code: string }[] }>).flatMap(({ userErrors }) =>
      userErrors.map(({ code }) => code),
    );

  describe('where an act is refused', () => {
    const withPage = async (answer: object) => {
      answers['Act'] = [answer];
      const used = client();
      const { unsubscribe } = used.query(page, {}).subscribe(() => undefined);
      await until(() => count('Page') === 1);
      await used.mutation(act, { input: {} }).toPromise();
      return { used, unsubscribe };
    };

    it.each([
      ['by state', payload('act', 'ALREADY_DECIDED')],
      ['for want of permission', { errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] }],
    ])('%s asks again for what is on show, and for nothing else', async (_, answer) => {
      const { used, unsubscribe } = await withPage(answer);
      await until(() => count('Page') === 2);
      unsubscribe();
      await used.mutation(act, { input: {} }).toPromise();
      await used.query(page, {}, { requestPolicy: 'network-only' }).toPromise();
      expect(count('Page')).toBe(3);
    });

    it('for what was typed leaves it as it is', async () => {
      const { used, unsubscribe } = await withPage(payload('act', 'INVALID_INPUT'));
      await used.mutation(act, { input: {} }).toPromise();
      unsubscribe();
      expect(asked).toEqual(['Page', 'Act', 'Act']);
    });
  });

  describe('where an act asks again who one is', () => {
    beforeEach(() => {
      answers['Act'] = [REAUTHENTICATION, payload('act')];
    });
    const password = { input: { currentPassword: 'of the form' } };
    const acting = (variables: object) => client().mutation(act, variables).toPromise();

    it('takes the password that its form has asked for', async () => {
      expect(codesOf((await acting(password)).data)).toEqual([]);
      expect([asked, dialogs]).toEqual([['Act', 'ProveIdentity', 'Act'], 0]);
    });

    it('tells the form that the password is wrong, and asks nothing', async () => {
      answers['ProveIdentity'] = [payload('proveIdentity', 'PASSWORD_NOT_RIGHT')];
      expect(codesOf((await acting(password)).data)).toEqual(['PASSWORD_NOT_RIGHT']);
      expect([asked, dialogs]).toEqual([['Act', 'ProveIdentity'], 0]);
    });

    it('asks for the second factor where there is one', async () => {
      answers['ProveIdentity'] = [payload('proveIdentity', 'PASSWORD_DOES_NOT_SUFFICE')];
      expect(codesOf((await acting(password)).data)).toEqual([]);
      expect([asked, dialogs]).toEqual([['Act', 'ProveIdentity', 'Act'], 1]);
    });

    it('asks where the form has not', async () => {
      expect(codesOf((await acting({ input: {} })).data)).toEqual([]);
      expect([asked, dialogs]).toEqual([['Act', 'Act'], 1]);
    });
  });
});
