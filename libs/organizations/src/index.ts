export { EndingGroundEnum } from './lib/ending/ending.inputs.js';
export type { EndingGround } from './lib/ending/ending.terms.js';
export * from './lib/ending/endings.service.js';
export * from './lib/ending/out-of-register.as-of.sql.js';
export * from './lib/entry-change/entry-changes.service.js';
export { KeptEntryType } from './lib/entry-change/kept-entry.type.js';
export * from './lib/federation/federation.as-of.sql.js';
export * from './lib/federation/federations.service.js';
export * from './lib/history/organization-history.reader.js';
export * from './lib/load-organizations.js';
export * from './lib/mandate/mandates.reader.js';
export * from './lib/mandate/mandates.service.js';
export * from './lib/membership/membership.as-of.sql.js';
export * from './lib/membership/membership-proposals.service.js';
export * from './lib/membership/memberships.service.js';
export * from './lib/organization/organization-filter.js';
export * from './lib/organization/organization-lists.reader.js';
export * from './lib/organization/organization-register.service.js';
export * from './lib/organization/day.js';
export * from './lib/organization/organization.columns.js';
export * from './lib/organization/organization.errors.js';
export * from './lib/organization/organization.inputs.js';
export * from './lib/organization/organization.policy.js';
export { KnownRegionsReader } from './lib/organization/known-regions.reader.js';
export {
  entryViolations as registerEntryViolations,
  federationViolations,
} from './lib/organization/organization.rules.js';
export * from './lib/organization/organization.type.js';
export { LEGAL_FORMS, STANDINGS } from './lib/organization/organization.terms.js';
export type {
  KeptEntry,
  LegalForm,
  OrganizationFacts,
  OrganizationProfile,
  OrganizationReference,
  ProfileMembership,
  ProfileQualification,
  Standing,
} from './lib/organization/organization.terms.js';
export * from './lib/organization/organizations.reader.js';
export { assertActsForNone, assertNotDeciding, assertNotOwn, OwnAffairsReader } from './lib/organization/own-affair.js';
export * from './lib/organization/rating.as-of.sql.js';
export * from './lib/organizations-api.module.js';
export * from './lib/organizations.module.js';
export * from './lib/qualification/qualification.as-of.sql.js';
export * from './lib/qualification/qualification.rules.js';
export * from './lib/qualification/qualifications.service.js';
export * from './lib/organizations.events.js';
export { organizationSearchTerms } from './lib/search/organization-search.js';
export * from './lib/rating/organization-ratings.service.js';
export * from './lib/standing/standing.as-of.sql.js';
export * from './lib/standing/standings.service.js';
