import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { Database, Events, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { AccountLinks, type NewLink } from '../link/account-links.service.js';
import { AccountActors } from '../session/account-actors.reader.js';
import { hashPassword } from '../session/password.js';
import { passwordViolations } from '../session/password.rules.js';
import { Account } from './account.entity.js';
import { Grant } from '../grant/grant.entity.js';
import { GrantableRoles, type AskedRole } from '../grant/grantable-roles.js';
import { keysGiven } from './keys-given.js';
import { loginNameViolations, normalizeLoginName } from './login-name.rules.js';
import { accountEvents } from '../accounts.events.js';

/** Whom to invite, and as what. */
export interface Invitation extends AskedRole {
  readonly loginName: string;
  readonly displayName: string;
}

/** How people get their accounts: an office invites, the person sets the password. */
@Injectable()
export class AccountAdmission {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly roles: GrantableRoles,
    private readonly links: AccountLinks,
    private readonly actors: AccountActors,
  ) {}

  /**
   * Makes an account with one role and the link by which the person sets its password.
   * @throws DomainError
   */
  async invite(actor: Actor, invitation: Invitation): Promise<{ accountId: string; link: NewLink }> {
    const loginName = normalizeLoginName(invitation.loginName);
    assertNoViolations(loginNameViolations(loginName));
    const { role, agencyId, organizationId, regionCode } = await this.roles.check(actor, invitation);
    const { em } = this.database;
    const accountId = newId<'Account'>();
    em.create(Account, {
      id: accountId,
      loginName,
      displayName: invitation.displayName.trim(),
      passwordHash: null,
      status: 'INVITED',
    });
    await em.flush();
    em.create(Grant, { id: newId(), accountId, role, agencyId, organizationId, regionCode });
    await em.flush();
    const link = await this.links.issue(accountId, 'INVITATION', actor.accountId);
    const data = { role, agencyId, organizationId, regionCode };
    await this.events.append(accountEvents.ACCOUNT_INVITED(accountId, data), { actor });
    return { accountId, link };
  }

  /**
   * The invited person sets its password. @returns the account
   * @throws DomainError LINK_NOT_VALID, PASSWORD_TOO_SHORT, PASSWORD_IS_LOGIN_NAME
   */
  async accept(token: string, password: string): Promise<{ accountId: string }> {
    const accountId = await this.links.redeem(token, 'INVITATION');
    const { em } = this.database;
    const account = await em.findOne(Account, { id: accountId });
    if (account?.status !== 'INVITED') throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    assertNoViolations(passwordViolations(password, account.loginName));
    account.passwordHash = await hashPassword(password);
    account.status = 'ACTIVE';
    await em.flush();
    await keysGiven(this.database, accountId);
    const actor = await this.actors.actorOfAccount(accountId);
    await this.events.append(accountEvents.INVITATION_ACCEPTED(accountId), { actor });
    return { accountId };
  }
}
