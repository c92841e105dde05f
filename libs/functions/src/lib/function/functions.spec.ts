import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForbiddenError, newId, NotFoundError, type DomainError } from '@chengjie/kernel';
import { constraintViolation } from '@chengjie/platform';
import { begunMeanwhile, testDatabase, type TestDatabase } from '@chengjie/testkit';
import { catalogWorld, contentOf, functionsTemplate, type CatalogWorld } from '../../testing/catalog-world.js';
import { fillFunctionSearch } from '../search/function-search.js';
import { FunctionEntity } from './function.entity.js';
import type { FunctionContent } from './function.terms.js';

let db: TestDatabase;
let world: CatalogWorld;
let editionId: string;

const create = (code: string, zh: string, changes: Partial<FunctionContent> = {}, by = '22') =>
  world.database.transaction(() => world.register.create(world.officerOf(by), code, contentOf(code, zh, changes)));
const update = (id: string, content: FunctionContent) =>
  world.database.transaction(() => world.register.update(world.officerOf('22'), id, content));
const namesOf = async (filter: Parameters<CatalogWorld['lists']['ofEdition']>[1]) => {
  const page = await world.lists.ofEdition(editionId, filter, { first: 50, orderBy: 'CODE' });
  return page.edges.map(({ node }) => node.name.zh);
};

