import { Database, NOW, statement, type Role } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { grantProposalActs } from '../grant-proposal/grant-proposal.acts.js';
import type { OfficePerson } from '../grant-proposal/grant-proposals.reader.js';

/** A role that waits for the account's own yes. */
export interface OfferedRole {
  /** Of the admission, or of the confirmed proposal. */
  readonly id: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  /** Name of the agency or organization. */
  readonly holder: string;
  readonly regionCode: string;
  /** Of an organization: whether one is to look after its people as well. */
  readonly administrator: boolean;
  /** Of an office: whether one has no second factor yet, without which one does not act in it (docs/adr/0026). */
  readonly secondFactorMissing: boolean;
  /** Who offers it, in the order in which they did. */
  readonly offeredBy: readonly OfficePerson[];
  readonly offeredByIds: readonly string[];
  readonly offeredAt: Date;
  readonly expiresAt: Date;
}

/** Grant of whoever offers a role for an organization. */
interface OfferedInGrant {
  readonly offeredIn: string;
}

const person = (account: string, holder: string) =>
  `json_build_object('displayName', ${account}.display_name, 'holder', coalesce(${holder}.name, ''))`;

/** Most that are shown at once. */
const MOST = 100;

const ofAccount = statement<OfferedRole & OfferedInGrant, [accountId: string, id: string | null]>(
  'offered_roles_of_account',
  `select p.id, 'ORGANIZATION' as role, null::uuid as "agencyId", p.organization_id as "organizationId",
     coalesce(o.name, '') as holder, p.region_code as "regionCode", p.administrator, false as "secondFactorMissing",
     json_build_array(${person('proposer', 'o')}) as "offeredBy", array[p.proposed_by] as "offeredByIds",
     p.proposed_in as "offeredIn", p.proposed_at as "offeredAt", p.expires_at as "expiresAt"
   from organization_admission p
   join account proposer on proposer.id = p.proposed_by
   left join organization o on o.id = p.organization_id
   where p.account_id = $1 and p.outcome is null and p.declined_at is null and p.expires_at > ${NOW}
     and p.id = coalesce($2, p.id)
   union all
   select p.id, p.role, p.agency_id, null, agency.name, p.region_code, false,
     not receiver.demonstration
       and not exists (select from account_factor f where f.account_id = receiver.id and f.ended_at is null),
     json_build_array(${person('proposer', 'proposer_agency')}, ${person('decider', 'decider_agency')}),
     array[p.proposed_by, p.decided_by], p.proposed_in, p.decided_at, p.accept_by
   from role_proposal p
   join agency on agency.id = p.agency_id
   join account receiver on receiver.id = p.account_id
   join account proposer on proposer.id = p.proposed_by
   join role_grant proposed_in on proposed_in.id = p.proposed_in
   join agency proposer_agency on proposer_agency.id = proposed_in.agency_id
   join account decider on decider.id = p.decided_by
   join role_grant decided_in on decided_in.id = p.decided_in
   join agency decider_agency on decider_agency.id = decided_in.agency_id
   where p.account_id = $1 and p.outcome = '${grantProposalActs.acts.confirmRole.to}' and p.accepted_at is null and p.declined_at is null and p.ended_at is null
     and p.accept_by > ${NOW} and p.id = coalesce($2, p.id)
   order by "offeredAt" desc, id desc limit ${MOST}`,
);

/** Reads what roles an account is offered: for its owner alone. */
@Injectable()
export class OfferedRolesReader {
  constructor(private readonly database: Database) {}

  /** Those that can be accepted still, the newest first; a hundred of them. */
  ofAccount(accountId: string): Promise<OfferedRole[]> {
    return this.database.query(ofAccount, [accountId, null]);
  }

  /** One of them. */
  one(accountId: string, id: string): Promise<(OfferedRole & OfferedInGrant) | undefined> {
    return this.database.queryOne(ofAccount, [accountId, id]);
  }
}
