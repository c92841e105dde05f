import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, newId } from '@chengjie/kernel';
import { functionsApi } from '@chengjie/functions/api';
import { loadOrganizations } from '@chengjie/organizations';
import { organizationsApi } from '@chengjie/organizations/api';
import { organizationData, startApi, type Answer, type Api } from '@chengjie/organizations/testing';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { catalogWorld, organizationCatalogTemplate, type CatalogWorld } from '../testing/catalog-world.js';
import { organizationCatalogApi } from '../api.js';

let db: TestDatabase;
let world: CatalogWorld;
let api: Api;

beforeAll(async () => {
  db = await testDatabase(organizationCatalogTemplate);
  world = await catalogWorld(db.url);
  api = await startApi(db.url, [functionsApi, organizationsApi, organizationCatalogApi]);
  const organizations = ['康乐养老服务中心', '安心养老服务中心', '春雨养老服务中心'].map((name) =>
    organizationData(name, {
      rating: 3,
      ratingValidUntil: '2999-01-01',
      qualifications: ['SVC-02', 'SVC-03'].map((code) => ({
        id: newId<'Qualification'>(),
        functionId: world.functionId(code),
        regionCode: '220202',
        grantedOn: '2024-06-01',
        agencyId: world.agencyOf('220202'),
      })),
    }),
  );
  await world.asOwner((loader) => loadOrganizations(loader, organizations));
});

afterAll(async () => {
  await api.close();
  await world.database.close();
  await db.drop();
});

const entryFields = `id track creditCode filingNumber name kind legalForm isFederation region { code name }
  areas { code name } representative supervisingDepartment foundedOn staffCount capacity rating ratingValidUntil star
  standing federations { federation { id name } joinedOn }
  qualifications { id function { id code name { zh en } } region { code name } grantedOn validUntil }`;

const publish = `mutation ($input: PublishOrganizationEditionInput!) {
  publishOrganizationEdition(input: $input) {
    edition { number entryCount contentHash issuingOffice { name } region { code level fullName } }
    userErrors { code message path }
  }
}`;

const nodesOf = (connection: Answer) => connection.edges.map(({ node }: Answer) => node);

