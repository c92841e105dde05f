import { AccountAddresses } from '@chengjie/accounts';
import { Database } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { notifyEach, type Telling } from './notification.statements.js';

/**
 * Tells organizations of their accounts and of what they sealed: what it is in the product, and by a mail that says of all
 * such things the same (docs/adr/0018).
 */
@Injectable()
export class OrganizationTeller {
  constructor(
    private readonly database: Database,
    private readonly addresses: AccountAddresses,
  ) {}

  /** @param alsoMailed an account that it is about, though it may no longer act for any of them */
  async tell(tellings: readonly Telling[], alsoMailed: string | null = null): Promise<void> {
    await notifyEach(this.database, tellings);
    const organizationIds = [...new Set(tellings.map(({ organizationId }) => organizationId))];
    await this.addresses.tellOrganizations(organizationIds, alsoMailed);
  }
}
