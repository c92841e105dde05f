import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, DomainError, ForbiddenError } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { actorOf, catalogWorld, contentOf, functionsTemplate, type CatalogWorld } from '../../testing/catalog-world.js';
import { entryOf } from './function-entry.js';

let db: TestDatabase;
let world: CatalogWorld;
const ids = new Map<string, string>();

const publish = (regionCode: string, functionIds?: string[], by = regionCode) =>
  world.database.transaction(() => world.editions.publish(world.officerOf(by), regionCode, functionIds));
const codesOf = async (editionId: string) => (await world.listed.functions(editionId)).map(({ code }) => code);
const idOf = (code: string) => ids.get(code) ?? '';
const violationsOf = async (act: Promise<unknown>): Promise<string[]> => {
  const error = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DomainError)) throw error ?? new Error('The act was done');
  return error.violations.map(({ code }) => code);
};

beforeAll(async () => {
  db = await testDatabase(functionsTemplate);
  world = await catalogWorld(db.url);
  await world.database.transaction(async () => {
    for (const [code, zh] of [
      ['SVC-01', '居家养老服务'],
      ['SVC-02', '社区日间照料'],
      ['CUL-01', '群众文艺'],
    ] as const) {
      ids.set(code, (await world.register.create(world.officerOf('22'), code, contentOf(code, zh))).functionId);
    }
  });
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('editions of the function catalog', () => {
  let first: string;

  beforeAll(async () => {
    first = await publish('22');
  });

  it('list the province’s functions by code, with number, office and hash', async () => {
    expect(await codesOf(first)).toEqual(['CUL-01', 'SVC-01', 'SVC-02']);
    const edition = await world.catalog.byId(first);
    expect(edition).toMatchObject({
      number: 1,
      regionCode: '22',
      region: { code: '22', name: '吉林省', level: 'PROVINCE', kind: 'PROVINCE', parentCode: null },
      issuingOffice: { name: '吉林省民政部门' },
      entryCount: 3,
    });
    expect(edition?.contentHash).toBe(contentHash((await world.listed.functions(first)).map(entryOf)));
  });

  it('are in force in every region below that has none of its own', async () => {
    expect(await world.catalog.find('FUNCTION', '220202001001')).toMatchObject({ id: first });
    expect(await world.functions.inForce(idOf('SVC-01'), '220202001')).toMatchObject({ code: 'SVC-01', version: 1 });
    expect(await world.catalog.find('FUNCTION', '21')).toBeUndefined();
    expect(await world.catalog.find('FUNCTION', '22', 99)).toBeUndefined();
  });

  it('of a city narrow what the province lists, in the versions listed there', async () => {
    await world.database.transaction(() =>
      world.register.update(world.officerOf('22'), idOf('SVC-01'), contentOf('SVC-01', '居家养老上门服务')),
    );
    const city = await publish('2202', [idOf('SVC-01')]);
    expect(await world.listed.functions(city)).toMatchObject([{ code: 'SVC-01', version: 1 }]);
    expect(await world.functions.inForce(idOf('SVC-02'), '220202')).toBeUndefined();
    expect(await violationsOf(publish('220202', [idOf('SVC-02')]))).toEqual(['FUNCTION_NOT_IN_ANCESTOR_EDITION']);
    expect(await codesOf(await publish('220202'))).toEqual(['SVC-01']);
    expect(await world.catalog.find('FUNCTION', '220203')).toMatchObject({ id: city });
  });

  it('show in their difference what was added, removed and changed', async () => {
    const province = world.officerOf('22');
    await world.database.transaction(async () => {
      const { functionId } = await world.register.create(
        province,
        'CHA-01',
        contentOf('CHA-01', '邻里互助', { kind: 'CHARITY' }),
      );
      ids.set('CHA-01', functionId);
      await world.register.retire(province, idOf('CUL-01'), '由其他部门承担');
      const changes = { guidePriceFen: null, unit: { zh: '小时', en: 'hour' } };
      await world.register.update(province, idOf('SVC-02'), contentOf('SVC-02', '社区日间照料', changes));
    });
    const second = await publish('22');
    const difference = await world.listed.difference('22', 1, 2);
    expect(difference.added.map(({ code }) => code)).toEqual(['CHA-01']);
    expect(difference.removed.map(({ code }) => code)).toEqual(['CUL-01']);
    expect(difference.changed.map(({ after, changedFields }) => [after.code, changedFields])).toEqual([
      ['SVC-01', ['name']],
      ['SVC-02', ['unit', 'guidePrice']],
    ]);
    expect(await codesOf(first)).toContain('CUL-01');
    expect((await world.catalog.history('FUNCTION', '22')).map(({ id }) => id)).toEqual([second, first]);
  });

  it('tell of each version of a function from when until when they list it', async () => {
    const history = await world.catalog.history('FUNCTION', '22');
    const [second, province] = history.map(({ publishedAt }) => publishedAt);
    const versionsOf = async (code: string) => {
      const { edges } = await world.versions.ofFunction({}, idOf(code), { first: 10 });
      return Promise.all(
        edges.map(async ({ node }) => {
          const editions = await world.versions.listing({}, node.id, { first: 10 });
          const at = editions.edges.map(({ node: { regionCode, number } }) => `${regionCode}/${number}`);
          return { version: node.version, editions: at, ...(await world.versions.listed(node.id)) };
        }),
      );
    };
    const draft = contentOf('SVC-01', '居家养老新稿');
    await world.database.transaction(() => world.register.update(world.officerOf('22'), idOf('SVC-01'), draft));
    expect(await versionsOf('SVC-01')).toEqual([
      { version: 2, editions: ['22/2'], from: second, until: null },
      // The city has not followed the province yet.
      { version: 1, editions: ['220202/1', '2202/1', '22/1'], from: province, until: null },
    ]);
    expect(await versionsOf('SVC-02')).toEqual([
      { version: 2, editions: ['22/2'], from: second, until: null },
      { version: 1, editions: ['22/1'], from: province, until: second },
    ]);
    expect(await versionsOf('CUL-01')).toEqual([{ version: 1, editions: ['22/1'], from: province, until: second }]);
    expect(await world.functions.current(idOf('CUL-01'))).toMatchObject({ retirementReason: '由其他部门承担' });
  });

  it('are published one after the other, and what lists the same is not published again', async () => {
    const outcomes = await Promise.allSettled([
      publish('220203', [idOf('SVC-01')], '2202'),
      publish('220203', [idOf('SVC-01')]),
    ]);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as DomainError] : []));
    expect(refused.map(({ violations }) => violations.map(({ code }) => code))).toEqual([['EDITION_UNCHANGED']]);
    expect(await world.catalog.history('FUNCTION', '220203')).toMatchObject([{ number: 1 }]);
  });

  it('tell the public, with the publishing office as actor', async () => {
    const [event] = await world.database.run<object>(
      `select type, public, actor_label, data from event where subject_id = $1`,
      [first],
    );
    expect(event).toMatchObject({
      type: 'FUNCTION_EDITION_PUBLISHED',
      public: true,
      actor_label: '民政部门 · 经办 001',
      data: { regionCode: '22', number: 1, entryCount: 3 },
    });
  });

  it.each([
    'update function_edition_entry set function_version_id = function_version_id',
    'delete from catalog_edition',
    `update function_version set department = ''`,
    'truncate catalog_edition cascade',
  ])('never change: %s', async (sql) => {
    await expect(db.query(sql)).rejects.toThrow('append-only');
  });
});

