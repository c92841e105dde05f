import type { Mail } from '@chengjie/kernel';
import { Outbox } from '@chengjie/mail';
import { Injectable } from '@nestjs/common';
import { AccountAddressesReader, type VerifiedReader } from '../address/account-addresses.reader.js';

/** Mails somebody about what concerns that person alone. */
@Injectable()
export class PersonalMail {
  constructor(
    private readonly addresses: AccountAddressesReader,
    private readonly outbox: Outbox,
  ) {}

  /** Posts it with the act's transaction; nothing where the account has no verified address. */
  async post(accountId: string, mailOf: (reader: VerifiedReader) => Mail): Promise<void> {
    const reader = await this.addresses.verifiedReader(accountId);
    if (reader) await this.outbox.post(mailOf(reader), [reader]);
  }
}
