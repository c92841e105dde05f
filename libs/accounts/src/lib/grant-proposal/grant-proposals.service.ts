import { assertNoViolations, newId, NotFoundError } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { Database, Events, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { holderRegionViolations } from '../accounts.policy.js';
import { AgenciesReader } from '../agency/agencies.reader.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { grantProposalActs, PROPOSAL_DAYS, type GrantProposalAct } from './grant-proposal.acts.js';
import { proposalViolations, proposeViolations } from './grant-proposal.policy.js';
import { GrantProposalsReader, type GrantProposalRow, type OfficeRole } from './grant-proposals.reader.js';

/** A role of an office as somebody proposes it. */
export interface AskedOfficeRole {
  readonly loginName: string;
  readonly role: OfficeRole;
  readonly agencyId: string;
  /** The jurisdiction; null for the whole region of the agency. */
  readonly regionCode: string | null;
  readonly reason: string;
}

interface ProposalId {
  readonly proposalId: string;
}

const { acts } = grantProposalActs;

/** One that nobody decided, or that was not accepted, in time makes room for another. */
const endExpired = statement<object, [accountId: string]>(
  'role_proposal_end_expired',
  `update role_proposal set ended_at = clock_timestamp()
   where account_id = $1 and ended_at is null and accepted_at is null and outcome is distinct from '${acts.refuseRole.to}'
     and coalesce(accept_by, expires_at) <= clock_timestamp()`,
);

const insert = statement<
  object,
  [id: string, accountId: string, OfficeRole, agencyId: string, region: string, reason: string, by: string, in_: string]
>(
  'role_proposal_insert',
  `insert into role_proposal (id, account_id, role, agency_id, region_code, reason, proposed_by, proposed_in, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + interval '${PROPOSAL_DAYS} days')`,
);

/** Before the proposal, as whoever accepts it or disables the account does. */
const lockReceiver = statement<object, [string]>(
  'role_proposal_lock_receiver',
  'select from account where id = (select account_id from role_proposal where id = $1) for update',
);

const lockProposal = statement<object, [string]>(
  'role_proposal_lock',
  'select from role_proposal where id = $1 for update',
);

const decide = statement<
  object,
  [
    id: string,
    outcome: (typeof acts)['confirmRole' | 'refuseRole']['to'],
    by: string,
    in_: string,
    reason: string | null,
    acceptDays: number | null,
  ]
>(
  'role_proposal_decide',
  `update role_proposal set outcome = $2, decided_by = $3, decided_in = $4, decision_reason = $5, decided_at = now,
     accept_by = now + $6::int * interval '1 day'
   from clock_timestamp() as now where id = $1`,
);

const withdraw = statement<object, [id: string, by: string, in_: string, reason: string]>(
  'role_proposal_withdraw',
  `update role_proposal set ended_at = clock_timestamp(), ended_by = $2, ended_in = $3, end_reason = $4 where id = $1`,
);

/** Roles of offices are offered by two persons: one proposes, another one confirms (docs/adr/0019); the account accepts (0028). */
@Injectable()
export class GrantProposals {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly proposals: GrantProposalsReader,
    private readonly agencies: AgenciesReader,
    private readonly giving: RoleGiving,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Proposes a role for an account whose owner verified an address; nothing is given by it.
   * @throws DomainError
   */
  async propose(actor: Actor, { role, agencyId, reason, ...asked }: AskedOfficeRole): Promise<ProposalId> {
    const accountId = await this.giving.receiver(actor, asked.loginName);
    const agency = await this.agencies.byId(agencyId);
    if (!agency) throw new NotFoundError({ zh: '机关', en: 'agency' }, agencyId);
    const regionCode = asked.regionCode ?? agency.regionCode;
    assertNoViolations([
      ...proposeViolations(actor, { role, regionCode, agencyRegionCode: agency.regionCode }),
      ...holderRegionViolations(regionCode, agency.regionCode),
    ]);
    await this.database.query(endExpired, [accountId]);
    const id = newId<'RoleProposal'>();
    const by = [actor.accountId, actor.acting.id] as const;
    await this.database.query(insert, [id, accountId, role, agencyId, regionCode, reason.trim(), ...by]);
    const data = { proposalId: id, role, agencyId, regionCode };
    await this.events.append(accountEvents.ROLE_PROPOSED(accountId, data), { actor, reason });
    return { proposalId: id };
  }

  /**
   * The second person confirms: the role is offered to the account, which accepts it or does not. Whoever proposed it must still be
   * one who may, and the account one that may have it.
   * @throws DomainError
   */
  async confirm(actor: Actor, id: string): Promise<ProposalId> {
    const proposal = await this.begin(actor, 'confirmRole', id);
    const { accountId } = proposal;
    const receiver = await this.giving.reachable(accountId, 'proposalId');
    await this.database.query(decide, [
      ...([id, acts.confirmRole.to, actor.accountId, actor.acting.id, null, PROPOSAL_DAYS] as const),
    ]);
    await this.events.append(accountEvents.ROLE_CONFIRMED(accountId, { proposalId: id }), { actor });
    await this.outbox.post(accountMails.ROLE_OFFERED(receiver, '/desk/account'), [receiver]);
    return { proposalId: id };
  }

  /** The second person sends it back. @throws DomainError */
  async refuse(actor: Actor, id: string, reason: string): Promise<ProposalId> {
    const { accountId } = await this.begin(actor, 'refuseRole', id);
    await this.database.query(decide, [
      ...([id, acts.refuseRole.to, actor.accountId, actor.acting.id, reason.trim(), null] as const),
    ]);
    await this.events.append(accountEvents.ROLE_REFUSED(accountId, { proposalId: id }), { actor, reason });
    return { proposalId: id };
  }

  /** Whoever proposed or confirmed it, or an administrator of their agencies, takes it back until it is accepted. @throws DomainError */
  async withdraw(actor: Actor, id: string, reason: string): Promise<ProposalId> {
    const { accountId } = await this.begin(actor, 'withdrawRoleProposal', id);
    await this.database.query(withdraw, [id, actor.accountId, actor.acting.id, reason.trim()]);
    await this.events.append(accountEvents.ROLE_PROPOSAL_WITHDRAWN(accountId, { proposalId: id }), { actor, reason });
    return { proposalId: id };
  }

  /** The proposal under its lock, if the actor may do this with it now. Outside of one's region there is none. */
  private async begin(actor: Actor, key: GrantProposalAct, id: string): Promise<GrantProposalRow> {
    await this.database.query(lockReceiver, [id]);
    await this.database.query(lockProposal, [id]);
    const proposal = await this.proposals.byId(id);
    if (!proposal) throw new NotFoundError({ zh: '授权提议', en: 'proposal of a role' }, id);
    assertNoViolations(proposalViolations(actor, key, proposal));
    return proposal;
  }
}
