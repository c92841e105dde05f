import { assertNoViolations, NotFoundError } from '@chengjie/kernel';
import { actorLabel, Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { disableViolations, grantViolations } from '../accounts.policy.js';
import { accountMails } from '../accounts.mails.js';
import { AccountLinks } from '../link/account-links.service.js';
import { RoleGiving } from '../grant/role-giving.service.js';
import { Sessions } from '../session/sessions.service.js';
import { AccountDirectoryReader } from './account-directory.reader.js';
import { Account } from './account.entity.js';
import { lockAccount } from './account-lock.js';
import { statusViolations } from './account.policy.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { PersonalMail } from '../telling/personal-mail.service.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { accountEvents } from '../accounts.events.js';

/** Disabling accounts and changing their roles. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly directory: AccountDirectoryReader,
    private readonly links: AccountLinks,
    private readonly sessions: Sessions,
    private readonly giving: RoleGiving,
    private readonly matters: OrganizationMatters,
    private readonly mail: PersonalMail,
  ) {}

  /** Nobody signs in to the account any more; its sessions, tokens and links end for good. */
  async disable(actor: Actor, accountId: string, reason: string): Promise<void> {
    const account = await this.managed(actor, accountId);
    assertNoViolations(statusViolations('disableAccount', factsOf(account)));
    account.status = 'DISABLED';
    await this.sessions.endOthers(accountId, null);
    await this.links.voidAll(accountId);
    await this.events.append(accountEvents.ACCOUNT_DISABLED(accountId), { actor, reason });
    await this.mail.post(accountId, accountMails.ACCOUNT_DISABLED);
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters.ACCOUNT_DISABLED(id, { who, by, reason }));
    await this.matters.tellSupervisors({ accountId, done: 'DISABLED' });
  }

  /** Undoes {@link disable}; the old password is valid again. */
  async enable(actor: Actor, accountId: string): Promise<void> {
    const account = await this.managed(actor, accountId);
    assertNoViolations(statusViolations('enableAccount', factsOf(account)));
    account.status = 'ACTIVE';
    await this.events.append(accountEvents.ACCOUNT_ENABLED(accountId), { actor });
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters.ACCOUNT_ENABLED(id, { who, by }));
    await this.matters.tellSupervisors({ accountId, done: 'ENABLED' });
  }

  /** Takes a role of an office away. @returns the account it was taken from */
  revokeRole(actor: Actor, grantId: string, reason: string): Promise<string> {
    return this.giving.take(actor, grantId, reason, (grant) =>
      grant.role === 'ORGANIZATION' ? [accountErrors.ROLE_OF_OWN_PEOPLE(['grantId'])] : grantViolations(actor, grant),
    );
  }

  private async managed(actor: Actor, accountId: string): Promise<Account> {
    assertNoViolations(disableViolations(actor, accountId, await this.directory.managedGrants(accountId)));
    await this.database.query(lockAccount, [accountId]);
    const account = await this.database.em.findOne(Account, { id: accountId }, { refresh: true });
    if (!account) throw new NotFoundError({ zh: '账号', en: 'account' }, accountId);
    return account;
  }
}

function factsOf({ status, passwordHash }: Account) {
  return { status, hasPassword: Boolean(passwordHash) };
}
