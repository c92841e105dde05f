import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, ForbiddenError, type DomainError } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  loadOrganizations,
  type OrganizationListFilter,
  type OrganizationOrder,
  type OrganizationProfile,
} from '@chengjie/organizations';
import { organizationData, qualifiedFor, someOrganizations } from '@chengjie/organizations/testing';
import { catalogWorld, organizationCatalogTemplate, type CatalogWorld } from '../../testing/catalog-world.js';

let db: TestDatabase;
let world: CatalogWorld;
let first: string;
const ids: Record<string, string> = {};

const publish = (regionCode: string) =>
  world.database.transaction(() => world.editions.publish(world.registrarOf(regionCode), regionCode));
const list = async (
  editionId: string,
  filter: OrganizationListFilter = {},
  orderBy: OrganizationOrder = 'NAME',
  first_ = 2,
) => {
  const found: OrganizationProfile[] = [];
  for (let after: string | null = null; ;) {
    const page = await world.editionLists.ofEdition(editionId, filter, { first: first_, after, orderBy });
    found.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) {
      expect(await page.total()).toBe(found.length);
      return found;
    }
    after = page.pageInfo.endCursor;
  }
};
const namesOf = async (...args: Parameters<typeof list>) => (await list(...args)).map(({ name }) => name);
beforeAll(async () => {
  db = await testDatabase(organizationCatalogTemplate);
  world = await catalogWorld(db.url);
  const organizations = someOrganizations(world);
  for (const { name, id } of organizations) ids[name] = id;
  await world.asOwner((loader) => loadOrganizations(loader, organizations));
  first = await publish('2202');
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

const ALL = ['安心日间照料中心', '白山合唱队', '康乐居家养老服务中心', '兴华街道社区社会组织联合会'];

describe('editions of the organization catalog', () => {
  it('list the organizations of the subtree whose qualifications hold, as they are', async () => {
    expect(await namesOf(first)).toEqual(ALL);
    const [entry] = await list(first, { text: '养老' });
    expect(entry).toEqual(await world.organizations.profile(ids['康乐居家养老服务中心'] ?? ''));
    expect(await world.catalogReader.byId(first)).toMatchObject({ number: 1, entryCount: 4, catalog: 'ORGANIZATION' });
  });

  it('have a content hash that anyone can repeat from the listed entries', async () => {
    const entries = (await list(first, {}, 'REGION', 3)).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect((await world.catalogReader.byId(first))?.contentHash).toBe(contentHash(entries));
  });

  it.each([
    [{ regionCode: '220202' }, ['白山合唱队', '康乐居家养老服务中心', '兴华街道社区社会组织联合会']],
    [{ regionCode: '220202001' }, ['康乐居家养老服务中心', '兴华街道社区社会组织联合会']],
    [{ regionCode: '2201' }, []],
    [{ servingRegionCode: '220203001' }, ['安心日间照料中心', '康乐居家养老服务中心']],
    [{ kind: 'SUPPORT' }, ['兴华街道社区社会组织联合会']],
    [{ track: 'FILED' }, ['白山合唱队']],
    [{ minimumCapacity: 3 }, ['兴华街道社区社会组织联合会']],
    [{ minimumRating: 1 }, ['康乐居家养老服务中心']],
    [{ federationsOnly: true }, ['兴华街道社区社会组织联合会']],
    [{ text: '康乐' }, ['康乐居家养老服务中心']],
    [{ text: '养老' }, ['康乐居家养老服务中心', '兴华街道社区社会组织联合会']],
    [{ text: 'BA-000001' }, ['白山合唱队']],
    [{ text: '安心 照料' }, ['安心日间照料中心']],
    [{ text: '中心 照料' }, ['安心日间照料中心', '康乐居家养老服务中心']],
  ] as const)('narrow by %j', async (filter, names) => {
    expect(await namesOf(first, filter)).toEqual(names);
  });

  it('narrow by function, region and federation together', async () => {
    const functionId = world.functionId('SVC-02');
    const both = ['康乐居家养老服务中心', '兴华街道社区社会组织联合会'];
    for (const orderBy of ['NAME', 'REGION', 'RATING', 'STAR', 'CAPACITY'] as const) {
      expect((await namesOf(first, { functionId, regionCode: '2202' }, orderBy, 1)).sort()).toEqual([...both].sort());
    }
    expect(await namesOf(first, { functionId: world.functionId('SVC-03'), regionCode: '220203' })).toEqual([
      '安心日间照料中心',
    ]);
    expect(await namesOf(first, { functionId, text: '养老 康乐' })).toEqual(['康乐居家养老服务中心']);
    expect(await namesOf(first, { federationId: ids['兴华街道社区社会组织联合会'] ?? '' })).toEqual(['白山合唱队']);
  });

  it.each([
    ['RATING', '康乐居家养老服务中心'],
    ['STAR', '白山合唱队'],
    ['CAPACITY', '兴华街道社区社会组织联合会'],
    ['NAME', '安心日间照料中心'],
  ] as const)('are ordered by %s, ties paged without loss', async (orderBy, leader) => {
    const names = await namesOf(first, {}, orderBy, 1);
    expect(names[0]).toBe(leader);
    expect([...names].sort()).toEqual([...ALL].sort());
  });

  it('keep what they said; the difference tells what changed since', async () => {
    const [added] = [organizationData('昌盛助餐服务中心', { qualifications: qualifiedFor(world, 'SVC-04') })];
    await world.database.transaction(async () => {
      await world.asOwner((loader) => loadOrganizations(loader, [added]));
      const registrar = world.registrarOf('220202');
      await world.standings.set(registrar, ids['康乐居家养老服务中心'] ?? '', 'ABNORMAL', '未提交年度报告');
    });
    await world.database.run(
      `update qualification set revoked_at = now() - interval '1 day' where organization_id = $1`,
      [ids['白山合唱队']],
    );
    const second = await publish('2202');
    expect(await namesOf(first)).toEqual(ALL);
    const pair = await world.difference.pair('220202', 1, 2);
    expect(pair).toEqual({ fromId: first, toId: second });
    const page = { first: 10 };
    expect((await world.difference.added(pair, page)).edges.map(({ node }) => node.name)).toEqual(['昌盛助餐服务中心']);
    expect((await world.difference.removed(pair, page)).edges.map(({ node }) => node.name)).toEqual(['白山合唱队']);
    const changed = await world.difference.changed(pair, page);
    expect(changed.edges.map(({ node }) => [node.after.name, node.changedFields])).toEqual([
      ['康乐居家养老服务中心', ['standing']],
    ]);
    expect(await changed.total()).toBe(1);
  });

  it('of a county stand in for the city’s within it', async () => {
    const county = await publish('220203');
    expect(await namesOf(county)).toEqual(['安心日间照料中心']);
    expect(await world.catalogReader.find('ORGANIZATION', '220203001')).toMatchObject({ id: county });
    expect(await world.catalogReader.find('ORGANIZATION', '220202001')).toMatchObject({ regionCode: '2202' });
  });

  it('are published one after the other, and what lists the same is not published again', async () => {
    const outcomes = await Promise.allSettled([publish('220202'), publish('220202')]);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as DomainError] : [],
    );
    expect(refused.map(({ violations }) => violations.map(({ code }) => code))).toEqual([['EDITION_UNCHANGED']]);
    expect(await world.catalogReader.find('ORGANIZATION', '220202001')).toMatchObject({ number: 1 });
  });

  it('are refused when empty, at other levels and to other offices', async () => {
    const codeOf = async (act: Promise<unknown>) =>
      act.catch((error: unknown) => (error as DomainError).violations[0]?.code);
    expect(await codeOf(publish('2201'))).toBe('EDITION_EMPTY');
    expect(await codeOf(publish('22'))).toBe('ORGANIZATION_EDITION_LEVEL');
    const foreign = world.database.transaction(() => world.editions.publish(world.registrarOf('220203'), '220202'));
    await expect(foreign).rejects.toBeInstanceOf(ForbiddenError);
  });

  it.each(['organization_edition_entry', 'organization_edition_function'])('never change: %s', async (table) => {
    for (const sql of [`update ${table} set name_rank = 0`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(db.query(sql)).rejects.toThrow('append-only');
    }
  });

  it('find words through an index', async () => {
    const plan = await world.database.transaction(async () => {
      await world.database.run('set local enable_seqscan = off');
      return world.database.run<{ 'QUERY PLAN': string }>(
        `explain select from organization_edition_entry where search @@ '''养老'''::tsquery`,
      );
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('organization_edition_entry_search');
  });
});
