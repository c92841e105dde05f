import { assertNoViolations, DomainError } from '@chengjie/kernel';
import { actorLabel, Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors, statusUnfit } from '../accounts.errors.js';
import { grantViolations, manageViolations } from '../accounts.policy.js';
import { AccountLinks } from '../link/account-links.service.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { PeopleReader } from '../people/people.reader.js';
import { Sessions } from '../session/sessions.service.js';
import { AccountDirectoryReader } from './account-directory.reader.js';
import { Account } from './account.entity.js';
import { lockAccount } from './account-lock.js';
import { GrantableRoles, type AskedRole } from '../grant/grantable-roles.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { accountEvents } from '../accounts.events.js';

/** Disabling accounts and changing their roles. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly directory: AccountDirectoryReader,
    private readonly roles: GrantableRoles,
    private readonly links: AccountLinks,
    private readonly sessions: Sessions,
    private readonly giving: RoleGiving,
    private readonly people: PeopleReader,
    private readonly matters: OrganizationMatters,
  ) {}

  /** Nobody signs in to the account any more; its sessions, tokens and links end for good. */
  async disable(actor: Actor, accountId: string, reason: string): Promise<void> {
    const account = await this.managed(actor, accountId);
    if (account.status === 'DISABLED') throw unfit(account);
    account.status = 'DISABLED';
    await this.sessions.endOthers(accountId, null);
    await this.links.voidAll(accountId);
    await this.events.append(accountEvents.ACCOUNT_DISABLED(accountId), { actor, reason });
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters.ACCOUNT_DISABLED(id, { who, by, reason }));
  }

  /** Undoes {@link disable}; the old password is valid again. */
  async enable(actor: Actor, accountId: string): Promise<void> {
    const account = await this.managed(actor, accountId);
    if (account.status !== 'DISABLED') throw unfit(account);
    if (!account.passwordHash) throw unfit(account); // it never had a key
    account.status = 'ACTIVE';
    await this.events.append(accountEvents.ACCOUNT_ENABLED(accountId), { actor });
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters.ACCOUNT_ENABLED(id, { who, by }));
  }

  /**
   * Gives the role of an organization to its first account, which looks after its further people. @returns the account
   * @throws DomainError SECOND_PERSON_NEEDED for a role of an office, ORGANIZATION_HAS_ADMINISTRATOR
   */
  async grantRole(actor: Actor, loginName: string, asked: AskedRole): Promise<string> {
    if (asked.role !== 'ORGANIZATION') throw new DomainError(accountErrors.SECOND_PERSON_NEEDED(['role']));
    const { organizationId, regionCode } = await this.roles.check(actor, asked);
    if (!organizationId || (await this.people.hasAdministrator(organizationId)))
      throw new DomainError(accountErrors.ORGANIZATION_HAS_ADMINISTRATOR(['organizationId']));
    const first = { loginName, organizationId, regionCode, administrator: true, given: 'FIRST' } as const;
    return (await this.giving.giveForOrganization(actor, first)).accountId;
  }

  /** Takes a role of an office away. @returns the account it was taken from */
  revokeRole(actor: Actor, grantId: string, reason: string): Promise<string> {
    return this.giving.take(actor, grantId, reason, (grant) =>
      grant.role === 'ORGANIZATION' ? [accountErrors.ROLE_OF_OWN_PEOPLE(['grantId'])] : grantViolations(actor, grant),
    );
  }

  private async managed(actor: Actor, accountId: string): Promise<Account> {
    assertNoViolations(manageViolations(actor, accountId, await this.directory.managedGrants(accountId)));
    await this.database.query(lockAccount, [accountId]);
    return this.database.em.findOneOrFail(Account, { id: accountId }, { refresh: true });
  }
}

function unfit({ status }: Account): DomainError {
  return new DomainError(statusUnfit(status));
}
