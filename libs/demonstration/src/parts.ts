// What libs/population makes more of the same with: the plan's parts and how they are drawn up and stored.
export { DatedEditions } from './lib/catalogs/dated-editions.js';
export type { PlannedFunction } from './lib/catalogs/functions.js';
export { at, daysLater, later } from './lib/generator/calendar.js';
export { eventRow, type PastEvent } from './lib/generator/events.js';
export { Ids } from './lib/generator/ids.js';
export { insertRows, tsvector, type Row } from './lib/generator/rows.js';
export { Agencies, storeAgencies, type Agency } from './lib/offices/agencies.js';
export { People } from './lib/offices/people.js';
export { draftIn } from './lib/organizations/draft-in-community.js';
export { OrganizationCompletion } from './lib/organizations/organization-completion.js';
export { OrganizationDrafts, type OrganizationDraft } from './lib/organizations/organization-draft.js';
export {
  FEDERATION_SORT,
  FILED_SORTS,
  OWN_NAMES,
  REGISTERED_SORTS,
  type OrganizationSort,
} from './lib/organizations/organization-kinds.js';
export type { PlannedOrganization } from './lib/organizations/organization.js';
export { CITY, RegionTree } from './lib/region-tree.js';
export type { DemonstrationPlan } from './lib/plan-demonstration.js';
export type { PlannedProject } from './lib/projects/planned-project.js';
export { lotRow, projectRow, sealedDrawSecret } from './lib/projects/project-rows.js';
export type { Scenario, Stage, TermsKind } from './lib/projects/scenario.js';
export { termsOf, type Terms } from './lib/projects/terms.js';
export { ORGANIZATION_EDITION_DAYS_AGO, type Setting } from './lib/setting.js';
