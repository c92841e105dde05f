import {
  Database,
  list,
  NOW,
  readPage,
  statement,
  where,
  withinRegion,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
  type Role,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { AccountStatus } from '../account/account.entity.js';
import type { ManagedGrant } from '../accounts.policy.js';
import { MAILED } from '../address/mailed-address.sql.js';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import { grantProposalActs, type GrantProposalStatus } from './grant-proposal.acts.js';

/** A role that an office gives: all but ORGANIZATION. */
export type OfficeRole = Exclude<Role, 'ORGANIZATION'>;

/** Somebody in an office: what others see of them, and the office. */
export interface OfficePerson {
  readonly displayName: string;
  readonly holder: string;
}

/** A proposed role, as administrators see it. */
export interface GrantProposalRow {
  readonly id: string;
  readonly status: GrantProposalStatus;
  readonly accountId: string;
  readonly loginName: string;
  readonly displayName: string;
  /** Since when the receiver has its account. */
  readonly accountSince: Date;
  readonly role: OfficeRole;
  readonly agencyId: string;
  readonly agencyRegionCode: string;
  readonly regionCode: string;
  readonly reason: string;
  readonly proposedById: string;
  readonly proposedBy: OfficePerson;
  readonly proposedAt: Date;
  readonly expiresAt: Date;
  readonly decidedBy: OfficePerson | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly proposedForId: string;
  readonly confirmedById: string | null;
  readonly confirmedForId: string | null;
  readonly proposerGrants: readonly ManagedGrant[];
  readonly receiverStatus: AccountStatus;
  readonly receiverReached: boolean;
  readonly watchesItself: boolean;
  readonly endedBy: OfficePerson | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** Which proposals to list. */
export interface GrantProposalFilter {
  readonly status?: GrantProposalStatus | null | undefined;
}

const { acts, initial } = grantProposalActs;

/** Of the row `p`. That the account declined is told to nobody: it waits until it expires (docs/adr/0028). */
export const grantProposalStatus = `case
  when p.accepted_at is not null then '${acts.acceptRole.to}'
  when p.ended_by is not null then '${acts.withdrawRoleProposal.to}'
  when p.outcome is distinct from '${acts.refuseRole.to}'
    and coalesce(p.accept_by, p.expires_at) <= coalesce(p.ended_at, ${NOW}) then '${acts.lapse.to}'
  when p.ended_at is not null then '${acts.end.to}'
  else coalesce(p.outcome, '${initial}') end`;

const person = (account: string, agency: string) =>
  `json_build_object('displayName', ${account}.display_name, 'holder', ${agency}.name)`;

const columns = `p.id, ${grantProposalStatus} as status, p.account_id as "accountId", receiver.login_name as "loginName",
  receiver.display_name as "displayName", receiver.created_at as "accountSince", p.role, p.agency_id as "agencyId", agency.region_code as "agencyRegionCode",
  p.region_code as "regionCode", p.reason, p.proposed_by as "proposedById", ${person('proposer', 'proposer_agency')} as "proposedBy",
  p.proposed_at as "proposedAt", coalesce(p.accept_by, p.expires_at) as "expiresAt",
  case when decider.id is not null then ${person('decider', 'decider_agency')} end as "decidedBy",
  p.decided_at as "decidedAt", p.decision_reason as "decisionReason", proposer_agency.id as "proposedForId",
  case when p.outcome = '${acts.confirmRole.to}' then p.decided_by end as "confirmedById",
  case when p.outcome = '${acts.confirmRole.to}' then decided_in.agency_id end as "confirmedForId",
  case when ender.id is not null then ${person('ender', 'ender_agency')} end as "endedBy",
  case when p.ended_at < coalesce(p.accept_by, p.expires_at) then p.ended_at end as "endedAt", p.end_reason as "endReason",
  coalesce((select json_agg(json_build_object('role', g.role, 'regionCode', g.region_code)) from role_grant g
    where g.account_id = p.proposed_by and proposer.status = 'ACTIVE' and ${rolesAsOf(NOW)}), '[]') as "proposerGrants",
  receiver.status as "receiverStatus",
  exists (select from account_address d where d.account_id = receiver.id and ${MAILED}) as "receiverReached",
  would_watch_itself(p.account_id, p.role, p.agency_id, p.region_code) as "watchesItself"`;

const tables = `role_proposal p
  join account receiver on receiver.id = p.account_id
  join agency on agency.id = p.agency_id
  join account proposer on proposer.id = p.proposed_by
  join role_grant proposed_in on proposed_in.id = p.proposed_in
  join agency proposer_agency on proposer_agency.id = proposed_in.agency_id
  left join account decider on decider.id = p.decided_by
  left join role_grant decided_in on decided_in.id = p.decided_in
  left join agency decider_agency on decider_agency.id = decided_in.agency_id
  left join account ender on ender.id = p.ended_by
  left join role_grant ended_in on ended_in.id = p.ended_in
  left join agency ender_agency on ender_agency.id = ended_in.agency_id`;

const definition = list<GrantProposalRow, 'NEWEST'>('role_proposals', {
  columns,
  from: tables,
  id: 'p.id',
  orders: { NEWEST: { column: 'p.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const byId = statement<GrantProposalRow, [string]>(
  'role_proposal_by_id',
  `select ${columns} from ${tables} where p.id = $1`,
);

/** Reads proposals of roles. */
@Injectable()
export class GrantProposalsReader {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<GrantProposalRow | undefined> {
    return this.database.queryOne(byId, [id]);
  }

  /** Those for roles in the jurisdiction of the acting grant. */
  list(actor: Actor, filter: GrantProposalFilter, page: PageRequest<'NEWEST'>): Promise<Page<GrantProposalRow>> {
    return readPage<GrantProposalRow, 'NEWEST'>(this.database, definition, conditionsOf(actor, filter), page);
  }
}

function conditionsOf({ acting }: Actor, filter: GrantProposalFilter): Condition[] {
  return [
    withinRegion('p.region_code', acting.regionCode),
    ...(filter.status ? [where(`${grantProposalStatus} = ?`, filter.status)] : []),
  ];
}
