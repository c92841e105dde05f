import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, inStates, NOW } from '@chengjie/platform';
import { bidConsentActs } from './consent.acts.js';
import type { BidConsentType } from './consent.types.js';

/** Consents `c` with their project `p`, the federation `f` and the performer `o`. */
export const consentTables = `bid_consent c join project p on p.id = c.project_id
  join organization f on f.id = c.federation_id join organization o on o.id = c.performer_id`;

/** Whether bids for the lot are still taken. */
const open = `(p.status = 'PUBLISHED' and ${NOW} < p.deadline_at)`;

const { lapse } = bidConsentActs.acts;

/** How a consent `c` stands, with its project `p`. */
export const consentStatus = `case when ${inStates('c.status', lapse.from)} and not ${open} then '${lapse.to}' else c.status end`;

/** Where the fields of a consent come from, in rows of {@link consentTables}: the two see all of it, and nobody else any. */
export const consentFields = fieldMap<BidConsentType>()({
  id: field.column('c.id'),
  projectId: field.hidden('c.project_id'),
  lotId: field.hidden('c.lot_id'),
  federationId: field.hidden('c.federation_id'),
  federation: field.object<OrganizationReference>({ id: 'f.id', name: 'f.name' }),
  performerId: field.hidden('c.performer_id'),
  performer: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  part: field.column('c.part'),
  status: field.column(consentStatus),
  open: field.hidden(open),
  askedAt: field.instant('c.asked_at'),
  agreedAt: field.instant('c.agreed_at'),
  endedAt: field.instant('c.ended_at'),
  endReason: field.column('c.end_reason'),
});
