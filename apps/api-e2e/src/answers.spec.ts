import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startProduct, testDatabase, type RunningProduct, type TestDatabase } from '@chengjie/testkit';
import { ask } from './testing/ask.js';
import { withoutFastPath } from './testing/paths.js';

const nobody = { headers: {} };

const PARTY = 'bidder { id name } performer { id name } price { amount currency }';
const PAGE = '__typename totalCount pageInfo { __typename hasNextPage endCursor }';
const REGION = '{ code name level kind fullName }';
const PROJECT = `__typename id reference status version exercise exerciseFactor title description regime procedure
  evaluationMethod transferMode fundingSource civilAffairsMoney socialOrganizationsOnly priceWeight minimumBids
  minimumValidBids deadlineProvisional publishedAt deadlineAt openedAt evaluatedAt awardedAt endedAt
  budget { __typename amount currency } buyer { id name kind region ${REGION} } region ${REGION}
  function { id code version name { zh en } function { id } }
  eligibility { tracks kinds qualificationRequired minimumRating serviceAreaRequired }
  criteria { id name { zh en } maxPoints technical } tieLadder { __typename step criterionId } endReason { code text { zh en } }`;
const RANKING = `openingRecord(first: 3) { ${PAGE} edges { cursor node { id bidderName ${PARTY} } } }
  rankedBids(first: 3) { ${PAGE} edges { node { id place federation totalScore priceScore preferentialPlace ${PARTY} } } }`;
const LOT = `__typename id number title budget { amount currency } status openedAt evaluatedAt awardedAt endedAt
  drawCommitment endReason { __typename code text { zh en } }`;
const ENTRY = `id track creditCode filingNumber name kind legalForm isFederation region { code name } areas { code name }
  representative supervisingDepartment foundedOn staffCount capacity rating ratingValidUntil star standing
  federations { federation { id name } joinedOn }
  qualifications { id function { id code name { zh en } } region { code name } grantedOn validUntil }`;

const PROJECTS = `query P($first: Int! = 7, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder = NEWEST) {
  projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { ${PAGE} edges { __typename cursor node { ${PROJECT} } } }
}`;
const CATALOG = `query C($region: RegionCode!, $number: Int, $first: Int = 6, $filter: OrganizationFilter, $orderBy: OrganizationOrder = NAME) {
  region(code: $region) ${REGION}
  organizationCatalog(regionCode: $region, number: $number) {
    id number publishedAt contentHash entryCount issuingOffice { id name } region ${REGION}
    organizations(first: $first, filter: $filter, orderBy: $orderBy) { ${PAGE} edges { cursor node { ${ENTRY} } } }
  }
}`;
const ONE = `query O($by: ProjectLookup!) { project(by: $by) { ...Terms ... on Project { lots { ${LOT} ${RANKING} } } } }
fragment Terms on Project { ${PROJECT} }`;

