import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { newToken, tokenHash } from '../session/secret-token.js';

/** What a link lets its bearer do, once. */
export type LinkPurpose = 'INVITATION' | 'PASSWORD_RESET';

/** A link that was issued: handed on by the office, stored as a hash. */
export interface NewLink {
  readonly token: string;
  readonly expiresAt: Date;
}

const validHours: Readonly<Record<LinkPurpose, number>> = { INVITATION: 7 * 24, PASSWORD_RESET: 24 };

const voidLinks = statement<object, [string]>(
  'account_link_void',
  `update account_link set expires_at = clock_timestamp()
   where account_id = $1 and used_at is null and expires_at > clock_timestamp()`,
);

const insert = statement<{ expiresAt: Date }, [Buffer, string, LinkPurpose, string, number]>(
  'account_link_insert',
  `insert into account_link (token_hash, account_id, purpose, issued_by, expires_at)
   values ($1, $2, $3, $4, clock_timestamp() + make_interval(hours => $5)) returning expires_at as "expiresAt"`,
);

const redeem = statement<{ accountId: string }, [Buffer, LinkPurpose]>(
  'account_link_redeem',
  `update account_link set used_at = clock_timestamp()
   where token_hash = $1 and purpose = $2 and used_at is null and expires_at > clock_timestamp()
   returning account_id as "accountId"`,
);

/** One-time links by which an office lets a person set a password without ever knowing it. */
@Injectable()
export class AccountLinks {
  constructor(private readonly database: Database) {}

  /** Issues a link; earlier ones of the account no longer work. */
  async issue(accountId: string, purpose: LinkPurpose, issuedBy: string): Promise<NewLink> {
    await this.voidAll(accountId);
    const token = newToken();
    const inserted = await this.database.queryOne(insert, [
      tokenHash(token),
      accountId,
      purpose,
      issuedBy,
      validHours[purpose],
    ]);
    if (!inserted) throw new Error('The link was not stored');
    return { token, expiresAt: inserted.expiresAt };
  }

  /**
   * Uses a link up. @returns the account it is for
   * @throws DomainError LINK_NOT_VALID, the same for unknown, used and expired ones
   */
  async redeem(token: string, purpose: LinkPurpose): Promise<string> {
    const redeemed = await this.database.queryOne(redeem, [tokenHash(token), purpose]);
    if (!redeemed) throw new DomainError(accountErrors.LINK_NOT_VALID(['token']));
    return redeemed.accountId;
  }

  async voidAll(accountId: string): Promise<void> {
    await this.database.query(voidLinks, [accountId]);
  }
}
