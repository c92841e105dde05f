import { assertNoViolations, DomainError, newId, type Language } from '@chengjie/kernel';
import { Outbox, type Reader } from '@chengjie/mail';
import { Database, Events, NOW, statement, type Person } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lockAccount } from '../account/account-lock.js';
import { recordOwnAct } from '../account/own-acts.js';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { accountMails } from '../accounts.mails.js';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import { AccountLinks } from '../link/account-links.service.js';
import { LinkRequestThrottle } from '../link/link-request-throttle.js';
import { AccountAddressesReader } from './account-addresses.reader.js';
import { MAILED } from './mailed-address.sql.js';
import { addressViolations, mailboxOf, normalizeAddress } from './address.rules.js';

/** The request by which an address is entered. */
export interface EnteredFrom {
  readonly language: Language;
  readonly network: string;
}

const endEntered = statement<object, [accountId: string]>(
  'account_address_end_entered',
  `update account_address set ended_at = clock_timestamp()
   where account_id = $1 and verified_at is null and ended_at is null`,
);

const endVerified = statement<object, [accountId: string]>(
  'account_address_end_verified',
  `update account_address set ended_at = clock_timestamp()
   where account_id = $1 and verified_at is not null and ended_at is null`,
);

const insert = statement<object, [id: string, accountId: string, address: string, language: Language]>(
  'account_address_insert',
  `insert into account_address (id, account_id, address, language) values ($1, $2, $3, $4)`,
);

const insertVerified = statement<object, [id: string, accountId: string, address: string, language: string]>(
  'account_address_insert_verified',
  `insert into account_address (id, account_id, address, language, entered_at, verified_at)
   select $1, $2, $3, $4, now, now from clock_timestamp() as now`,
);

const verify = statement<object, [id: string]>(
  'account_address_verify',
  `update account_address set verified_at = clock_timestamp()
   where id = $1 and verified_at is null and ended_at is null returning id`,
);

const ofOrganizations = statement<Reader, [organizationIds: readonly string[], alsoAccountId: string | null]>(
  'account_address_of_organizations',
  `select d.address, d.language from account_address d join account a on a.id = d.account_id
   where ${MAILED} and (a.id = $2 or a.id in (
     select g.account_id from role_grant g where g.organization_id = any($1::uuid[]) and ${rolesAsOf(NOW)})
     and a.status = 'ACTIVE')`,
);

/** Mail addresses of accounts: entered and verified by their owners alone. */
@Injectable()
export class AccountAddresses {
  constructor(
    readonly database: Database,
    readonly events: Events,
    private readonly reader: AccountAddressesReader,
    private readonly links: AccountLinks,
    private readonly outbox: Outbox,
    private readonly throttle: LinkRequestThrottle,
  ) {}

  /**
   * Enters an address of one's own and mails it a link; until that is opened the former address stays in use.
   * @throws DomainError ADDRESS_MALFORMED, ADDRESS_ALREADY_VERIFIED, REQUESTS_THROTTLED
   */
  async enter(person: Person, typed: string, { language, network }: EnteredFrom): Promise<void> {
    const { accountId } = person;
    const address = normalizeAddress(typed);
    assertNoViolations(addressViolations(address));
    await this.throttle.claim('ADDRESS', mailboxOf(address), network);
    await this.database.query(lockAccount, [accountId]);
    const { verified } = await this.reader.ofAccount(accountId);
    if (verified === address) throw new DomainError(accountErrors.ADDRESS_ALREADY_VERIFIED(['address']));
    const id = newId<'AccountAddress'>();
    await this.database.query(endEntered, [accountId]);
    await this.database.query(insert, [id, accountId, address, language]);
    const { token } = await this.links.issue(accountId, 'ADDRESS', { issuedBy: accountId, addressId: id });
    await this.outbox.post(accountMails.ADDRESS_TO_VERIFY(`/verify-address#token=${token}`), [{ address, language }]);
    await recordOwnAct(this, accountEvents.ADDRESS_ENTERED(accountId), person);
  }

  /**
   * Whoever reads the address's mail confirms it; the former address is told. @returns the account
   * @throws DomainError LINK_NOT_VALID
   */
  async verify(token: string): Promise<{ accountId: string }> {
    const { accountId, addressId } = await this.links.redeem(token, 'ADDRESS');
    await this.database.query(lockAccount, [accountId]);
    const former = await this.reader.verifiedReader(accountId);
    await this.database.query(endVerified, [accountId]);
    if (!addressId || !(await this.database.queryOne(verify, [addressId])))
      throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    await this.links.voidAll(accountId); // they went to the former one
    if (former) await this.outbox.post(accountMails.ADDRESS_REPLACED(former), [former]);
    const owner = await this.reader.verifiedReader(accountId);
    await this.events.append(accountEvents.ADDRESS_VERIFIED(accountId), {
      actor: owner ? { accountId, displayName: owner.displayName, grants: [] } : null,
    });
    return { accountId };
  }

  /** Stores an address that the link of a new account has just proved. */
  async addVerified(accountId: string, { address, language }: Reader): Promise<void> {
    await this.database.query(insertVerified, [newId<'AccountAddress'>(), accountId, address, language]);
  }

  /**
   * Tells everybody who acts for one of these organizations, as far as they have a verified address, that something concerns it:
   * of sealed things and accounts, in words that are the same for all of them.
   * @param alsoAccountId an account that it is about, though it may no longer act for any of them
   */
  async tellOrganizations(organizationIds: readonly string[], alsoAccountId: string | null = null): Promise<void> {
    const readers = await this.database.query(ofOrganizations, [organizationIds, alsoAccountId]);
    await this.outbox.post(accountMails.ORGANIZATION_MATTER(), readers);
  }
}
