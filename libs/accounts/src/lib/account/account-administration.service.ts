import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { actorLabel, Database, Events, statement, type Actor, type Role } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors, statusUnfit } from '../accounts.errors.js';
import { grantViolations, manageViolations } from '../accounts.policy.js';
import { AccountLinks } from '../link/account-links.service.js';
import { AccountAddresses } from '../address/account-addresses.service.js';
import { Sessions } from '../session/sessions.service.js';
import { AccountDirectoryReader } from './account-directory.reader.js';
import { Account } from './account.entity.js';
import { lockAccount } from './account-lock.js';
import { Grant } from '../grant/grant.entity.js';
import { GrantableRoles, type AskedRole } from '../grant/grantable-roles.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { accountEvents } from '../accounts.events.js';
import { normalizeLoginName } from './login-name.rules.js';

/** Of two who revoke it at once the second waits, and finds it ended: it asks for the end, not for an instant. */
const liveGrant = statement<
  { accountId: string; role: Role; regionCode: string; organizationId: string | null },
  [string]
>(
  'role_grant_live',
  `select account_id as "accountId", role, region_code as "regionCode", organization_id as "organizationId"
   from role_grant
   where id = $1 and valid_to is null for update`,
);

const revokeGrant = statement<object, [string]>(
  'role_grant_revoke',
  `update role_grant set valid_to = clock_timestamp() where id = $1`,
);

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
    private readonly addresses: AccountAddresses,
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
   * Gives the role of an organization to an account whose owner verified an address; roles of offices need a second person. A
   * link issued before opens it no more: it was for less. Whatever else it holds is no matter of whoever gives it.
   * @returns the account
   * @throws DomainError
   */
  async grantRole(actor: Actor, typed: string, asked: AskedRole): Promise<string> {
    if (asked.role !== 'ORGANIZATION') throw new DomainError(accountErrors.SECOND_PERSON_NEEDED(['role']));
    const account = await this.byLoginName(normalizeLoginName(typed));
    const accountId = account.id;
    if (accountId === actor.accountId) throw new DomainError(accountErrors.OWN_ACCOUNT(['loginName']));
    if (account.status === 'DISABLED') throw new DomainError(statusUnfit(account.status, 'loginName'));
    if (!(await this.addresses.verifiedReader(accountId)))
      throw new DomainError(accountErrors.ADDRESS_NOT_VERIFIED(['loginName']));
    const { role, agencyId, organizationId, regionCode } = await this.roles.check(actor, asked);
    const grant = {
      id: newId<'Grant'>(),
      accountId,
      role,
      agencyId,
      organizationId,
      regionCode,
      given: 'PROVISIONED',
      proposalId: null,
    } as const;
    this.database.em.create(Grant, grant);
    await this.links.voidAll(accountId);
    const data = { grantId: grant.id, role, agencyId, organizationId, regionCode };
    await this.events.append(accountEvents.ROLE_GRANTED(accountId, data), { actor });
    const by = actorLabel(actor);
    const told = organizationId ? [organizationId] : [];
    await this.matters.tell(accountId, (id, who) => organizationMatters.ACCOUNT_ADDED(id, { who, by }), told);
    return accountId;
  }

  /**
   * Takes a role away, and ends all that signs in to act in it; what was done in it stays as it was.
   * @returns the account it was taken from
   */
  async revokeRole(actor: Actor, grantId: string, reason: string): Promise<string> {
    const grant = await this.database.queryOne(liveGrant, [grantId]);
    if (!grant) throw new DomainError(accountErrors.GRANT_NOT_FOUND(['grantId']));
    if (grant.accountId === actor.accountId) throw new DomainError(accountErrors.OWN_ACCOUNT(['grantId']));
    assertNoViolations(grantViolations(actor, grant));
    await this.database.query(revokeGrant, [grantId]);
    await this.sessions.endOfGrant(grant.accountId, grantId);
    await this.links.voidAll(grant.accountId);
    const revoked = accountEvents.ROLE_REVOKED(grant.accountId, { grantId, role: grant.role });
    await this.events.append(revoked, { actor, reason });
    const by = actorLabel(actor);
    await this.matters.tell(
      grant.accountId,
      (id, who) => organizationMatters.ACCOUNT_REMOVED(id, { who, by, reason }),
      grant.organizationId ? [grant.organizationId] : [],
    );
    return grant.accountId;
  }

  /** The account with its lock. */
  private async byLoginName(loginName: string): Promise<Account> {
    const account = await this.database.em.findOne(Account, { loginName });
    if (!account) throw new DomainError(accountErrors.ACCOUNT_NOT_FOUND(['loginName']));
    await this.database.query(lockAccount, [account.id]);
    await this.database.em.refresh(account);
    return account;
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