describe('what SQL answers', () => {
  let db: TestDatabase;
  let product: RunningProduct;
  let resolving: RunningProduct;

  beforeAll(async () => {
    db = await testDatabase();
    product = await startProduct(db, { env: { CHENGJIE_DEMONSTRATION: '1', CHENGJIE_ANSWER_CACHE_MIB: '0' } });
    resolving = await startProduct(db, { masterKey: product.masterKey, env: withoutFastPath });
  });

  afterAll(async () => {
    await Promise.all([product, resolving].map((each) => each?.stop()));
    await db.drop();
  });

  /** Asks twice by SQL, as an unknown operation and as a known one, and a product without the fast path. */
  async function bothWays(document: string, variables: Readonly<Record<string, unknown>>) {
    const [first, known] = [
      await ask(product.url, nobody, document, variables),
      await ask(product.url, nobody, document, variables),
    ];
    const resolved = await ask(resolving.url, nobody, document, variables);
    return { first, known, resolved };
  }

  async function expectTheSame(document: string, variables: Readonly<Record<string, unknown>> = {}) {
    const { first, known, resolved } = await bothWays(document, variables);
    expect(resolved.codes.map(() => resolved.text)).toEqual([]);
    // Order counts as well: fields come as they were asked for.
    for (const { data } of [first, known]) expect(JSON.stringify(data)).toBe(JSON.stringify(resolved.data));
    expect(known.text).toMatch(/^\{"data":\{"\w+" : /); // PostgreSQL's own hand
    return resolved.data ?? {};
  }

  it.each([
    {},
    { first: 40 },
    { filter: { statuses: ['AWARDED', 'PUBLISHED'] }, orderBy: 'CLOSING_SOON' },
    { filter: { regionCode: '2202', statuses: ['FAILED'] }, orderBy: 'BUDGET' },
    { filter: { text: '养老' } },
    { filter: { text: '没有这样的项目' } },
    { filter: { exercises: true } },
  ])('lists of projects are what resolvers answer: %j', async (variables) => {
    await expectTheSame(PROJECTS, variables);
  });

  it('later pages are what resolvers answer', async () => {
    let after: string | null = null;
    const seen = new Set<string>();
    do {
      const data = (await expectTheSame(PROJECTS, { after })) as {
        projects: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { node: { id: string } }[] };
      };
      for (const { node } of data.projects.edges) seen.add(node.id);
      after = data.projects.pageInfo.hasNextPage ? data.projects.pageInfo.endCursor : null;
    } while (after !== null);
    const [count] = await db.query<{ count: number }>(
      `select count(*)::int as count from project where published_at is not null and not exercise and status <> 'DRAFT'`,
    );
    expect(seen.size).toBe(count?.count);
  });

  it('each published project is what resolvers answer, with its opening and its ranking where they are public', async () => {
    const projects = await db.query<{ id: string; reference: string }>(
      'select id, reference from project where published_at is not null',
    );
    expect(projects.length).toBeGreaterThan(40);
    for (const { id } of projects) await expectTheSame(ONE, { by: { id } });
    await expectTheSame(ONE, { by: { reference: projects[0]?.reference } });
  });

  it.each([
    { region: '220202' },
    { region: '2202', filter: { functionId: 'SOME' }, orderBy: 'REGION' },
    { region: '2202', filter: { text: '养老', regionCode: '220202' }, orderBy: 'RATING' },
    { region: '2202', number: 1, filter: { servingRegionCode: '220202001', minimumCapacity: 2 }, orderBy: 'CAPACITY' },
    { region: '2202', number: 99 },
    { region: '99' },
  ])('editions of the organization catalog are what resolvers answer: %j', async (variables) => {
    const [known] = await db.query<{ id: string }>('select id from function order by code limit 1');
    const text = JSON.stringify(variables).replace('SOME', known?.id ?? '');
    await expectTheSame(CATALOG, JSON.parse(text) as Record<string, unknown>);
  });

  it.each([
    ['a count alone', '{ projects { totalCount } }'],
    ['a type alone', '{ projects { __typename edges { __typename } } }'],
    ['where a page stands alone', '{ projects { pageInfo { endCursor hasNextPage } } }'],
    [
      'where an empty page stands',
      '{ projects(filter: { text: "没有这样的项目" }) { pageInfo { endCursor hasNextPage } } }',
    ],
    [
      'types of entries',
      '{ organizationCatalog(regionCode: "2202") { organizations { edges { node { __typename } } } } }',
    ],
    [
      'counts within a project',
      'query ($id: ID!) { project(by: { id: $id }) { lots { openingRecord(first: 1) { totalCount } rankedBids { __typename } } } }',
    ],
    ['nodes alone', '{ projects(first: 3) { nodes { __typename id title budget { amount } } } }'],
    [
      'nodes beside edges',
      '{ projects(first: 3) { edges { cursor node { id } } nodes { reference title } totalCount } }',
    ],
    ['nodes of no page', '{ projects(filter: { text: "没有这样的项目" }) { nodes { id } } }'],
    [
      'nodes of documents, beside their edges',
      '{ organizationCatalog(regionCode: "2202") { organizations(first: 3) { nodes { name areas { code } } edges { node { id } } } } }',
    ],
    [
      'nodes within a project',
      'query ($id: ID!) { project(by: { id: $id }) { lots { openingRecord { nodes { id bidder { name } } } rankedBids { nodes { id place } } } } }',
    ],
    ['one row', '{ projects(first: 1) { edges { node { id } } pageInfo { hasNextPage endCursor } } }'],
    [
      'aliases',
      '{ newest: projects(first: 2) { rows: edges { project: node { what: title money: budget { yuan: amount } } } } }',
    ],
  ])('is what resolvers answer: %s', async (_, document) => {
    const [awarded] = await db.query<{ id: string }>(`select id from project where status = 'AWARDED' limit 1`);
    await expectTheSame(document, document.includes('$id') ? { id: awarded?.id } : {});
  });

  it.each([
    '{ projects(first: 2) { a: edges { node { x: id } } b: edges { node { x: title } } } }',
    '{ projects(first: 2) { a: pageInfo { x: hasNextPage } b: pageInfo { x: endCursor } } }',
    '{ projects(first: 2) { a: nodes { x: id } b: nodes { x: title } } }',
    '{ projects(first: 2) { edges { a: node { x: id } b: node { x: title } } } }',
    '{ a: projects(first: 1) { totalCount } b: projects(first: 2) { edges { node { id } } } }',
  ])('keeps apart what is asked for under two names: %s', async (document) => {
    const { first, known, resolved } = await bothWays(document, {});
    expect(resolved.codes).toEqual([]);
    for (const { data } of [first, known]) expect(JSON.stringify(data)).toBe(JSON.stringify(resolved.data));
  });

  it('gives what is selected and no more, under its aliases', async () => {
    const { text } = await ask(
      product.url,
      nobody,
      '{ newest: projects(first: 1) { edges { node { what: title money: budget { yuan: amount } } } } }',
    );
    expect(
      Object.keys((JSON.parse(text) as { data: { newest: { edges: [{ node: object }] } } }).data.newest.edges[0].node),
    ).toEqual(['what', 'money']);
  });

  it.each([
    ['a page too long', PROJECTS, { first: 101 }],
    ['a cursor of another list', PROJECTS, { after: 'bm9uc2Vuc2U' }],
    ['an id that is none', PROJECTS, { filter: { functionId: 'nonsense' } }],
    ['no project named at all', ONE, { by: {} }],
    ['a project named twice', ONE, { by: { id: '00000000-0000-4000-8000-000000000000', reference: 'CJ-2026-000001' } }],
    ['a project named by nothing', ONE, { by: { id: null } }],
    ['a variable of the wrong type', PROJECTS, { first: 'many' }],
    [
      'null where there must be a number',
      'query N($first: Int) { projects(first: $first) { totalCount } }',
      { first: null },
    ],
    [
      'null where there must be an order',
      'query N($orderBy: ProjectOrder) { projects(orderBy: $orderBy) { totalCount } }',
      { orderBy: null },
    ],
  ])('refuses %s as resolvers do', async (_, document, variables) => {
    const { first, known, resolved } = await bothWays(document, variables);
    expect(resolved.codes.length).toBe(1);
    for (const { codes, status } of [first, known])
      expect({ codes, status }).toEqual({ codes: resolved.codes, status: resolved.status });
    expect(first.text).not.toContain('"message":""');
  });

  it('shows drafts to nobody', async () => {
    const [draft] = await db.query<{ id: string }>(`select id from project where status = 'DRAFT' limit 1`);
    await expectTheSame(ONE, { by: { id: draft?.id } });
    const { known } = await bothWays(ONE, { by: { id: draft?.id } });
    expect([known.codes, known.data]).toEqual([[], { project: null }]);
  });

  it.each([
    [{ id: '00000000-0000-4000-8000-000000000000' }, []],
    [{ reference: 'CJ-1999-000001' }, []],
    [{ id: 'CJ-2026-000001' }, ['BAD_USER_INPUT']], // an id that is none is refused besides
  ])('answers null for what is not there, beside what is: %j', async (by, refused) => {
    const document = `query B($by: ProjectLookup!) { project(by: $by) { id } projects(first: 1) { nodes { id } } }`;
    const { first, known, resolved } = await bothWays(document, { by });
    for (const { codes, data } of [first, known, resolved]) {
      expect([codes, data]).toEqual([refused, { project: null, projects: { nodes: [{ id: expect.any(String) }] } }]);
    }
  });

  it('shows all of a project among the nodes of a list', async () => {
    await expectTheSame(`{ projects(first: 5) { nodes { ${PROJECT} } } }`);
    const { resolved } = await bothWays(`{ projects(first: 5) { nodes { id description lots { id } } } }`, {});
    expect(resolved.codes).toEqual([]);
  });
});
