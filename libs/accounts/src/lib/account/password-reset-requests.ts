import { Outbox } from '@chengjie/mail';
import { Database, Events, Jobs, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { AccountAddressesReader } from '../address/account-addresses.reader.js';
import { AccountLinks } from '../link/account-links.service.js';
import { LinkRequestThrottle } from '../link/link-request-throttle.js';
import { normalizeLoginName } from './login-name.rules.js';
import { passwordResetAsked } from './password-reset-asked.js';

const active = statement<{ id: string }, [loginName: string]>(
  'account_active_by_login_name',
  `select id from account where login_name = $1 and status = 'ACTIVE' for no key update`,
);

/** Mails links that set a new password, to verified addresses alone. */
@Injectable()
export class PasswordResetRequests {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly addresses: AccountAddressesReader,
    private readonly links: AccountLinks,
    private readonly outbox: Outbox,
    private readonly throttle: LinkRequestThrottle,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Stores the request, the same for every login name and as quickly: the worker looks whether there is such an account.
   * @param source the network that it comes from, or a device of the owner's
   * @throws DomainError REQUESTS_THROTTLED
   */
  async ask(typed: string, source: string): Promise<void> {
    const loginName = normalizeLoginName(typed);
    await this.throttle.claim('LOGIN_NAME', loginName, source);
    await this.jobs.enqueue(passwordResetAsked, { loginName });
  }

  /** Mails a link to the owner of the login name, if there is one with a verified address. */
  async answer(loginName: string): Promise<void> {
    const account = await this.database.queryOne(active, [loginName]);
    if (!account || !(await this.mailLink(account.id, null))) return;
    await this.events.append(accountEvents.PASSWORD_RESET_ISSUED(account.id), { actor: null });
  }

  /**
   * Mails a link. @param issuedBy who asks for it in an office; null for the owner
   * @returns whether the account has an address that it could be mailed to
   */
  async mailLink(accountId: string, issuedBy: string | null): Promise<boolean> {
    const reader = await this.addresses.verifiedReader(accountId);
    if (!reader) return false;
    const { token } = await this.links.issue(accountId, 'PASSWORD_RESET', { issuedBy });
    await this.outbox.post(accountMails.PASSWORD_RESET(reader, `/password-reset#token=${token}`), [reader]);
    return true;
  }
}
