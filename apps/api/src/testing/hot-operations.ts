import type pg from 'pg';

/** Who asks. */
export type Asker = 'public' | 'bidder' | 'buyer' | 'administrator' | 'evaluator' | 'federation';

/** What the portal and programs ask all day. */
export interface HotOperation {
  readonly title: string;
  readonly asker: Asker;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * Rows that a list may sort although they are more than a page, since what bounds them does not grow with the country:
 * a search sorts what it finds in one stretch of the alphabet or of an edition, "serving" those who serve one street.
 */
export function sortedAtMost({ title }: HotOperation): number | undefined {
  return /found by|serving/.test(title) ? 1_200 : undefined;
}

/** Things of the loaded data that operations ask for. */
export interface Samples {
  readonly functionId: string;
  readonly agencyId: string;
  readonly federationId: string;
  readonly organizationId: string;
  readonly projectId: string;
  readonly openProjectId: string;
}

/** Picks what has most hanging on it: the worst that can be asked for. */
export async function pickSamples(pool: pg.Pool): Promise<Samples> {
  const first = async (sql: string) => (await pool.query<{ id: string }>(sql)).rows[0]?.id ?? '';
  return {
    functionId: await first('select function_id as id from project group by 1 order by count(*) desc limit 1'),
    agencyId: await first('select agency_id as id from project group by 1 order by count(*) desc limit 1'),
    federationId: await first('select federation_id as id from membership group by 1 order by count(*) desc limit 1'),
    organizationId: await first('select bidder_id as id from bid group by 1 order by count(*) desc limit 1'),
    projectId: await first('select project_id as id from bid group by 1 order by count(*) desc limit 1'),
    openProjectId: await first(
      `select id from project where status = 'PUBLISHED' and deadline_at > now() and length(region_code) = 9 limit 1`,
    ),
  };
}

const PROJECTS = `query P($filter: ProjectFilterInput, $orderBy: ProjectOrder!) {
  projects(first: 20, filter: $filter, orderBy: $orderBy) {
    edges { node { id title buyer { name } region { fullName } function { name { zh } } award { id bidder { name } } } }
    pageInfo { hasNextPage }
  }
}`;
const ORGANIZATION = `id name region { code name } areas { name } federations { federation { name } }
  qualifications { function { name { zh } } }`;
const REGISTER = `query O($filter: OrganizationFilter, $orderBy: OrganizationOrder!) {
  organizations(first: 20, filter: $filter, orderBy: $orderBy) { edges { node { ${ORGANIZATION} } } }
}`;
const CATALOG = `query C($filter: OrganizationFilter, $orderBy: OrganizationOrder!) {
  organizationCatalog(regionCode: "2202") {
    number organizations(first: 20, filter: $filter, orderBy: $orderBy) { edges { node { id name } } }
  }
}`;
const REGIONS = `query R($parentCode: String, $within: String, $search: String, $level: RegionLevel) {
  regions(first: 20, parentCode: $parentCode, within: $within, search: $search, level: $level) {
    edges { node { code name fullName } }
  }
}`;

type Choice = readonly [what: string, variables: Readonly<Record<string, unknown>>];

/** Every list with each of its filters and orders, every search, editions and what single pages show. */
export function hotOperations(samples: Samples): HotOperation[] {
  const { functionId, agencyId, federationId, projectId, openProjectId } = samples;
  const ask = (asker: Asker, list: string, query: string, choices: readonly Choice[]): HotOperation[] =>
    choices.map(([what, variables]) => ({ title: `${list} ${what}`, asker, query, variables }));
  const filtered = (orderBy: string, filters: readonly Choice[]): Choice[] =>
    filters.map(([what, filter]) => [`${what} by ${orderBy}`, { filter, orderBy }] as const);
  const places: Choice[] = [
    ['in the province', { regionCode: '22' }],
    ['in a city', { regionCode: '2202' }],
    ['in a county', { regionCode: '220202' }],
    ['in a street', { regionCode: '220202001' }],
  ];
  const projectFilters: Choice[] = [
    ['all', {}],
    ...places,
    ['open', { statuses: ['PUBLISHED'] }],
    ['awarded', { statuses: ['AWARDED'] }],
    ['of two states', { statuses: ['OPENED', 'EVALUATED'] }],
    ['of a function', { functionId }],
    ['of a function in a county', { functionId, regionCode: '220202' }],
    ['of a function in a city, open', { functionId, regionCode: '2202', statuses: ['PUBLISHED'] }],
    ['open in a city', { regionCode: '2202', statuses: ['PUBLISHED'] }],
    ['of a buyer', { agencyId }],
    ['of a regime', { regime: 'BELOW_THRESHOLD' }],
    ['found by 养老', { text: '养老' }],
    ['found by 昌邑', { text: '昌邑' }],
    ['found by 康复, open', { text: '康复', statuses: ['PUBLISHED'] }],
    ['exercises', { exercises: true }],
  ];
  const organizationFilters: Choice[] = [
    ['all', {}],
    ...places,
    ['serving a street', { servingRegionCode: '220202001' }],
    ['of a kind', { kind: 'SUPPORT' }],
    ['of a track', { track: 'FILED' }],
    ['of a function', { functionId }],
    ['of a function in a county', { functionId, regionCode: '220202' }],
    ['of a capacity', { minimumCapacity: 8 }],
    ['of a rating', { minimumRating: 5 }],
    ['of a federation', { federationId }],
    ['federations', { federationsOnly: true }],
    ['federations in a city', { federationsOnly: true, regionCode: '2202' }],
    ['found by 养老', { text: '养老' }],
    ['found by 昌邑', { text: '昌邑' }],
    ['found by 养老 in a city', { text: '养老', regionCode: '2202' }],
    ['found by 书画 in a county', { text: '书画', regionCode: '220202' }],
  ];
  const orders: Choice[] = [['all', {}], ...places];
  const preferential = `query($filter: PreferentialAwardFilter) {
    preferentialAwards(first: 20, filter: $filter) { edges { node { id federation { name } project { title } } } } }`;
  return [
    ...ask('public', 'projects', PROJECTS, [
      ...filtered('NEWEST', projectFilters),
      ...filtered('CLOSING_SOON', [
        ['open', { statuses: ['PUBLISHED'] }],
        ['open in a city', { statuses: ['PUBLISHED'], regionCode: '2202' }],
      ]),
      ...filtered('BUDGET', [
        ['all', {}],
        ['open', { statuses: ['PUBLISHED'] }],
      ]),
    ]),
    ...ask('public', 'register', REGISTER, [
      ...filtered('NAME', organizationFilters),
      ...['REGION', 'RATING', 'STAR', 'CAPACITY'].flatMap((order) => filtered(order, orders)),
    ]),
    ...ask('public', 'catalog', CATALOG, [
      ...filtered('NAME', organizationFilters),
      ...['REGION', 'RATING', 'STAR', 'CAPACITY'].flatMap((order) =>
        filtered(order, [...orders, ['of a function', { functionId }]]),
      ),
    ]),
    ...ask('public', 'regions', REGIONS, [
      ['below a county', { parentCode: '220202' }],
      ['within a city', { within: '2202' }],
      ['streets within a city', { within: '2202', level: 'STREET' }],
      ['communities', { level: 'COMMUNITY' }],
      ['found by 昌邑', { search: '昌邑' }],
      ['found by 新村', { search: '新村' }],
      ['found by 社区', { search: '社区' }],
      ['found by 新村 within a county', { search: '新村', within: '220202' }],
    ]),
    ...ask('public', 'preferential awards', preferential, [
      ['all', {}],
      ['in a city', { filter: { regionCode: '2202' } }],
      ['of a function', { filter: { functionId } }],
      ['of a federation', { filter: { federationId } }],
    ]),
    ...ask('public', 'difference', DIFFERENCE, [['of two editions', {}]]),
    ...ask('public', 'function catalog', FUNCTIONS, [['found by 养老', { filter: { text: '养老' } }]]),
    ...ask('public', 'project page', PROJECT, [['', { id: projectId }]]),
    ...ask('public', 'organization page', `query($id: ID!) { organization(id: $id) { ${ORGANIZATION} } }`, [
      ['', { id: federationId }],
    ]),
    ...ask('bidder', 'own', OWN, [['bids, notifications, opportunities', {}]]),
    ...ask('buyer', 'own', `{ myProjects(first: 20) { edges { node { id title } } } }`, [['projects', {}]]),
    ...ask('buyer', 'matching', MATCHING, [['organizations of a street’s project', { id: openProjectId }]]),
    ...ask('evaluator', 'own', `{ myEvaluations(first: 20) { edges { node { project { title } } } } }`, [
      ['tasks', {}],
    ]),
    ...ask('federation', 'own', `{ myPreferentialAwards(first: 20) { edges { node { id } } } }`, [['awards', {}]]),
    ...ask('administrator', 'accounts', ACCOUNTS, [
      ['by login name', { orderBy: 'LOGIN_NAME' }],
      ['newest', { orderBy: 'NEWEST' }],
    ]),
    ...ask(
      'public',
      'agencies',
      `query($within: String) { agencies(first: 20, within: $within) { edges { node { name } } } }`,
      [['in a city', { within: '2202' }]],
    ),
  ];
}

const DIFFERENCE = `{ organizationCatalogDifference(regionCode: "2202", from: 1, to: 2) {
  added(first: 20) { edges { node { id name } } } removed(first: 20) { edges { node { id name } } }
  changed(first: 20) { edges { node { after { name } changedFields } } } } }`;
const FUNCTIONS = `query($filter: FunctionFilter) { functionCatalog(regionCode: "2202") {
  functions(first: 20, filter: $filter) { edges { node { id code } } } } }`;
const PROJECT = `query($id: ID!) { project(id: $id) { id title events(first: 100) { edges { node { type at } } }
  openingRecord(first: 100) { edges { node { bidder { name } } } } award { id }
  rankedBids(first: 20) { edges { node { place bidder { name } } } } } }`;
const OWN = `{ myBids(first: 20) { edges { node { id status } } } unreadNotificationCount
  notifications(first: 20) { edges { node { id text { zh } } } }
  matchingProjects(first: 20, onlyEligible: true) { edges { node { project { title } eligible } } } }`;
const MATCHING = `query($id: ID!) { project(id: $id) { matchingOrganizations(first: 20) { edges { node { fit organization { name } } } } } }`;
const ACCOUNTS = `query($orderBy: AccountOrder!) { accounts(first: 20, orderBy: $orderBy) { edges { node { loginName } } } }`;
