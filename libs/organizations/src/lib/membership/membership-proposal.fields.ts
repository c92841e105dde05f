import { field, fieldMap, NOW, statusOfOutcome } from '@chengjie/platform';
import type { OrganizationReference } from '../organization/organization.terms.js';
import { membershipProposalActs } from './membership-proposal.acts.js';
import type { MembershipProposalType } from './membership-proposal.type.js';

/** Proposals `p` with the federation `f`, the member `o`, and who proposed and decided. */
export const membershipProposalTables = `membership_proposal p
  join organization f on f.id = p.federation_id join organization o on o.id = p.member_id
  join account proposer on proposer.id = p.proposed_by left join account decider on decider.id = p.decided_by`;

/** How a proposal `p` stands. */
export const membershipProposalStatus = statusOfOutcome(membershipProposalActs, 'p.outcome', `p.expires_at <= ${NOW}`);

const joining = (
  organization: string,
) => `json_build_object('id', ${organization}.id, 'isFederation', ${organization}.is_federation,
  'regionCode', ${organization}.region_code, 'areaCodes', array(select a.region_code from organization_area a where a.organization_id = ${organization}.id))`;

/** Where the fields of a proposal come from, in rows of {@link membershipProposalTables}: the two see all of it, and nobody else any. */
export const membershipProposalFields = fieldMap<MembershipProposalType>()({
  id: field.column('p.id'),
  status: field.column(membershipProposalStatus),
  federationId: field.hidden('p.federation_id'),
  federation: field.object<OrganizationReference>({ id: 'f.id', name: 'f.name' }),
  memberId: field.hidden('p.member_id'),
  member: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  proposedSide: field.column('p.proposed_side'),
  message: field.column('p.message'),
  proposedById: field.hidden('p.proposed_by'),
  proposedBy: field.column('proposer.display_name'),
  proposedAt: field.instant('p.proposed_at'),
  expiresAt: field.instant('p.expires_at'),
  decidedBy: field.column('decider.display_name'),
  decidedAt: field.instant(`case when p.outcome <> '${membershipProposalActs.acts.lapse.to}' then p.decided_at end`),
  decisionReason: field.column('p.decision_reason'),
  joining: field.hidden(`json_build_object('federation', ${joining('f')}, 'member', ${joining('o')})`),
});