describe('publishing an edition', () => {
  it('is refused to other roles, other places and other kinds of agencies', async () => {
    const province = world.officerOf('22').acting.agencyId;
    const buyer = actorOf('BUYER', '22', province);
    const neighbour = world.officerOf('220203');
    const { agencyId } = world.officerOf('220202001').acting;
    await db.query(`update agency set kind = 'STREET_OFFICE' where id = $1`, [agencyId]);
    const street = actorOf('ADMINISTRATOR', '22', agencyId);
    for (const actor of [buyer, neighbour, street]) {
      const act = world.database.transaction(() => world.editions.publish(actor, '220202'));
      await expect(act).rejects.toBeInstanceOf(ForbiddenError);
    }
  });

  it('is refused for streets, unknown regions and unknown functions', async () => {
    expect(await violationsOf(publish('220202001', undefined, '22'))).toEqual(['FUNCTION_EDITION_LEVEL']);
    expect(await violationsOf(publish('2299', undefined, '22'))).toEqual(['EDITION_REGION_UNKNOWN']);
    const unknown = '01890000-0000-7000-8000-000000000000';
    expect(await violationsOf(publish('22', [unknown]))).toEqual(['FUNCTION_NOT_AVAILABLE']);
  });

  it('leaves no number behind when it fails', async () => {
    const before = await world.catalog.find('FUNCTION', '22');
    await violationsOf(publish('22', [idOf('CUL-01')]));
    const next = await world.catalog.byId(await publish('22'));
    expect(next?.number).toBe((before?.number ?? 0) + 1);
  });
});
