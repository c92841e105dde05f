import {
  Database,
  list,
  NOW,
  organizationOf,
  readPage,
  statement,
  statusOfOutcome,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { OrganizationReference } from '../organization/organization.terms.js';
import { membershipProposalActs, type MembershipProposalStatus } from './membership-proposal.acts.js';
import type { MembershipSide } from './membership.terms.js';

/** A proposed membership, as the two see it. */
export interface MembershipProposalRow {
  readonly id: string;
  readonly status: MembershipProposalStatus;
  readonly federationId: string;
  readonly federation: OrganizationReference;
  readonly memberId: string;
  readonly member: OrganizationReference;
  readonly proposedSide: MembershipSide;
  readonly message: string | null;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

/** Of the row `p`. */
export const membershipProposalStatus = statusOfOutcome(membershipProposalActs, 'p.outcome', `p.expires_at <= ${NOW}`);

const columns = `p.id, ${membershipProposalStatus} as status, p.federation_id as "federationId", p.member_id as "memberId",
  json_build_object('id', f.id, 'name', f.name) as federation, json_build_object('id', o.id, 'name', o.name) as member,
  p.proposed_side as "proposedSide", p.message, p.proposed_by as "proposedById", proposer.display_name as "proposedBy",
  p.proposed_at as "proposedAt", p.expires_at as "expiresAt", decider.display_name as "decidedBy",
  case when p.outcome <> '${membershipProposalActs.acts.lapse.to}' then p.decided_at end as "decidedAt", p.decision_reason as "decisionReason"`;

const tables = `membership_proposal p
  join organization f on f.id = p.federation_id join organization o on o.id = p.member_id
  join account proposer on proposer.id = p.proposed_by left join account decider on decider.id = p.decided_by`;

const definition = list<MembershipProposalRow, 'NEWEST'>('membership_proposals', {
  columns,
  from: tables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const byId = statement<MembershipProposalRow, [string]>(
  'membership_proposal_by_id',
  `select ${columns} from ${tables} where p.id = $1`,
);

/** Reads proposed memberships: for the two that they are about, and nobody else. */
@Injectable()
export class MembershipProposalsReader {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<MembershipProposalRow | undefined> {
    return this.database.queryOne(byId, [id]);
  }

  /** Those that the organization one acts for made or has to answer. */
  ownPage(
    actor: Actor,
    wanted: MembershipProposalStatus | null,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
  ): Promise<Page<MembershipProposalRow>> {
    const conditions = [
      where('?::uuid in (p.federation_id, p.member_id)', organizationOf(actor)),
      ...(wanted ? [where(`${membershipProposalStatus} = ?`, wanted)] : []),
    ];
    return readPage<MembershipProposalRow, 'NEWEST'>(this.database, definition, conditions, {
      ...page,
      orderBy: 'NEWEST',
    });
  }
}