beforeAll(async () => {
  db = await testDatabase(functionsTemplate);
  world = await catalogWorld(db.url);
  await create('A-01', '居家养老', { transferModes: ['PURCHASE', 'PROJECT_FUNDS'], tracks: ['REGISTERED', 'FILED'] });
  await create('A-02', '日间照料', { serviceStandard: '面向养老机构以外的老年人' });
  await create('B-01', '群众文艺', { kind: 'CULTURE_SPORTS', guidePriceFen: null });
  await create('B-02', '群众体育', { kind: 'CULTURE_SPORTS', transferModes: ['ACTIVITY_SUBSIDY'] });
  await create('C-01', '居民家庭敬老养心', { kind: 'CHARITY', name: { zh: '居民家庭敬老养心', en: 'Care at heart' } });
  editionId = await world.database.transaction(() => world.editions.publish(world.officerOf('22'), '22'));
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('functions', () => {
  it('are read as the API shows them', async () => {
    const found = await world.functions.currentByCode('A-01');
    expect(found).toMatchObject({
      code: 'A-01',
      latestVersion: { version: 1 },
      regionCode: '22',
      name: { zh: '居家养老', en: 'Function A-01' },
      guidePriceFen: 4050,
      guidePrice: { amount: '40.50', currency: 'CNY' },
      transferModes: ['PURCHASE', 'PROJECT_FUNDS'],
      tracks: ['REGISTERED', 'FILED'],
      retiredAt: null,
      retirementReason: null,
    });
    expect(await world.functions.current(found?.id ?? '')).toEqual(found);
    const { id = '', latestVersion: { id: versionId } = { id: '' }, retirementReason: _none, ...text } = found ?? {};
    expect(await world.functions.version(versionId)).toEqual({
      ...text,
      id: versionId,
      version: 1,
      createdAt: expect.any(Date),
      function: { id },
      published: true,
    });
  });

  it('keep a new version as a draft until an edition lists it', async () => {
    const before = await world.functions.currentByCode('B-02');
    const saved = await update(before?.id ?? '', contentOf('B-02', '群众体育活动'));
    expect(await world.functions.currentByCode('B-02')).toEqual(before);
    expect(await world.functions.version(saved.versionId)).toMatchObject({ version: 2, name: { zh: '群众体育活动' } });
    const page = await world.lists.ofProvince('22', { text: '体育活动' }, { first: 5, orderBy: 'CODE' });
    expect(page.edges).toMatchObject([{ node: { code: 'B-02', version: 2 } }]);
    for (const text of ['b-02', 'qunzhongtiyu', '群眾體育', before?.name.zh ?? '']) {
      const found = await world.lists.ofProvince('22', { text }, { first: 5, orderBy: 'RELEVANCE' });
      expect(found.edges[0]).toMatchObject({ node: { code: 'B-02', version: 2 } });
    }
  });

  it('are found by their terms again when an earlier release wrote these, once each', async () => {
    await db.query('delete from function_search');
    const hits = async () =>
      (await world.lists.ofProvince('22', { text: '养老' }, { first: 9, orderBy: 'CODE' })).edges;
    expect(await hits()).toEqual([]);
    const fill = () => world.database.transaction(() => fillFunctionSearch(world.database, 2));
    let filled = 2;
    for (let round = 0; filled === 2; round += 1) {
      expect(round).toBeLessThan(20);
      filled = await fill();
    }
    expect(await fill()).toBe(0);
    expect((await hits()).length).toBeGreaterThan(0);
  });

  it('get one version number each when two officers save at once', async () => {
    const id = (await world.functions.currentByCode('B-01'))?.id ?? '';
    await Promise.all([1, 2, 3].map(() => update(id, contentOf('B-01', '群众文艺'))));
    expect(
      await world.database.run('select version from function_version where function_id = $1 order by 1', [id]),
    ).toEqual([1, 2, 3, 4].map((version) => ({ version })));
  });

  it('refuse a code in use, and an unsound content', async () => {
    const taken = await create('A-01', '另一事项').catch((error: unknown) => constraintViolation(error)?.code);
    expect(taken).toBe('FUNCTION_CODE_TAKEN');
    const unsound = { guidePriceFen: 0, tracks: [], transferModes: ['PURCHASE', 'PURCHASE'] } as const;
    const codesOf = async (act: Promise<unknown>) =>
      act.catch((error: unknown) => (error as DomainError).violations.map(({ code }) => code));
    const content = ['GUIDE_PRICE_NOT_POSITIVE', 'FUNCTION_TERMS_REPEATED', 'FUNCTION_TERMS_MISSING'];
    expect(await codesOf(create('甲 1', '错误', unsound))).toEqual(['FUNCTION_CODE_MALFORMED', ...content]);
    const id = (await world.functions.currentByCode('A-01'))?.id ?? '';
    expect(await codesOf(update(id, contentOf('A-01', '错误', unsound)))).toEqual(content);
  });

  it('are asked about where another one that reads alike is not committed', async () => {
    const first = (hold: () => Promise<void>) =>
      world.database.transaction(async () => {
        await world.register.create(world.officerOf('22'), 'X-01', contentOf('X-01', '同时登记的事项'));
        await hold();
      });
    const second = () => create('X-02', '同时登记的事项').catch((error: unknown) => (error as DomainError).violations);
    expect(await begunMeanwhile(db, first, second)).toMatchObject([{ code: 'FUNCTION_NAME_ALIKE' }]);
  });

  it('are asked about where another one of the province reads alike, which is named', async () => {
    const refused = {
      violations: [
        {
          code: 'FUNCTION_NAME_ALIKE',
          path: ['name', 'zh'],
          params: { othersZh: '“日间照料”（A-02）', confirm: 'A-02' },
        },
      ],
    };
    await expect(create('Y-01', '日間 照料')).rejects.toMatchObject(refused);
    const id = (await world.functions.currentByCode('A-01'))?.id ?? '';
    await expect(update(id, contentOf('A-01', '日间照料'))).rejects.toMatchObject(refused);
    await update(id, contentOf('A-01', '居家养老'));
    const confirmed = (alikeConfirmed: string) =>
      world.database.transaction(() =>
        world.register.create(world.officerOf('22'), 'Y-02', contentOf('Y-02', '日间 照料'), { alikeConfirmed }),
      );
    await expect(confirmed('A-01')).rejects.toMatchObject(refused);
    const { functionId } = await confirmed('A-02');
    const events = await world.database.run<{ type: string }>('select type from event where subject_id = $1', [
      functionId,
    ]);
    expect(events.map(({ type }) => type)).toEqual(['FUNCTION_SAVED', 'FUNCTION_NAMED_APART']);
  });

  it('that are none, or retired, have no next version', async () => {
    const { functionId } = await create('Z-09', '停用事项');
    await world.database.transaction(() => world.register.retire(world.officerOf('22'), functionId, '不再转移'));
    await expect(update(functionId, contentOf('Z-09', '停用事项'))).rejects.toMatchObject({
      violations: [{ code: 'FUNCTION_RETIRED', path: ['id'] }],
    });
    await expect(update(newId(), contentOf('Z-10', '没有'))).rejects.toBeInstanceOf(NotFoundError);
  });

  it('are kept by the province alone', async () => {
    await expect(create('Z-01', '市级事项', {}, '2202')).rejects.toBeInstanceOf(ForbiddenError);
  });

  it('have the columns that the entity maps', async () => {
    await expect(world.database.transaction(() => world.database.em.find(FunctionEntity, {}))).resolves.toHaveLength(8);
  });
});

describe('lists of functions', () => {
  it.each([
    [{ kind: 'CULTURE_SPORTS' }, ['群众文艺', '群众体育']],
    [{ track: 'FILED' }, ['居家养老']],
    [{ transferMode: 'ACTIVITY_SUBSIDY' }, ['群众体育']],
    [{ text: '养老' }, ['居家养老', '日间照料']],
    [{ text: '居家养老' }, ['居家养老']],
    [{ text: 'care HEART' }, ['居民家庭敬老养心']],
    [{ text: '养老', transferMode: 'PROJECT_FUNDS' }, ['居家养老']],
    [{ text: `'; drop table function; --` }, []],
    [{ text: '  ' }, ['居家养老', '日间照料', '群众文艺', '群众体育', '居民家庭敬老养心']],
  ] as const)('narrow by %j', async (filter, names) => {
    expect(await namesOf(filter)).toEqual(names);
  });

  it('page in pinyin order without loss or repetition', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page = await world.lists.ofEdition(editionId, {}, { first: 2, after, orderBy: 'NAME' });
      names.push(...page.edges.map(({ node }) => node.name.zh));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      expect(await page.total()).toBe(5);
    } while (after);
    expect(names).toEqual(['居家养老', '居民家庭敬老养心', '群众体育', '群众文艺', '日间照料']);
  });

  it('find words through the index', async () => {
    const plan = await world.database.transaction(async () => {
      await world.database.run('set local enable_seqscan = off');
      return world.database.run<{ 'QUERY PLAN': string }>(
        `explain select from function_version v where v.search @@ '''养老'''::tsquery`,
      );
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('function_version_search');
  });
});
