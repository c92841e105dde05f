import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '@chengjie/kernel';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { startApi, type Answer, type Api } from '../testing/api.js';
import {
  filing,
  organizationsTemplate,
  registerWorld,
  registration,
  type RegisterWorld,
} from '../testing/register-world.js';

let db: TestDatabase;
let world: RegisterWorld;
let api: Api;

beforeAll(async () => {
  db = await testDatabase(organizationsTemplate);
  world = await registerWorld(db.url);
  api = await startApi(db.url);
});

afterAll(async () => {
  await api.close();
  await world.database.close();
  await db.drop();
});

const nodesOf = (connection: Answer) => connection.edges.map(({ node }: Answer) => node);

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
    const proposed = await api.run(
      `mutation ($input: ProposeMembershipInput!) { proposeMembership(input: $input) {
         proposal { id status proposedSide member { name } availableTransitions { key } } userErrors { code } } }`,
      { input: { idempotencyKey: 'propose-01', federationId, memberId: organizationId } },
      await world.personOf(federationId),
    );
    const { id: proposalId, ...proposal } = proposed.data.proposeMembership.proposal;
    expect(proposal).toEqual({
      ...{ status: 'PROPOSED', proposedSide: 'FEDERATION', member: { name: '兴华社区助老队' } },
      availableTransitions: [{ key: 'withdrawMembershipProposal' }],
    });
    const accepting = await world.personOf(organizationId);
    const joined = await api.run(
      `mutation ($input: AcceptMembershipInput!) { acceptMembership(input: $input) {
         proposal { status member { federations { federation { name } } membershipPeriods { origin federation { name } to } } }
         userErrors { code } } }`,
      { input: { idempotencyKey: 'accept-001', proposalId } },
      accepting,
    );
    expect(joined.data.acceptMembership).toMatchObject({
      proposal: {
        status: 'ACCEPTED',
        member: {
          federations: [{ federation: { name: '文庙街道社区社会组织联合会' } }],
          membershipPeriods: [{ origin: 'AGREED', federation: { name: '文庙街道社区社会组织联合会' }, to: null }],
        },
      },
      userErrors: [],
    });
    const mandate = await api.run(
      `mutation ($input: GiveBidMandateInput!) { giveBidMandate(input: $input) {
         mandate { function { code } region { code } to } userErrors { code path } } }`,
      {
        input: {
          ...{ idempotencyKey: 'mandate-01', federationId, functionId: world.functionId('SVC-01') },
          regionCode: '220202',
        },
      },
      accepting,
    );
    expect(mandate.data.giveBidMandate).toEqual({
      mandate: { function: { code: 'SVC-01' }, region: { code: '220202' }, to: null },
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

  it('tells what an organization was, from when until when', async () => {
    const officer = world.registrarOf('220202');
    const entry = { kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: true } as const;
    const id = await world.database.transaction(() =>
      world.register.register(officer, registration('龙潭街道社区社会组织联合会', entry)),
    );
    const set = `mutation ($input: SetFederationStatusInput!) { setFederationStatus(input: $input) {
      organization { isFederation federationPeriods { from to } } userErrors { code } } }`;
    const input = { idempotencyKey: 'federation-1', id, isFederation: false, reason: '不再符合条件' };
    const { data } = await api.run(set, { input }, officer);
    const [period] = data.setFederationStatus.organization.federationPeriods;
    expect(data.setFederationStatus).toEqual({
      organization: {
        isFederation: false,
        federationPeriods: [{ from: expect.any(String), to: expect.any(String) }],
      },
      userErrors: [],
    });
    expect(period.from < period.to).toBe(true);
    const again = await api.run(set, { input: { ...input, idempotencyKey: 'federation-2' } }, officer);
    expect(again.data.setFederationStatus.userErrors).toEqual([{ code: 'FEDERATION_UNCHANGED' }]);

    const member = await world.database.transaction(() =>
      world.register.file(world.filingOfficeOf('220202001'), filing('兴华社区腰鼓队')),
    );
    const entered = await api.run(
      set,
      { input: { ...input, idempotencyKey: 'federation-3', id: member, isFederation: true } },
      officer,
    );
    expect(entered.data.setFederationStatus.userErrors).toEqual([
      { code: 'FEDERATION_MUST_BE_REGISTERED' },
      { code: 'FEDERATION_MUST_SUPPORT' },
    ]);
    for (const standing of ['ABNORMAL', 'GOOD'] as const)
      await world.database.transaction(() => world.standings.set(officer, member, standing, '核查'));
    const shown = await api.run(
      `query ($id: ID!) { organization(id: $id) {
         standing federationPeriods { from } membershipPeriods { from }
         qualificationPeriods { id } } }`,
      { id: member },
    );
    expect(shown.data.organization).toEqual({
      standing: 'GOOD',
      federationPeriods: [],
      membershipPeriods: [],
      qualificationPeriods: [],
    });
  });

  it('stops an organization by the office of the place alone, once however often that is said, and lets it go on', async () => {
    const [officer, neighbour] = [world.filingOfficeOf('220202001'), world.registrarOf('220203')];
    const { id: grantId, agencyId } = officer.acting;
    await world.asOwner((loader) =>
      loader.run(
        `with a as (insert into account (id, login_name, display_name, status) values ($1, 'stops', '经办', 'DISABLED') returning id)
         insert into role_grant (id, account_id, role, agency_id, region_code) select $2, id, 'FILING_OFFICE', $3, '220202001' from a`,
        [officer.accountId, grantId, agencyId],
      ),
    );
    const id = await world.database.transaction(() => world.register.file(officer, filing('兴华社区停办队')));
    const act = `mutation ($input: SetRegisterStateInput!) { setRegisterState(input: $input) {
      organization { outOfRegister outOfRegisterPeriods { kind to decidedBy } } userErrors { code } } }`;
    const set = (by: typeof officer, idempotencyKey: string, state: string) =>
      api.run(act, { input: { id, idempotencyKey, state, reason: '依据条例责令停止活动或者恢复' } }, by);
    for (const state of ['SUSPENDED', 'CANCELLED', 'RESUMED'])
      expect((await set(neighbour, `neighbour-${state}`, state)).data.setRegisterState).toEqual({
        organization: null,
        userErrors: [{ code: 'FORBIDDEN' }],
      });
    const stopped = await set(officer, 'stop-00001', 'SUSPENDED');
    expect(stopped.data.setRegisterState).toEqual({
      organization: {
        outOfRegister: 'SUSPENDED',
        outOfRegisterPeriods: [{ kind: 'SUSPENDED', to: null, decidedBy: expect.any(String) }],
      },
      userErrors: [],
    });
    expect(await set(officer, 'stop-00001', 'SUSPENDED')).toEqual(stopped);
    const again = await set(officer, 'stop-00002', 'SUSPENDED');
    expect(again.data.setRegisterState.userErrors).toEqual([{ code: 'ORGANIZATION_OUT_OF_REGISTER' }]);
    const resumed = await set(officer, 'resume-001', 'RESUMED');
    expect(resumed.data.setRegisterState).toMatchObject({
      organization: { outOfRegister: null, outOfRegisterPeriods: [{ kind: 'SUSPENDED', to: expect.any(String) }] },
      userErrors: [],
    });
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
         function(by: { code: "SVC-02" }) { code latestVersion { version } name { en } guidePrice { amount } } }`,
    );
    expect(data.functionCatalog.functions.totalCount).toBeGreaterThan(0);
    expect(data.function).toEqual({
      code: 'SVC-02',
      latestVersion: { version: 1 },
      name: { en: 'Home care for the aged' },
      guidePrice: null,
    });
    const retire = `mutation ($input: RetireFunctionInput!) { retireFunction(input: $input) { userErrors { code } } }`;
    const input = { idempotencyKey: 'retire-beyond', id: world.functionId('SVC-02'), reason: '越权' };
    const { data: refused } = await api.run(retire, { input }, world.registrarOf('2202'));
    expect(refused.retireFunction.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
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
    const { data: one } = await api.run(
      `{ function(by: { code: "SVC-03" }) { retirementReason versions(first: 5) { totalCount nodes {
           version listedFrom listedUntil editions(first: 5) { totalCount nodes { number region { code } publishedAt } } } } }
         second: functionCatalog(regionCode: "22") { publishedAt } }`,
    );
    const [version] = one.function.versions.nodes;
    expect(one.function).toMatchObject({ retirementReason: null, versions: { totalCount: 1 } });
    expect(version.editions.nodes).toMatchObject([{ number: 1, region: { code: '22' } }]);
    expect(version).toMatchObject({
      ...{ version: 1, listedFrom: version.editions.nodes[0].publishedAt, listedUntil: one.second.publishedAt },
      editions: { totalCount: 1 },
    });
    const { added, removed, changed } = data.functionCatalogDifference;
    expect([added, changed]).toEqual([[], []]);
    expect(removed).toHaveLength(data.then.functions.totalCount - 3);
    expect(removed).toContainEqual({ code: 'SVC-03', name: { zh: '日间照料服务' } });
    expect(data.back.added).toHaveLength(removed.length);
    expect(data.now.functions.totalCount).toBe(3);
  });
});

describe('a function and its versions', () => {
  const asked = `id code name { zh }`;
  const update = (input: object) =>
    api.run(
      `mutation ($input: UpdateFunctionInput!) { updateFunction(input: $input) {
         version { version ${asked} function { ${asked} } } userErrors { code } } }`,
      { input },
      world.registrarOf('22'),
    );
  const publish = (idempotencyKey: string) =>
    api.run(
      `mutation ($input: PublishFunctionEditionInput!) { publishFunctionEdition(input: $input) { userErrors { code } } }`,
      { input: { idempotencyKey, regionCode: '22', functionIds: [world.functionId('SVC-02')] } },
      world.registrarOf('22'),
    );
  const nodes = async (ids: readonly string[]) => {
    const { data } = await api.run(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id
         ... on Function { code name { zh } latestVersion { id } } ... on FunctionVersion { code name { zh } version function { id name { zh } } } } }`,
      { ids },
    );
    return data.nodes;
  };

  it('have each an id of its own, under which it says the same for good', async () => {
    const id = world.functionId('SVC-02');
    const { data: before } = await api.run(
      `query ($id: ID!) { function(by: { id: $id }) { name { zh } latestVersion { ${asked} } } }`,
      { id },
    );
    const first: Answer = before.function.latestVersion;
    const saved = await update({
      idempotencyKey: 'another-version',
      id,
      name: { zh: '居家养老上门服务', en: 'Care for the aged at home' },
      ...{ kind: 'SERVICE', department: '民政部门', legalBasis: '依据', serviceStandard: '标准' },
      ...{ unit: { zh: '户', en: 'household' }, transferModes: ['PURCHASE'], tracks: ['REGISTERED'], capabilities: [] },
    });
    const { version, userErrors } = saved.data.updateFunction;
    expect(userErrors).toEqual([]);
    // A draft is nobody's business, and the function still says what was published.
    expect(version).toMatchObject({
      version: 2,
      name: { zh: '居家养老上门服务' },
      function: { id, name: before.function.name },
    });
    expect(await nodes([id, first.id, version.id])).toEqual([
      { __typename: 'Function', id, code: 'SVC-02', name: before.function.name, latestVersion: { id: first.id } },
      { __typename: 'FunctionVersion', version: 1, function: { id, name: before.function.name }, ...first },
      null,
    ]);
    await publish('with-another-version');
    const name = { zh: '居家养老上门服务' };
    expect(await nodes([id, first.id, version.id])).toEqual([
      { __typename: 'Function', id, code: 'SVC-02', name, latestVersion: { id: version.id } },
      { __typename: 'FunctionVersion', version: 1, function: { id, name }, ...first },
      { __typename: 'FunctionVersion', version: 2, function: { id, name }, id: version.id, code: 'SVC-02', name },
    ]);
  });

  it('are told apart where editions list them', async () => {
    const edition = (number: number) =>
      `functionCatalog(regionCode: "22", number: ${number}) { functions(filter: { text: "养老" }) { nodes { id version function { id } } } }`;
    const { data } = await api.run(
      `{ earlier: ${edition(2)} later: ${edition(3)}
         functionCatalogDifference(regionCode: "22", from: 2, to: 3) { changed { before { id } after { id } } } }`,
    );
    const id = world.functionId('SVC-02');
    const [earlier] = data.earlier.functions.nodes.filter((listed: Answer) => listed.function.id === id);
    const [later] = data.later.functions.nodes;
    expect([earlier, later]).toMatchObject([
      { version: 1, function: { id } },
      { version: 2, function: { id } },
    ]);
    expect(data.functionCatalogDifference.changed).toEqual([{ before: { id: earlier.id }, after: { id: later.id } }]);
  });
});

