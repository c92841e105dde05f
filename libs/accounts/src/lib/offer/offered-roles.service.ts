import { DomainError, NotFoundError } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { Database, Events, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { admissionActs } from '../admission/admission.acts.js';
import { AccountDirectoryReader } from '../account/account-directory.reader.js';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { proposeViolations } from '../grant-proposal/grant-proposal.policy.js';
import { GrantProposalsReader } from '../grant-proposal/grant-proposals.reader.js';
import { OfferedRolesReader } from './offered-roles.reader.js';

interface AccountId {
  readonly accountId: string;
}

/** Both kinds under their locks: of two who decide at once the second finds it decided. */
const lockAdmission = statement<object, [string]>(
  'offered_admission_lock',
  'select from organization_admission where id = $1 for update',
);
const lockProposal = statement<object, [string]>(
  'offered_proposal_lock',
  'select from role_proposal where id = $1 for update',
);

const acceptAdmission = statement<object, [string]>(
  'offered_admission_accept',
  `update organization_admission set outcome = '${admissionActs.acts.acceptRole.to}', decided_at = clock_timestamp() where id = $1`,
);
const acceptProposal = statement<object, [string]>(
  'offered_proposal_accept',
  'update role_proposal set accepted_at = clock_timestamp() where id = $1',
);

const declineAdmission = statement<object, [string]>(
  'offered_admission_decline',
  'update organization_admission set declined_at = clock_timestamp() where id = $1',
);
const declineProposal = statement<object, [string]>(
  'offered_proposal_decline',
  'update role_proposal set declined_at = clock_timestamp() where id = $1',
);

/** A role begins by the yes of the account that gets it, and by nothing else (docs/adr/0028). */
@Injectable()
export class OfferedRoles {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly offers: OfferedRolesReader,
    private readonly proposals: GrantProposalsReader,
    private readonly directory: AccountDirectoryReader,
    private readonly giving: RoleGiving,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Takes a role that one is offered, if whoever offers it may still give it. @returns the account
   * @throws DomainError, NotFoundError
   */
  async accept(person: Person, id: string): Promise<AccountId> {
    const { accountId } = person;
    const reader = await this.giving.reachable(accountId, 'offerId');
    const offer = await this.open(accountId, id);
    const { organizationId, regionCode, administrator, offeredByIds } = offer;
    const label = offer.offeredBy.map(({ holder, displayName }) => `${holder} · ${displayName}`).join(', ');
    if (organizationId) {
      await this.database.query(acceptAdmission, [id]);
      const by = { accountId: offeredByIds[0] ?? '', grantId: offer.offeredIn };
      const role = { accountId, organizationId, regionCode, administrator };
      await this.giving.giveAdmitted(person, id, role, by, label);
    } else {
      await this.assertStillOffered(id, offeredByIds);
      await this.database.query(acceptProposal, [id]);
      await this.giving.giveProposed(person, id, offer, label);
    }
    await this.outbox.post(accountMails.ROLE_GIVEN(reader, '/desk/account'), [reader]);
    return { accountId };
  }

  /** Does not take it: nobody else is told, and to others it waits until it expires. @throws NotFoundError */
  async decline(person: Person, id: string): Promise<AccountId> {
    const { accountId } = person;
    const { organizationId } = await this.open(accountId, id);
    await this.database.query(organizationId ? declineAdmission : declineProposal, [id]);
    await this.events.append(accountEvents.ROLE_DECLINED(accountId, { offerId: id }), { actor: person });
    return { accountId };
  }

  private async open(accountId: string, id: string) {
    for (const lock of [lockAdmission, lockProposal]) await this.database.query(lock, [id]);
    const offer = await this.offers.one(accountId, id);
    if (!offer) throw new NotFoundError({ zh: '待接受的身份', en: 'offered role' }, id);
    return offer;
  }

  /** Proposer and confirmer may still give the role. @throws DomainError PROPOSER_MAY_NO_LONGER */
  private async assertStillOffered(id: string, offeredByIds: readonly string[]): Promise<void> {
    const proposal = await this.proposals.byId(id);
    for (const byId of offeredByIds) {
      const held = await this.directory.heldGrants(byId);
      if (!proposal || !held.some((acting) => proposeViolations({ acting }, proposal).length === 0))
        throw new DomainError(accountErrors.PROPOSER_MAY_NO_LONGER(['offerId']));
    }
  }
}
