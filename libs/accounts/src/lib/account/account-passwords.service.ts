import { assertNoViolations, DomainError } from '@chengjie/kernel';
import { actorLabel, Database, Events, statement, type Actor, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors, statusUnfit } from '../accounts.errors.js';
import { manageViolations } from '../accounts.policy.js';
import { AccountLinks, openLink, type RedeemedLink } from '../link/account-links.service.js';
import { OwnPassword, type PasswordGiven } from '../session/own-password.js';
import { hashPassword } from '../session/password.js';
import { assertFitPassword } from '../session/new-password.js';
import { tokenHash } from '../session/secret-token.js';
import { Sessions } from '../session/sessions.service.js';
import { AccountActorsReader } from '../session/account-actors.reader.js';
import { AccountDirectoryReader } from './account-directory.reader.js';
import { Account } from './account.entity.js';
import { keysGiven } from './keys-given.js';
import { PasswordResetRequests } from './password-reset-requests.js';
import { organizationMatters } from '../telling/organization-matters.notices.js';
import { OrganizationMatters } from '../telling/organization-matters.service.js';
import { recordOwnAct } from './own-acts.js';
import { accountEvents } from '../accounts.events.js';

const ownLoginName = statement<{ loginName: string }, [string]>(
  'account_own_login_name',
  'select login_name as "loginName" from account where id = $1',
);

const isActive = statement<object, [accountId: string]>(
  'account_active',
  `select 1 from account where id = $1 and status = 'ACTIVE'`,
);

/** Who changes a password, from where. */
export interface PasswordChange extends Omit<PasswordGiven, 'accountId'> {
  readonly person: Person;
  readonly newPassword: string;
}

/** Changing and resetting passwords. */
@Injectable()
export class AccountPasswords {
  constructor(
    readonly database: Database,
    readonly events: Events,
    private readonly directory: AccountDirectoryReader,
    private readonly links: AccountLinks,
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    private readonly actors: AccountActorsReader,
    private readonly requests: PasswordResetRequests,
    private readonly matters: OrganizationMatters,
  ) {}

  /**
   * An office has a link mailed to somebody who cannot sign in; it never sees the link.
   * @throws DomainError ADDRESS_NOT_VERIFIED and what stands against managing the account
   */
  async issueReset(actor: Actor, accountId: string): Promise<void> {
    assertNoViolations(manageViolations(actor, accountId, await this.directory.managedGrants(accountId)));
    const account = await this.database.em.findOneOrFail(Account, { id: accountId });
    const { status } = account;
    if (status === 'DISABLED') throw new DomainError(statusUnfit(status));
    if (!(await this.requests.mailLink(accountId, actor.accountId)))
      throw new DomainError(accountErrors.ADDRESS_NOT_VERIFIED(['accountId']));
    await this.events.append(accountEvents.PASSWORD_RESET_ISSUED(accountId), { actor });
    const by = actorLabel(actor);
    await this.matters.tell(accountId, (id, who) => organizationMatters.RESET_SENT(id, { who, by }));
    await this.matters.tellSupervisors({ accountId, done: 'KEYS_GIVEN' });
  }

  /**
   * Sets a password by a reset link and ends all sessions of the account. An office's link works as long as whoever had it sent
   * may manage the account, as it is now.
   * @throws DomainError LINK_NOT_VALID and what {@link assertFitPassword} throws
   */
  async reset(token: string, password: string): Promise<{ accountId: string }> {
    const link = await this.links.redeem(token, 'PASSWORD_RESET');
    const { accountId, issuedBy } = link;
    if (!(await this.resets(link))) throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    const account = await this.database.em.findOneOrFail(Account, { id: accountId });
    const holders = (await this.directory.byId(accountId))?.grants.map(({ holder }) => holder) ?? [];
    await assertFitPassword(password, { ...account, holders });
    account.passwordHash = await hashPassword(password);
    await this.links.voidAll(accountId);
    await this.sessions.endOthers(accountId, null);
    if (issuedBy !== null) await keysGiven(this.database, accountId);
    const actor = await this.actors.personOfAccount(accountId);
    await this.events.append(accountEvents.PASSWORD_RESET(accountId), { actor });
    await this.matters.tell(accountId, (id, who) => organizationMatters.PASSWORD_RESET(id, { who }));
    return { accountId };
  }

  /** Whether {@link reset} would take the link now. */
  async takes(token: string): Promise<boolean> {
    const link = await this.database.queryOne(openLink, [tokenHash(token), 'PASSWORD_RESET']);
    return link !== undefined && (await this.resets(link));
  }

  /** Whether its account is active, and whoever had it sent may manage it still. */
  private async resets({ accountId, issuedBy }: RedeemedLink): Promise<boolean> {
    const issuerMay = issuedBy === null || (await this.mayStillManage(issuedBy, accountId));
    return issuerMay && (await this.database.queryOne(isActive, [accountId])) !== undefined;
  }

  /**
   * Changes one's own password and ends all other sessions.
   * @throws DomainError what {@link assertFitPassword} and {@link OwnPassword} throw
   */
  async change({ person, newPassword, ...given }: PasswordChange): Promise<void> {
    const { accountId, displayName, grants } = person;
    const { loginName } = (await this.database.queryOne(ownLoginName, [accountId])) ?? { loginName: '' };
    const holders = grants.map(({ holder }) => holder);
    await assertFitPassword(newPassword, { loginName, displayName, holders }, 'newPassword');
    await this.ownPassword.check({ ...given, accountId });
    const passwordHash = await hashPassword(newPassword);
    await this.database.transaction(async () => {
      const account = await this.database.em.findOneOrFail(Account, { id: accountId });
      account.passwordHash = passwordHash;
      await this.links.voidAll(accountId);
      await this.sessions.endOthers(accountId, given.token);
      await recordOwnAct(this, accountEvents.PASSWORD_CHANGED(accountId), person);
    });
  }

  private async mayStillManage(issuedBy: string, accountId: string): Promise<boolean> {
    const managed = await this.directory.managedGrants(accountId);
    const held = await this.directory.heldGrants(issuedBy);
    return held.some((acting) => manageViolations({ accountId: issuedBy, acting }, accountId, managed).length === 0);
  }
}