describe('ids and codes that are none', () => {
  const NONE = '00000000-0000-4000-8000-000000000000';

  it.each([
    ['organization(id: "1") { id }', ['id'], `organization(id: "${NONE}") { id }`, null],
    ['function(by: { id: "1" }) { id }', ['by', 'id'], `function(by: { id: "${NONE}" }) { id }`, null],
    [
      'organizations(filter: { federationId: "y" }) { totalCount }',
      ['filter', 'federationId'],
      `organizations(filter: { federationId: "${NONE}" }) { totalCount }`,
      { totalCount: 0 },
    ],
    ['node(id: "1") { id }', ['id'], `node(id: "${NONE}") { id }`, null],
    [`nodes(ids: ["${NONE}", "x"]) { id }`, ['ids', '1'], `nodes(ids: ["${NONE}"]) { id }`, [null]],
  ])('are refused with the place of the argument: %s', async (malformed, inputPath, unknown, nothing) => {
    for (let time = 0; time < 3; time += 1) {
      const { errors } = await api.run(`{ found: ${malformed} }`);
      const codes = ['INVALID_ID', 'BAD_USER_INPUT', 'Client'];
      expect(errors).toMatchObject([
        { message: `${inputPath.join('.')}：应为编号（UUID）。`, extensions: { codes, inputPath } },
      ]);
      expect(await api.run(`{ found: ${unknown} }`)).toEqual({ data: { found: nothing } });
    }
  });

  it('of regions name nothing where there is no such region', async () => {
    const { data, errors } = await api.run(
      `{ functionCatalog(regionCode: "99") { id } organizations(filter: { regionCode: "99" }) { totalCount } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ functionCatalog: null, organizations: { totalCount: 0 } });
    for (const code of ["'", '%', '2200']) {
      const refused = await api.run(`query ($code: RegionCode!) { functionCatalog(regionCode: $code) { id } }`, {
        code,
      });
      expect(refused.errors).toMatchObject([
        { extensions: { codes: ['INVALID_REGION_CODE', 'BAD_USER_INPUT', 'Client'], inputPath: ['code'] } },
      ]);
    }
  });
});
