import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  organizationsTemplate,
  registerWorld,
  registration,
  type RegisterWorld,
} from '../../testing/register-world.js';

describe('what offices decide of an organization', () => {
  let db: TestDatabase;
  let world: RegisterWorld;
  let id: string;

  const officer = () => world.registrarOf('220202');
  const within = <T>(act: () => Promise<T>) => world.database.transaction(act);
  /** What the organization is to be told, in order. */
  const told = () =>
    db.query<{ kind: string; data: object }>(
      `select data -> 'notice' ->> 'kind' as kind, data -> 'notice' -> 'data' as data from jobs.job
       where name = 'organization-matter' and data -> 'organizationIds' ? $1 order by created_on, id`,
      [id],
    );

  beforeAll(async () => {
    db = await testDatabase(organizationsTemplate);
    world = await registerWorld(db.url);
    id = await within(() =>
      world.register.register(
        officer(),
        registration('被告知联合会', { kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: false }),
      ),
    );
  });

  afterAll(async () => {
    await world.database.close();
    await db.drop();
  });

  it('is told to it with office and reason, each decision by itself', async () => {
    const decided = { by: officer().acting.holder, reason: '核查' };
    for (const standing of ['ABNORMAL', 'SERIOUS', 'GOOD', 'SERIOUS', 'GOOD'] as const)
      await within(() => world.standings.set(officer(), id, standing, '核查'));
    for (const isFederation of [true, false])
      await within(() => world.federations.set(officer(), id, isFederation, '核查'));
    const grant = { organizationId: id, functionId: world.functionId('SVC-02'), regionCode: '220202' };
    const { qualificationId } = await within(() => world.qualifications.grant(officer(), grant));
    await within(() => world.qualifications.revoke(officer(), qualificationId, '核查'));
    const lines = await told();
    expect(lines.slice(0, 7)).toEqual(
      [
        ...['LISTED_ABNORMAL', 'LISTED_SERIOUS', 'LISTED_NO_MORE', 'LISTED_SERIOUS', 'LISTED_NO_MORE'],
        ...['FEDERATION_ENTERED', 'FEDERATION_STRUCK_OUT'],
      ].map((kind) => ({ kind, data: decided })),
    );
    const qualification = {
      ...{ functionZh: expect.any(String), functionEn: expect.any(String), region: '昌邑区' },
      by: decided.by,
    };
    expect(lines.slice(7)).toEqual([
      { kind: 'QUALIFICATION_GRANTED', data: qualification },
      { kind: 'QUALIFICATION_REVOKED', data: { ...qualification, reason: '核查' } },
    ]);
  });

  it('is told only where it took effect', async () => {
    const before = await told();
    await expect(within(() => world.standings.set(officer(), id, 'GOOD', '核查'))).rejects.toThrow();
    expect(await told()).toEqual(before);
  });
});
