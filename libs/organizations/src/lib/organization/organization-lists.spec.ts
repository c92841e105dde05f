import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  organizationData,
  organizationsTemplate,
  registerWorld,
  type RegisterWorld,
} from '../../testing/register-world.js';
import { someOrganizations } from '../../testing/some-organizations.js';
import { loadOrganizations } from '../load-organizations.js';
import type { OrganizationListFilter, OrganizationOrder } from './organization-filter.js';

let db: TestDatabase;
let world: RegisterWorld;
const ids: Record<string, string> = {};

beforeAll(async () => {
  db = await testDatabase(organizationsTemplate);
  world = await registerWorld(db.url);
  const organizations = someOrganizations(world);
  for (const { name, id } of organizations) ids[name] = id;
  await world.asOwner((loader) => loadOrganizations(loader, organizations));
});

afterAll(async () => {
  await world.database.close();
  await db.drop();
});

describe('the public register', () => {
  const register = async (filter: OrganizationListFilter, orderBy: OrganizationOrder = 'NAME') => {
    const page = await world.lists.register(filter, { first: 50, orderBy });
    return page.edges.map(({ node }) => node.name);
  };

  it('shows all organizations, with or without qualification', async () => {
    expect(await register({})).toHaveLength(7);
    expect(await register({ functionId: world.functionId('SVC-02') })).toEqual([
      '康乐居家养老服务中心',
      '兴华街道社区社会组织联合会',
    ]);
  });

  it.each([
    [{ regionCode: '220203' }, ['安心日间照料中心']],
    [{ servingRegionCode: '220203' }, ['安心日间照料中心', '康乐居家养老服务中心']],
    [{ kind: 'SUPPORT', minimumCapacity: 8, federationsOnly: true }, ['兴华街道社区社会组织联合会']],
    [{ track: 'FILED' }, ['白山合唱队']],
    [{ minimumRating: 4 }, ['康乐居家养老服务中心']],
    // The others are, or were, qualified for a function of this name.
    [{ text: '居家养老' }, ['康乐居家养老服务中心', '兴华街道社区社会组织联合会', '资质已到期的组织']],
  ] as const)('narrows by %j', async (filter, names) => {
    expect(await register(filter)).toEqual(names);
  });

  it('shows a federation’s members', async () => {
    expect(await register({ federationId: ids['兴华街道社区社会组织联合会'] ?? '' })).toEqual(['白山合唱队']);
  });

  it('finds words through an index', async () => {
    const plan = await world.database.transaction(async () => {
      await world.database.run('set local enable_seqscan = off');
      return world.database.run<{ 'QUERY PLAN': string }>(
        `explain select from organization where search @@ '''养老'''::tsquery`,
      );
    });
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('organization_search');
  });

  it('pages through equal names without loss or repetition', async () => {
    const twins = Array.from({ length: 5 }, () => organizationData('同名服务中心', { regionCode: '220203001' }));
    await world.asOwner((loader) => loadOrganizations(loader, twins));
    for (const orderBy of ['NAME', 'REGION', 'RATING', 'STAR', 'CAPACITY'] as const) {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await world.lists.register({ text: '同名' }, { first: 2, after, orderBy });
        seen.push(...page.edges.map(({ node }) => node.id));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen.sort()).toEqual(twins.map(({ id }) => id).sort());
    }
  });
});
