import { assertNoViolations, DomainError, newId, type Language } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { Database, Events, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { AccountAddresses } from '../address/account-addresses.service.js';
import { addressViolations, mailboxOf, normalizeAddress } from '../address/address.rules.js';
import { LinkRequestThrottle } from '../link/link-request-throttle.js';
import { hashPassword } from '../session/password.js';
import { assertFitPassword } from '../session/new-password.js';
import { newToken, tokenHash } from '../session/secret-token.js';
import { Account } from './account.entity.js';
import { displayNameViolations, normalizeDisplayName } from './display-name.rules.js';
import { loginNameViolations, normalizeLoginName } from './login-name.rules.js';

/** Who asks for an account. */
export interface AccountRequest {
  readonly loginName: string;
  readonly displayName: string;
  readonly address: string;
  /** Of the mails. */
  readonly language: Language;
}

const insert = statement<object, [string, string, string, string, Language, Buffer]>(
  'account_request_insert',
  `with aged as (delete from account_request where expires_at < clock_timestamp() - interval '30 days')
   insert into account_request (id, login_name, display_name, address, language, token_hash, expires_at)
   values ($1, $2, $3, $4, $5, $6, clock_timestamp() + interval '24 hours')`,
);

const isTaken = statement<object, [loginName: string]>(
  'account_login_name_taken',
  'select 1 from account where login_name = $1',
);

const redeem = statement<AccountRequest & { id: string }, [Buffer]>(
  'account_request_redeem',
  `update account_request set used_at = clock_timestamp()
   where token_hash = $1 and used_at is null and expires_at > clock_timestamp()
   returning id, login_name as "loginName", display_name as "displayName", address, language`,
);

const isOpen = statement<object, [Buffer]>(
  'account_request_open',
  `select 1 from account_request r where r.token_hash = $1 and r.used_at is null and r.expires_at > clock_timestamp()
     and not exists (select from account a where a.login_name = r.login_name)`,
);

/** How people get their accounts: they ask for one, and open it by a link that is mailed to them. */
@Injectable()
export class AccountAdmission {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly addresses: AccountAddresses,
    private readonly outbox: Outbox,
    private readonly throttle: LinkRequestThrottle,
  ) {}

  /**
   * Mails a link by which the account is opened; where the login name is taken, that is what the mail says, so that the
   * answer tells strangers nothing. Until then there is no account, and the login name is held for nobody.
   * @param network where the request comes from
   * @throws DomainError LOGIN_NAME_MALFORMED, DISPLAY_NAME_MALFORMED, ADDRESS_MALFORMED, REQUESTS_THROTTLED
   */
  async request(asked: AccountRequest, network: string): Promise<void> {
    const loginName = normalizeLoginName(asked.loginName);
    const address = normalizeAddress(asked.address);
    const displayName = normalizeDisplayName(asked.displayName);
    assertNoViolations([
      ...loginNameViolations(loginName),
      ...displayNameViolations(displayName),
      ...addressViolations(address),
    ]);
    await this.throttle.claim('ADDRESS', mailboxOf(address), network);
    const token = newToken();
    const row = [newId<'Account'>(), loginName, displayName, address, asked.language, tokenHash(token)] as const;
    await this.database.query(insert, [...row]);
    const taken = await this.database.queryOne(isTaken, [loginName]);
    const mail = taken
      ? accountMails.LOGIN_NAME_TAKEN('/request-account')
      : accountMails.ACCOUNT_REQUESTED(`/open-account#token=${token}`);
    await this.outbox.post(mail, [{ address, language: asked.language }]);
  }

  /** Whether {@link open} would take the link now: it was not used, and nobody has the login name by now, such as oneself by another link. */
  async takes(token: string): Promise<boolean> {
    return (await this.database.queryOne(isOpen, [tokenHash(token)])) !== undefined;
  }

  /**
   * Makes the account that was asked for, active and without any role; its address is verified by the link. @returns it
   * @throws DomainError LINK_NOT_VALID, LOGIN_NAME_TAKEN, and what {@link assertFitPassword} throws
   */
  async open(token: string, password: string): Promise<{ accountId: string }> {
    const asked = await this.database.queryOne(redeem, [tokenHash(token)]);
    if (!asked) throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    const { id, loginName, displayName, address, language } = asked;
    await assertFitPassword(password, { loginName, displayName, holders: [] });
    const passwordHash = await hashPassword(password);
    const { em } = this.database;
    em.create(Account, { id, loginName, displayName, passwordHash, status: 'ACTIVE' });
    await em.flush();
    await this.addresses.addVerified(id, { address, language });
    await this.events.append(accountEvents.ACCOUNT_OPENED(id), {
      actor: { accountId: id, displayName, grants: [] },
    });
    return { accountId: id };
  }
}
