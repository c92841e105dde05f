import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { newToken, tokenHash } from '../session/secret-token.js';

/** What a link lets its bearer do, once. */
export type LinkPurpose = 'PASSWORD_RESET' | 'ADDRESS' | 'FACTOR_RESET';

/** A link that was issued: mailed, and stored as a hash. */
export interface NewLink {
  readonly token: string;
}

/** On whose word a link is issued, and for which address. */
export interface LinkOrigin {
  /** Who asked for it in an office, or the owner; null for somebody who was not signed in. */
  readonly issuedBy: string | null;
  /** The address that the link verifies. */
  readonly addressId?: string;
}

/** A link that was used up. */
export interface RedeemedLink {
  readonly accountId: string;
  readonly issuedBy: string | null;
  readonly addressId: string | null;
}

const endAll = statement<object, [accountId: string]>(
  'account_link_end_all',
  `with resets as (update factor_reset set ended_at = clock_timestamp()
     where account_id = $1 and ended_at is null and confirmed_at is not null)
   update account_link set expires_at = clock_timestamp()
   where account_id = $1 and used_at is null and expires_at > clock_timestamp()`,
);

const endToAddress = statement<object, [accountId: string]>(
  'account_link_end_to_address',
  `update account_link set expires_at = clock_timestamp()
   where account_id = $1 and used_at is null and expires_at > clock_timestamp() and purpose = 'ADDRESS'`,
);

const insert = statement<object, [Buffer, string, LinkPurpose, string | null, string | null]>(
  'account_link_insert',
  `insert into account_link (token_hash, account_id, purpose, issued_by, address_id, expires_at)
   values ($1, $2, $3, $4, $5, clock_timestamp() + interval '24 hours')`,
);

const redeem = statement<RedeemedLink, [Buffer, LinkPurpose]>(
  'account_link_redeem',
  `update account_link set used_at = clock_timestamp()
   where token_hash = $1 and purpose = $2 and used_at is null and expires_at > clock_timestamp()
   returning account_id as "accountId", issued_by as "issuedBy", address_id as "addressId"`,
);

/** What `redeem` would use up now. */
export const openLink = statement<RedeemedLink, [tokenHash: Buffer, purpose: LinkPurpose]>(
  'account_link_open',
  `select account_id as "accountId", issued_by as "issuedBy", address_id as "addressId" from account_link
   where token_hash = $1 and purpose = $2 and used_at is null and expires_at > clock_timestamp()`,
);

/** One-time links that are mailed to people: no answer of the API ever has one. */
@Injectable()
export class AccountLinks {
  constructor(private readonly database: Database) {}

  /**
   * Issues a link for a day. Earlier ones that set a password stay valid until one of them is used, or a stranger could take
   * from the owner the link that it waits for; of links to an address the last one alone works.
   */
  async issue(accountId: string, purpose: LinkPurpose, { issuedBy, addressId }: LinkOrigin): Promise<NewLink> {
    if (purpose === 'ADDRESS') await this.database.query(endToAddress, [accountId]);
    const token = newToken();
    await this.database.query(insert, [tokenHash(token), accountId, purpose, issuedBy, addressId ?? null]);
    return { token };
  }

  /**
   * Uses a link up.
   * @throws DomainError LINK_NOT_VALID, the same for unknown, used and expired ones
   */
  async redeem(token: string, purpose: LinkPurpose): Promise<RedeemedLink> {
    const redeemed = await this.database.queryOne(redeem, [tokenHash(token), purpose]);
    if (!redeemed) throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    return redeemed;
  }

  /** Ends all open links of the account, whatever they are for, and a confirmed reset of factors that waits for its link. */
  async voidAll(accountId: string): Promise<void> {
    await this.database.query(endAll, [accountId]);
  }
}
