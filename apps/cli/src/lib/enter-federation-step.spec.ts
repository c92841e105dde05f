import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rulePackHash } from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Rules } from '@chengjie/rules';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { enterFederationStep } from './enter-federation-step.js';

const decision = { region: '22', from: '2028-01-01', until: '2032-12-31', document: '吉林省民政厅通知' };

describe('an office’s decision about the federation step', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.drop());

  it('is entered as the pack that follows, once', async () => {
    expect(await enterFederationStep(db.url, decision)).toBe('22-2028-01-01');
    const database = await Database.connect({ url: db.url, entities: [], poolSize: 1 });
    const pack = await new Rules(database).inForce('2030-06-01', '2202');
    await database.close();
    expect(pack?.value).toMatchObject({ id: '22-2028-01-01', federationStep: { until: '2032-12-31' } });
    expect(pack?.hash).toBe(pack && rulePackHash(pack.value));
    await expect(enterFederationStep(db.url, decision)).rejects.toThrow('begins on 2028-01-01 already');
  });

  it.each([
    ['a day that there is not', { from: '2028-02-30' }],
    ['a last day that is none', { region: '44', until: 'soon' }],
    ['no region', { region: '9' }],
    ['before there were packs', { region: '44', from: '2017-01-01' }],
  ])('is refused in one line: %s', async (_, wrong) => {
    await expect(enterFederationStep(db.url, { ...decision, ...wrong })).rejects.toMatchObject({
      name: 'UserFacingError',
    });
  });
});
