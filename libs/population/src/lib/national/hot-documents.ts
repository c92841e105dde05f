// What the portal and programs ask all day, as documents.

/** A page of projects. */
export const PROJECTS = `query P($first: Int!, $filter: ProjectFilter, $orderBy: ProjectOrder!) {
  projects(first: $first, filter: $filter, orderBy: $orderBy) {
    edges { node { id title buyer { name } region { fullName } function { name { zh } } lots { award { id bidder { name } } } } }
    pageInfo { hasNextPage }
  }
}`;
/** What lists show of an organization. */
export const ORGANIZATION = `id name region { code name } areas { name } federations { federation { name } }
  qualifications { function { name { zh } } }`;
/** A page of the living register. */
export const REGISTER = `query O($first: Int!, $filter: OrganizationFilter, $orderBy: OrganizationOrder!) {
  organizations(first: $first, filter: $filter, orderBy: $orderBy) { edges { node { ${ORGANIZATION} } } }
}`;
/** A page of the organization catalog of a city. */
export const CATALOG = `query C($first: Int!, $filter: OrganizationFilter, $orderBy: OrganizationOrder!) {
  organizationCatalog(regionCode: "2202") {
    number organizations(first: $first, filter: $filter, orderBy: $orderBy) { edges { node { id name } } }
  }
}`;
/** A page of regions. */
export const REGIONS = `query R($first: Int!, $filter: RegionFilter) {
  regions(first: $first, filter: $filter) {
    edges { node { code name fullName } }
  }
}`;
/** A page of awards. */
export const AWARDS = `query A($first: Int!, $filter: AwardFilter) {
  awards(first: $first, filter: $filter) { edges { node { id bidder { name } project { title } } } }
}`;
/** How many projects each choice of the list's filters would leave. */
export const FACETS = `query F($filter: ProjectFilter!) {
  projectFacets(filter: $filter) {
    functions { count function { id } } buyers { count buyer { name } } statuses { status count } regimes { regime count }
    winners { count winner { name } } preferences { preferential count } budgets { until { amount } count }
    publishedYears { year count } deadlineYears { year count } awardedYears { year count }
  }
}`;
/** What may be meant by what is typed, of each kind. */
export const SUGGESTIONS = `query S($text: String!, $region: RegionCode!) {
  projects(first: 4, filter: { text: $text }, orderBy: RELEVANCE) { nodes { id reference title } }
  organizations(first: 4, filter: { text: $text }, orderBy: RELEVANCE) { nodes { id name region { fullName } } }
  functionCatalog(regionCode: $region) { functions(first: 4, filter: { text: $text }, orderBy: RELEVANCE) { nodes { id code } } }
  agencies(first: 3, filter: { text: $text }) { nodes { id name } }
}`;
