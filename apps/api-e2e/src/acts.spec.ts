import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { ask } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

/** What an office enters on a list. */
const listed = (organizationId: string | undefined) => ({
  organizationId,
  ground: 'ANNUAL_REPORT_LATE',
  document: { name: '列入决定书', number: '2026-1', issuedOn: '2026-07-01' },
  reason: '未报送年报',
});

const STANDING = `mutation ($input: EnterOnAbnormalListInput!) { enterOnAbnormalList(input: $input) {
  organization { standing } userErrors { __typename code message path } } }`;

describe('acts', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let world: World;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db);
    world = await makeWorld(db);
  });

  afterAll(async () => {
    await product.stop();
    await db.drop();
  });

  const organizationId = (index: number) => world.organizations[index]?.organizationId;
  const events = async () =>
    (await db.query<{ count: number }>('select count(*)::int as count from event'))[0]?.count ?? NaN;

  it('are done once under a key, also those that change and create nothing', async () => {
    const input = { idempotencyKey: 'acts-spec-1', ...listed(organizationId(0)) };
    const first = await ask(product.url, world.registrar, STANDING, { input });
    expect(first.data).toEqual({
      enterOnAbnormalList: { organization: { standing: 'ABNORMAL' }, userErrors: [] },
    });
    const before = await events();
    expect((await ask(product.url, world.registrar, STANDING, { input })).text).toBe(first.text);
    expect(await events()).toBe(before);
  });

  it('refuse the key of another input, in the language of the request', async () => {
    const input = { idempotencyKey: 'acts-spec-1', ...listed(organizationId(1)) };
    for (const [language, message] of Object.entries({
      zh: '该幂等键已用于另一份内容，请换一个新的键',
      en: 'This idempotency key was used with another input: take a new key',
    })) {
      const viewer = { headers: { ...world.registrar.headers, 'accept-language': language } };
      const { data } = await ask(product.url, viewer, STANDING, { input });
      const path = ['input', 'idempotencyKey'];
      expect(data).toEqual({
        enterOnAbnormalList: {
          organization: null,
          userErrors: [{ __typename: 'RuleViolation', code: 'IDEMPOTENCY_KEY_REUSED', message, path }],
        },
      });
    }
  });

  it('that are refused leave the answers of the others of their document', async () => {
    const done = await ask(
      product.url,
      world.registrar,
      `mutation ($done: EnterOnAbnormalListInput!, $missed: EnterOnAbnormalListInput!) {
        done: enterOnAbnormalList(input: $done) { organization { standing } userErrors { code } }
        missed: enterOnAbnormalList(input: $missed) {
          organization { standing } userErrors { __typename code message path } } }`,
      {
        done: { idempotencyKey: 'acts-spec-2', ...listed(organizationId(2)) },
        missed: { idempotencyKey: 'acts-spec-3', ...listed(newId()) },
      },
    );
    expect([done.codes, done.data]).toEqual([
      [],
      {
        done: { organization: { standing: 'ABNORMAL' }, userErrors: [] },
        missed: {
          organization: null,
          userErrors: [
            {
              __typename: 'Refusal',
              code: 'NOT_FOUND',
              message: 'No such organization was found.',
              path: ['input', 'organizationId'],
            },
          ],
        },
      },
    ]);
  });

  it('on what is another’s are refused as forbidden, and store nothing', async () => {
    const before = await events();
    const { codes, data } = await ask(product.url, world.filingOffice, STANDING, {
      input: { idempotencyKey: 'acts-spec-4', ...listed(organizationId(2)) },
    });
    expect([codes, data]).toEqual([
      [],
      {
        enterOnAbnormalList: {
          organization: null,
          userErrors: [
            { __typename: 'Refusal', code: 'FORBIDDEN', message: expect.stringMatching(/\w/), path: ['input'] },
          ],
        },
      },
    ]);
    expect(await events()).toBe(before);
  });

  it('say what is missing of an input that is not there at all', async () => {
    const viewer: Viewer = world.registrar;
    const { status, text } = await ask(product.url, viewer, STANDING, { input: { organizationId: organizationId(0) } });
    const errors = (JSON.parse(text) as { errors: { message: string; extensions: object }[] }).errors;
    expect([status, errors.map(({ message }) => message)]).toEqual([
      400,
      ['document', 'ground', 'idempotencyKey', 'reason'].map((field) => `input.${field}: is required.`),
    ]);
  });
});
