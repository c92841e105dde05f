import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@chengjie/kernel';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { ask } from './testing/ask.js';
import { makeWorld, type Viewer, type World } from './testing/world.js';

const STANDING = `mutation ($input: SetOrganizationStandingInput!) { setOrganizationStanding(input: $input) {
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
    const input = { idempotencyKey: 'acts-spec-1', id: organizationId(0), standing: 'ABNORMAL', reason: '未报送年报' };
    const first = await ask(product.url, world.registrar, STANDING, { input });
    expect(first.data).toEqual({
      setOrganizationStanding: { organization: { standing: 'ABNORMAL' }, userErrors: [] },
    });
    const before = await events();
    expect((await ask(product.url, world.registrar, STANDING, { input })).text).toBe(first.text);
    expect(await events()).toBe(before);
  });

  it('refuse the key of another input, in the language of the request', async () => {
    const input = { idempotencyKey: 'acts-spec-1', id: organizationId(1), standing: 'ABNORMAL', reason: '未报送年报' };
    for (const [language, message] of Object.entries({
      zh: '该幂等键已用于另一份内容，请换一个新的键',
      en: 'This idempotency key was used with another input: take a new key',
    })) {
      const viewer = { headers: { ...world.registrar.headers, 'accept-language': language } };
      const { data } = await ask(product.url, viewer, STANDING, { input });
      const path = ['input', 'idempotencyKey'];
      expect(data).toEqual({
        setOrganizationStanding: {
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
      `mutation ($done: SetOrganizationStandingInput!, $missed: SetOrganizationStandingInput!) {
        done: setOrganizationStanding(input: $done) { organization { standing } userErrors { code } }
        missed: setOrganizationStanding(input: $missed) {
          organization { standing } userErrors { __typename code message path } } }`,
      {
        done: { idempotencyKey: 'acts-spec-2', id: organizationId(2), standing: 'ABNORMAL', reason: '未报送年报' },
        missed: { idempotencyKey: 'acts-spec-3', id: newId(), standing: 'ABNORMAL', reason: '未报送年报' },
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
              path: ['input', 'id'],
            },
          ],
        },
      },
    ]);
  });

  it('on what is another’s are refused as forbidden, and store nothing', async () => {
    const before = await events();
    const { codes, data } = await ask(product.url, world.filingOffice, STANDING, {
      input: { idempotencyKey: 'acts-spec-4', id: organizationId(2), standing: 'GOOD', reason: '已补报' },
    });
    expect([codes, data]).toEqual([
      [],
      {
        setOrganizationStanding: {
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
    const { status, text } = await ask(product.url, viewer, STANDING, { input: { id: organizationId(0) } });
    const errors = (JSON.parse(text) as { errors: { message: string; extensions: object }[] }).errors;
    expect([status, errors.map(({ message }) => message)]).toEqual([
      400,
      ['input.idempotencyKey: is required.', 'input.reason: is required.', 'input.standing: is required.'],
    ]);
  });
});
