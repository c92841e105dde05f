import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash, newId } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { startApi, type Answer, type Api } from '../testing/api.js';
import {
  filing,
  organizationData,
  organizationsTemplate,
  registerWorld,
  registration,
  type RegisterWorld,
} from '../testing/register-world.js';
import { loadOrganizations } from './load-organizations.js';

let db: TestDatabase;
let world: RegisterWorld;
let api: Api;

beforeAll(async () => {
  db = await testDatabase(organizationsTemplate);
  world = await registerWorld(db.url);
  api = await startApi(db.url);
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
  await world.database.transaction(() => loadOrganizations(world.database, organizations));
}, 60_000);

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
    const standing = { id: organization.id, standing: 'ABNORMAL', reason: '未提交年度报告' };
    const changed = await api.run(
      `mutation ($input: SetOrganizationStandingInput!) { setOrganizationStanding(input: $input) {
         organization { standing } userErrors { code } } }`,
      { input: standing },
      world.registrarOf('220202'),
    );
    expect(changed.data.setOrganizationStanding).toEqual({ organization: { standing: 'ABNORMAL' }, userErrors: [] });
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
    expect([anonymous, foreign, byMember].map(({ errors }) => (errors?.[0] as Answer).extensions.code)).toEqual([
      'UNAUTHENTICATED',
      'FORBIDDEN',
      'FORBIDDEN',
    ]);
  });
});

describe('the register in GraphQL', () => {
  it('registers a federation, files a member, joins the two and qualifies the member', async () => {
    const federation = await api.run(
      `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) {
         organization { id isFederation } userErrors { code path } } }`,
      {
        input: {
          idempotencyKey: 'register-1',
          ...registration('文庙街道社区社会组织联合会', {
            kind: 'SUPPORT',
            legalForm: 'ASSOCIATION',
            isFederation: true,
          }),
        },
      },
      world.registrarOf('220202'),
    );
    expect(federation.data.registerOrganization.userErrors).toEqual([]);
    const federationId: string = federation.data.registerOrganization.organization.id;
    const member = await api.run(
      `mutation ($input: FileOrganizationInput!) { fileOrganization(input: $input) {
         organization { id track } userErrors { code } } }`,
      { input: { idempotencyKey: 'file-00001', ...filing('兴华社区助老队') } },
      world.filingOfficeOf('220202001'),
    );
    const organizationId: string = member.data.fileOrganization.organization.id;
    const joined = await api.run(
      `mutation ($input: AddMembershipInput!) { addMembership(input: $input) {
         membershipId organization { federations { federation { name } } } userErrors { code } } }`,
      { input: { idempotencyKey: 'member-001', federationId, memberId: organizationId } },
      world.memberOf(federationId),
    );
    expect(joined.data.addMembership).toMatchObject({
      organization: { federations: [{ federation: { name: '文庙街道社区社会组织联合会' } }] },
      userErrors: [],
    });
    const granted = await api.run(
      `mutation ($input: GrantQualificationInput!) { grantQualification(input: $input) {
         organization { qualifications { id function { code } } } userErrors { code } } }`,
      {
        input: {
          idempotencyKey: 'qualify-01',
          organizationId,
          functionId: world.functionId('SVC-01'),
          regionCode: '220202',
        },
      },
      world.registrarOf('220202'),
    );
    expect(granted.data.grantQualification).toMatchObject({
      organization: { qualifications: [{ function: { code: 'SVC-01' } }] },
      userErrors: [],
    });
    const { data } = await api.run(
      `query ($id: ID!) { organization(id: $id) { members(first: 5) { totalCount edges { node { name } } } } }`,
      { id: federationId },
    );
    expect(data.organization.members).toEqual({ totalCount: 1, edges: [{ node: { name: '兴华社区助老队' } }] });
  });

  it('answers with broken rules as user errors', async () => {
    const input = { idempotencyKey: 'register-2', ...registration('错误登记', { creditCode: '51220204MJ00003761' }) };
    const { data } = await api.run(
      `mutation ($input: RegisterOrganizationInput!) { registerOrganization(input: $input) {
         organization { id } userErrors { code path ... on RuleViolation { rule } } } }`,
      { input },
      world.registrarOf('220202'),
    );
    expect(data.registerOrganization).toEqual({
      organization: null,
      userErrors: [{ code: 'CREDIT_CODE_CHECK_FAILED', path: ['input', 'creditCode'], rule: 'GB 32100-2015' }],
    });
  });
});

