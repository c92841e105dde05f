import { AWARDS, CATALOG, FACETS, ORGANIZATION, PROJECTS, REGIONS, REGISTER, SUGGESTIONS } from './hot-documents.js';
import type { Samples } from './samples.js';

/** Who asks. */
export type Asker = 'public' | 'bidder' | 'buyer' | 'administrator' | 'evaluator' | 'federation';

/** The demonstration's accounts that ask; the public has none. */
export const LOGIN_NAMES_OF_ASKERS: Readonly<Record<Exclude<Asker, 'public'>, string>> = {
  bidder: 'elder-care',
  buyer: 'buyer',
  administrator: 'province-admin',
  evaluator: 'evaluator-1',
  federation: 'federation',
};

/** What the portal and programs ask all day. */
export interface HotOperation {
  readonly title: string;
  readonly asker: Asker;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What a list may do beyond its page. */
export interface Bounds {
  /** Rows that one part of its plan sorts. */
  readonly sorted: number;
  /** Rows that one part of its plan reads or passes over. */
  readonly touched: number;
  /** How many rows it may read of a table without an index for each one that it takes; none of a table that grows. */
  readonly scanned?: number;
}

/**
 * Sorting more than the longest page of 100 is a set that grows, except where something else bounds it: a search sorts
 * what it finds in one stretch of the alphabet or in one edition. A difference goes through both editions once.
 */
export function boundsOf({ title }: HotOperation): Bounds {
  // What is counted by choices is read up to 10,001 rows, however long the list is: where most rows count, from the table.
  if (title.startsWith('project facets')) return { sorted: 10_001, touched: 4 * 10_001, scanned: 4 };
  return {
    sorted: /found by/.test(title) ? 1_400 : 110,
    touched: title.startsWith('difference') ? 100_000 : 1_500,
  };
}

type Choice = readonly [what: string, variables: Readonly<Record<string, unknown>>];

/** What people type, of each kind (docs/adr/0030). */
const SEARCHES = ['养老', '昌邑区居家养老', '阳光养老', 'yanglao', 'jjyl', '居家养佬', 'MK000012'].map(
  (text): Choice => [`found by ${text}`, { text }],
);

/** Filters by place, the same for all lists. */
const regionsOf = ({ county, street }: Samples): Choice[] => [
  ['in the province', { regionCode: county.slice(0, 2) }],
  ['in a city', { regionCode: county.slice(0, 4) }],
  ['in a county', { regionCode: county }],
  ['in a street', { regionCode: street }],
];

/** Filters of organizations, in the register as in a catalog. */
function organizationFilters(samples: Samples): Choice[] {
  const { county, street, functionId, federationId } = samples;
  const city = county.slice(0, 4);
  return [
    ['all', {}],
    ...regionsOf(samples),
    ['serving a street', { servingRegionCode: street }],
    ['of a kind', { kind: 'SUPPORT' }],
    ['of a track', { track: 'FILED' }],
    ['of a function', { functionId }],
    ['of a function in a county', { functionId, regionCode: county }],
    ['of a capacity', { minimumCapacity: 8 }],
    ['of a rating', { minimumRating: 5 }],
    ['of a federation', { federationId }],
    ['federations', { federationsOnly: true }],
    ['federations in a city', { federationsOnly: true, regionCode: city }],
    ['found by 养老', { text: '养老' }],
    ['found by 昌邑', { text: '昌邑' }],
    ['found by 养老 in a city', { text: '养老', regionCode: city }],
    ['found by 书画 in a county', { text: '书画', regionCode: county }],
  ];
}

/** Every list with each of its filters and orders, every search, editions and what single pages show. */
export function hotOperations({ any, listed }: { any: Samples; listed: Samples }, first = 20): HotOperation[] {
  const { county, functionId, agencyId, bidderId, federationId, projectId, openProjectId } = any;
  const city = county.slice(0, 4);
  const ask = (asker: Asker, list: string, query: string, choices: readonly Choice[]): HotOperation[] =>
    choices.map(([what, variables]) => ({
      title: `${list} ${what}`,
      asker,
      query,
      variables: query.includes('$first') ? { first, ...variables } : variables,
    }));
  const filtered = (orderBy: string, filters: readonly Choice[]): Choice[] =>
    filters.map(([what, filter]) => [`${what} by ${orderBy}`, { filter, orderBy }] as const);
  const projectFilters: Choice[] = [
    ['all', {}],
    ...regionsOf(any),
    ['open', { statuses: ['PUBLISHED'] }],
    ['awarded', { statuses: ['AWARDED'] }],
    ['of two states', { statuses: ['OPENED', 'EVALUATED'] }],
    ['of a function', { functionId }],
    ['of a function in a county', { functionId, regionCode: county }],
    ['of a function in a city, open', { functionId, regionCode: city, statuses: ['PUBLISHED'] }],
    ['open in a city', { regionCode: city, statuses: ['PUBLISHED'] }],
    ['of a buyer', { agencyId }],
    ['of a regime', { regime: 'BELOW_THRESHOLD' }],
    ['found by 养老', { text: '养老' }],
    ['found by 昌邑', { text: '昌邑' }],
    ['found by 康复, open', { text: '康复', statuses: ['PUBLISHED'] }],
    ['exercises', { exercises: true }],
  ];
  const orders = (samples: Samples): Choice[] => [['all', {}], ...regionsOf(samples)];
  const preferential = `query($first: Int!, $filter: PreferentialAwardFilter) {
    preferentialAwards(first: $first, filter: $filter) { edges { node { id federation { name } project { title } } } } }`;
  return [
    ...ask('public', 'projects', PROJECTS, [
      ...filtered('NEWEST', projectFilters),
      ...filtered('RELEVANCE', SEARCHES),
      ...filtered('CLOSING_SOON', [
        ['all', {}],
        ['in a county', { regionCode: county }],
        ['open', { statuses: ['PUBLISHED'] }],
        ['open in a city', { statuses: ['PUBLISHED'], regionCode: city }],
      ]),
      ...filtered('BUDGET', [
        ['all', {}],
        ['open', { statuses: ['PUBLISHED'] }],
      ]),
    ]),
    ...ask('public', 'project facets', FACETS, [...projectFilters.map(([what, filter]): Choice => [what, { filter }])]),
    ...ask(
      'public',
      'suggestions',
      SUGGESTIONS,
      SEARCHES.map(([what, variables]): Choice => [what, { region: county.slice(0, 2), ...variables }]),
    ),
    ...ask('public', 'register', REGISTER, [
      ...filtered('NAME', organizationFilters(any)),
      ...filtered('RELEVANCE', SEARCHES),
      ...['REGION', 'RATING', 'STAR', 'CAPACITY'].flatMap((order) => filtered(order, orders(any))),
    ]),
    ...ask('public', 'catalog', CATALOG, [
      ...filtered('NAME', organizationFilters(listed)),
      ...['REGION', 'RATING', 'STAR', 'CAPACITY'].flatMap((order) =>
        filtered(order, [...orders(listed), ['of a function', { functionId: listed.functionId }]]),
      ),
    ]),
    ...ask('public', 'regions', REGIONS, [
      ['below a county', { filter: { parentCode: county } }],
      ['within a city', { filter: { within: city } }],
      ['streets within a city', { filter: { within: city, level: 'STREET' } }],
      ['communities', { filter: { level: 'COMMUNITY' } }],
      ['found by 昌邑', { filter: { text: '昌邑' } }],
      ['found by 新村', { filter: { text: '新村' } }],
      ['found by 社区', { filter: { text: '社区' } }],
      ['found by 新村 within a county', { filter: { text: '新村', within: county } }],
    ]),
    ...ask('public', 'preferential awards', preferential, [
      ['all', {}],
      ['in a city', { filter: { regionCode: city } }],
      ['of a function', { filter: { functionId } }],
      ['of a federation', { filter: { federationId } }],
    ]),
    ...ask(
      'public',
      'awards',
      AWARDS,
      orders(any).map(([what, filter]) => [what, { filter }] as const),
    ),
    ...ask('public', 'difference', DIFFERENCE, [['of two editions', {}]]),
    ...ask('public', 'function catalog', FUNCTIONS, [['found by 养老', { filter: { text: '养老' } }]]),
    ...ask('public', 'project page', PROJECT, [['', { id: projectId }]]),
    ...ask('public', 'events of all projects', EVENTS, [
      ['all', {}],
      ['of a kind', { filter: { types: ['BIDS_OPENED'] } }],
      ['of a kind that is rare', { filter: { types: ['DEADLINE_SETTLED'] } }],
      ['of two kinds', { filter: { types: ['BIDS_OPENED', 'PROJECT_PUBLISHED'] } }],
      ['in the province', { filter: { regionCode: county.slice(0, 2) } }],
      ['in a city', { filter: { regionCode: city } }],
      ['in a county', { filter: { regionCode: county } }],
      ['of a buyer', { filter: { agencyId } }],
      ['of a time', { filter: { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' } }],
    ]),
    ...ask('public', 'organization page', `query($id: ID!) { organization(id: $id) { ${ORGANIZATION} } }`, [
      ['', { id: federationId }],
    ]),
    ...ask('public', 'organization’s record', RECORD, [
      ['', { id: bidderId }],
      ['for a function', { id: bidderId, filter: { functionId } }],
      ['in a city', { id: bidderId, filter: { regionCode: city } }],
    ]),
    ...ask('public', 'organizations’ records', RECORDS, [['in a county', { filter: { regionCode: county } }]]),
    ...ask('public', 'members of a federation', MEMBERS, [['', { id: federationId }]]),
    ...ask('public', 'regions below a county', BELOW, [['', { code: county }]]),
    ...ask('public', 'office’s projects', OFFICE, [
      ['all', { id: agencyId }],
      ['open', { id: agencyId, filter: { statuses: ['PUBLISHED'] } }],
      ['of two states', { id: agencyId, filter: { statuses: ['OPENED', 'EVALUATED'] } }],
    ]),
    ...[county.slice(0, 2), city, county, any.street].flatMap((code) =>
      ask('public', `projects of the region ${code}`, REGION, [
        ['newest', { code }],
        ['open', { code, filter: { statuses: ['PUBLISHED'] } }],
        ['of a function', { code, filter: { functionId } }],
      ]),
    ),
    ...ask('bidder', 'own', OWN, [['bids, notifications, opportunities', {}]]),
    ...ask(
      'buyer',
      'own',
      `query($first: Int!) { viewer { projects(first: $first) { edges { node { id title } } } } }`,
      [['projects', {}]],
    ),
    ...ask('buyer', 'matching', MATCHING, [['organizations of a street’s project', { id: openProjectId }]]),
    ...ask(
      'evaluator',
      'own',
      `query($first: Int!) { viewer { evaluations(first: $first) { edges { node { project { title } } } } } }`,
      [['tasks', {}]],
    ),
    ...ask(
      'federation',
      'own',
      `query($first: Int!) { viewer { preferentialAwards(first: $first) { edges { node { id } } } } }`,
      [['awards', {}]],
    ),
    ...ask('administrator', 'accounts', ACCOUNTS, [
      ['by login name', { orderBy: 'LOGIN_NAME' }],
      ['newest', { orderBy: 'NEWEST' }],
    ]),
    ...ask('administrator', 'accounts', DEAD_LETTERS, [['mails that were not sent', {}]]),
    ...ask(
      'public',
      'agencies',
      `query($first: Int!, $filter: AgencyFilter) { agencies(first: $first, filter: $filter) { edges { node { name } } } }`,
      [['in a city', { filter: { regionCode: city } }]],
    ),
  ];
}

const DIFFERENCE = `query($first: Int!) { organizationCatalogDifference(regionCode: "2202", from: 1, to: 2) {
  added(first: $first) { edges { node { id name } } } removed(first: $first) { edges { node { id name } } }
  changed(first: $first) { edges { node { after { name } changedFields } } } } }`;
const FUNCTIONS = `query($first: Int!, $filter: FunctionFilter) { functionCatalog(regionCode: "2202") {
  functions(first: $first, filter: $filter) { edges { node { id code } } } } }`;
const PROJECT = `query($first: Int!, $id: ID!) { project(by: { id: $id }) { id title events(first: 100) { edges { node { type at } } }
  lots { openingRecord(first: 100) { edges { node { bidder { name } } } } award { id }
    rankedBids(first: $first) { edges { node { place bidder { name } } } } } } }`;
const EVENTS = `query($first: Int!, $filter: ProjectEventFilter) { projectEvents(first: $first, filter: $filter) {
  nodes { type at project { title } } } }`;
const RECORD = `query($first: Int!, $id: ID!, $filter: OrganizationRecordFilter) { organization(id: $id) {
  bids(first: $first, filter: $filter) { totalCount nodes { id project { title } } }
  awards(first: $first, filter: $filter) { totalCount nodes { id project { title } } } } }`;
const RECORDS = `query($first: Int!, $filter: OrganizationFilter) { organizations(first: $first, filter: $filter) {
  nodes { bids(first: 5) { nodes { id } } awards(first: 5) { nodes { id } } } } }`;
const MEMBERS = `query($first: Int!, $id: ID!) { organization(id: $id) { members(first: $first) { totalCount nodes { id name } } } }`;
const BELOW = `query($first: Int!, $code: RegionCode!) { region(code: $code) { children(first: $first) { nodes { code name } } } }`;
const OFFICE = `query($first: Int!, $id: ID!, $filter: ProjectFilter) { agency(id: $id) {
  projects(first: $first, filter: $filter) { nodes { id title } } } }`;
const REGION = `query($first: Int!, $code: RegionCode!, $filter: ProjectFilter) { region(code: $code) {
  projects(first: $first, filter: $filter) { nodes { id title } } } }`;
const OWN = `query($first: Int!) { viewer { bids(first: $first) { edges { node { id status } } } unreadNotificationCount
  notifications(first: $first) { edges { node { id text { zh } } } }
  matchingProjects(first: $first, filter: { onlyEligible: true }) { edges { node { project { title } eligible } } } } }`;
const MATCHING = `query($first: Int!, $id: ID!) { project(by: { id: $id }) { matchingOrganizations(first: $first) { edges { node { fit organization { name } } } } } }`;
const DEAD_LETTERS = `query($first: Int!) { deadLetters(first: $first) { edges { node { id about { en } attempts failure } } } }`;

const ACCOUNTS = `query($first: Int!, $orderBy: AccountOrder!) { accounts(first: $first, orderBy: $orderBy) { edges { node { loginName } } } }`;
