import {
  Database,
  list,
  organizationOf,
  readPage,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
  type RowOf,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipProposalStatus } from './membership-proposal.acts.js';
import {
  membershipProposalFields,
  membershipProposalStatus,
  membershipProposalTables,
} from './membership-proposal.fields.js';

/** A proposed membership, as the two see it. */
export type MembershipProposalRow = RowOf<typeof membershipProposalFields>;

const definition = list<MembershipProposalRow, 'NEWEST'>('membership_proposals', {
  columns: membershipProposalFields.columns,
  from: membershipProposalTables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const byId = statement<MembershipProposalRow, [string]>(
  'membership_proposal_by_id',
  `select ${membershipProposalFields.columns} from ${membershipProposalTables} where p.id = $1`,
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