describe('the function catalog in GraphQL', () => {
  it('shows the edition in force and repeats its hash', async () => {
    const { data } = await api.run(
      `{ functionCatalog(regionCode: "220202001") { number region { code } contentHash functions(first: 100) { edges { node {
           code version name { zh en } kind department legalBasis serviceStandard unit { zh en }
           guidePrice { amount currency } transferModes tracks capabilities } } } } }`,
    );
    const { functions, contentHash: published, region } = data.functionCatalog;
    expect(region.code).toBe('22');
    expect(contentHash(nodesOf(functions))).toBe(published);
  });

  it('narrows, finds one, and refuses others to write', async () => {
    const { data } = await api.run(
      `{ functionCatalog(regionCode: "22") { functions(filter: { text: "养老", kind: SERVICE }) { totalCount } }
         function(code: "SVC-02") { code version name { en } guidePrice { amount } } }`,
    );
    expect(data.functionCatalog.functions.totalCount).toBeGreaterThan(0);
    expect(data.function).toEqual({
      code: 'SVC-02',
      version: 1,
      name: { en: 'Home care for the aged' },
      guidePrice: null,
    });
    const retire = `mutation ($input: RetireFunctionInput!) { retireFunction(input: $input) { userErrors { code } } }`;
    const input = { id: world.functionId('SVC-02'), reason: '越权' };
    const { errors } = await api.run(retire, { input }, world.registrarOf('2202'));
    expect((errors?.[0] as Answer).extensions.code).toBe('FORBIDDEN');
  });
});

describe('a second edition of the function catalog', () => {
  it('is told from the first by its difference, which keeps what each said', async () => {
    const publishEdition = `mutation ($input: PublishFunctionEditionInput!) {
      publishFunctionEdition(input: $input) { edition { number entryCount } userErrors { code } } }`;
    const officer = world.registrarOf('22');
    const listed = ['SVC-01', 'SVC-02', 'SVC-04'].map((code) => world.functionId(code));
    const input = { idempotencyKey: 'second-function-edition', regionCode: '22', functionIds: listed };
    const { data: published } = await api.run(publishEdition, { input }, officer);
    expect(published.publishFunctionEdition).toEqual({ edition: { number: 2, entryCount: 3 }, userErrors: [] });

    const { data } = await api.run(
      `{ functionCatalogDifference(regionCode: "220202", from: 1, to: 2) {
           added { code } removed { code name { zh } } changed { changedFields } }
         back: functionCatalogDifference(regionCode: "22", from: 2, to: 1) { added { code } removed { code } }
         now: functionCatalog(regionCode: "22") { functions { totalCount } }
         then: functionCatalog(regionCode: "22", number: 1) { functions { totalCount } } }`,
    );
    const { added, removed, changed } = data.functionCatalogDifference;
    expect([added, changed]).toEqual([[], []]);
    expect(removed).toHaveLength(data.then.functions.totalCount - 3);
    expect(removed).toContainEqual({ code: 'SVC-03', name: { zh: '日间照料服务' } });
    expect(data.back.added).toHaveLength(removed.length);
    expect(data.now.functions.totalCount).toBe(3);
  });
});

describe('ids and codes that are none', () => {
  it('name nothing', async () => {
    const { data, errors } = await api.run(
      `{ organization(id: "1") { id } function(id: "1") { id } functionCatalog(regionCode: "'") { id }
         organizations(filter: { functionId: "x", federationId: "y", regionCode: "%" }) { totalCount edges { cursor } }
         organizationCatalog(regionCode: "2202", number: 0) { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      organization: null,
      function: null,
      functionCatalog: null,
      organizations: { totalCount: 0, edges: [] },
      organizationCatalog: null,
    });
  });
});
