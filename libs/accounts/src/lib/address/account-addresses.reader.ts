import type { Reader } from '@chengjie/mail';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { MAILED } from './mailed-address.sql.js';

/** A person's verified address, with what mails to it say. */
export interface VerifiedReader extends Reader {
  readonly displayName: string;
  readonly loginName: string;
}

/** The addresses of an account, as its owner sees them. */
export interface OwnAddress {
  /** The one that mail goes to. */
  readonly verified: string | null;
  /** The one that was entered and not confirmed yet. */
  readonly toVerify: string | null;
}

const verifiedReader = statement<VerifiedReader, [accountId: string]>(
  'account_address_reader',
  `select d.address, d.language, a.display_name as "displayName", a.login_name as "loginName"
   from account_address d join account a on a.id = d.account_id
   where d.account_id = $1 and ${MAILED}`,
);

const own = statement<OwnAddress, [accountId: string]>(
  'account_address_own',
  `select max(address) filter (where verified_at is not null) as verified,
     max(address) filter (where verified_at is null) as "toVerify"
   from account_address where account_id = $1 and ended_at is null`,
);

/** Reads where people are mailed. */
@Injectable()
export class AccountAddressesReader {
  constructor(private readonly database: Database) {}

  async ofAccount(accountId: string): Promise<OwnAddress> {
    return (await this.database.queryOne(own, [accountId])) ?? { verified: null, toVerify: null };
  }

  /** Where mail to somebody goes; undefined while no address is verified. */
  verifiedReader(accountId: string): Promise<VerifiedReader | undefined> {
    return this.database.queryOne(verifiedReader, [accountId]);
  }
}