describe('the organization catalog in GraphQL', () => {
  it('is published once for one idempotency key, and its hash can be repeated from what it shows', async () => {
    const input = { idempotencyKey: 'edition-2202-1', regionCode: '2202' };
    const city = world.registrarOf('2202');
    const answers = [];
    for (let time = 0; time < 2; time += 1) answers.push(await api.run(publish, { input }, city));
    const [{ data: answer }] = answers as [Answer];
    expect(answer.publishOrganizationEdition).toMatchObject({
      edition: { number: 1, entryCount: 3, region: { code: '2202', level: 'CITY', fullName: '吉林省吉林市' } },
      userErrors: [],
    });
    const { data } = await api.run(
      `{ organizationCatalog(regionCode: "220202") { number contentHash editions { number }
           organizations(first: 100) { totalCount edges { node { ${entryFields} } } } } }`,
    );
    const { contentHash: published, organizations, number, editions } = data.organizationCatalog;
    expect([number, editions, organizations.totalCount]).toEqual([1, [{ number: 1 }], 3]);
    const entries = nodesOf(organizations);
    expect(entries.map(({ name }: Answer) => name)).toEqual([
      '安心养老服务中心',
      '春雨养老服务中心',
      '康乐养老服务中心',
    ]);
    expect(contentHash([...entries].sort((a, b) => (a.id < b.id ? -1 : 1)))).toBe(published);
  });

  it('gives a page by function and region with its functions', async () => {
    const { data, errors } = await api.run(
      `query ($filter: OrganizationFilter) { organizationCatalog(regionCode: "2202") {
         organizations(first: 2, filter: $filter, orderBy: RATING) {
           pageInfo { hasNextPage } edges { node { name qualifications { function { code name { zh } } } } } } } }`,
      { filter: { functionId: world.functionId('SVC-02'), regionCode: '220202', text: '养老' } },
    );
    expect(errors).toBeUndefined();
    const { organizations } = data.organizationCatalog;
    expect(organizations.pageInfo.hasNextPage).toBe(true);
    expect(nodesOf(organizations)[0].qualifications).toEqual([
      { function: { code: 'SVC-02', name: { zh: '居家养老服务' } } },
      { function: { code: 'SVC-03', name: { zh: '日间照料服务' } } },
    ]);
  });

  it('tells the difference of two editions', async () => {
    const [organization] = nodesOf(
      (await api.run(`{ organizations(first: 1, filter: { text: "春雨" }) { edges { node { id } } } }`)).data
        .organizations,
    );
    await world.database.transaction(() =>
      world.standings.set(world.registrarOf('220202'), organization.id, 'ABNORMAL', '未提交年度报告'),
    );
    await api.run(
      publish,
      { input: { idempotencyKey: 'edition-2202-2', regionCode: '2202' } },
      world.registrarOf('2202'),
    );
    const { data } = await api.run(
      `{ organizationCatalogDifference(regionCode: "2202", from: 1, to: 2) {
           added { totalCount } removed { totalCount }
           changed { totalCount edges { node { before { standing } after { standing } changedFields } } } } }`,
    );
    expect(data.organizationCatalogDifference).toMatchObject({ added: { totalCount: 0 }, removed: { totalCount: 0 } });
    expect(nodesOf(data.organizationCatalogDifference.changed)).toEqual([
      { before: { standing: 'GOOD' }, after: { standing: 'ABNORMAL' }, changedFields: ['standing'] },
    ]);
  });

  it('is closed to those who may not publish', async () => {
    const input = { idempotencyKey: 'edition-2202-3', regionCode: '2202' };
    const anonymous = await api.run(publish, { input });
    const foreign = await api.run(publish, { input }, world.registrarOf('2201'));
    const byMember = await api.run(publish, { input }, world.memberOf(newId()));
    expect([anonymous, byMember].map(({ errors }) => (errors?.[0] as Answer).extensions.code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
    ]);
    const { userErrors } = foreign.data.publishOrganizationEdition;
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('has no edition of a number that is none', async () => {
    const { data, errors } = await api.run(`{ organizationCatalog(regionCode: "2202", number: 0) { id } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ organizationCatalog: null });
  });

  it('finds editions by their ids, and the way from an entry to the organization of today', async () => {
    const edition = '{ id number issuingOffice { id name kind } }';
    const { data } = await api.run(
      `{ organizationCatalog(regionCode: "2202") { ...Edition organizations(first: 1) { nodes { id name organization { id name kind members { totalCount } } } } } }
       fragment Edition on OrganizationCatalogEdition ${edition}`,
    );
    const { organizations, ...found } = data.organizationCatalog;
    const [{ id, name, organization }] = organizations.nodes;
    expect(organization).toEqual({ id, name, kind: 'SERVICE', members: { totalCount: 0 } });
    const byId = await api.run(
      `query ($id: ID!) { node(id: $id) { __typename ... on OrganizationCatalogEdition ${edition} ... on FunctionCatalogEdition { id } } }`,
      { id: found.id },
    );
    expect(byId.data.node).toEqual({ __typename: 'OrganizationCatalogEdition', ...found });
  });

  it('names an organization by its name of today, its entry by that of then', async () => {
    const { data } = await api.run(
      `{ organizationCatalog(regionCode: "2202") { organizations(first: 1) { nodes { id } } } }`,
    );
    const [{ id }] = data.organizationCatalog.organizations.nodes;
    await world.asOwner((loader) => loader.run(`update organization set name = '改名服务中心' where id = $1`, [id]));
    const renamed = await api.run(
      `{ organizationCatalog(regionCode: "2202") { organizations(first: 1) { nodes { name organization { name } } } } }`,
    );
    const [entry] = renamed.data.organizationCatalog.organizations.nodes;
    expect(entry.organization).toEqual({ name: '改名服务中心' });
    expect(entry.name).not.toBe('改名服务中心');
  });
});
