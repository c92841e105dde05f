import type { Violation } from '@chengjie/kernel';
import { Database, NOW, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lockAccount } from '../account/account-lock.js';
import { accountErrors } from '../accounts.errors.js';
import { MAILED } from '../address/mailed-address.sql.js';
import { PeopleReader } from '../people/people.reader.js';
import { rolesAsOf } from './grant.as-of.sql.js';
import { RoleGiving, type Consent, type OrganizationRole } from './role-giving.service.js';

interface ClaimantFacts {
  readonly active: boolean;
  readonly hasRole: boolean;
  readonly reachable: boolean;
}

const claimantFacts = statement<ClaimantFacts, [accountId: string]>(
  'claimant_facts',
  `select a.status = 'ACTIVE' as active,
     exists (select from role_grant g where g.account_id = a.id and ${rolesAsOf(NOW)}) as "hasRole",
     exists (select from account_address d
       where d.account_id = a.id and ${MAILED}) as reachable
   from account a where a.id = $1`,
);

/** Of a claim that may take effect. */
export interface ClaimedRole extends Omit<OrganizationRole, 'administrator'> {
  readonly claimId: string;
  readonly consents: readonly [Consent, Consent];
  /** The agencies that consented, as the organization's people are told of them. */
  readonly label: string;
}

/** How the first account of an organization comes to its role: by a claim, which the lib of claims decides (docs/adr/0019). */
@Injectable()
export class ClaimedRoles {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly giving: RoleGiving,
  ) {}

  /** What stands against the account becoming the organization's first administrator, under the account's lock. */
  async violations(accountId: string, organizationId: string): Promise<Violation[]> {
    await this.database.query(lockAccount, [accountId]);
    const found = await this.database.queryOne(claimantFacts, [accountId]);
    const { active = false, hasRole = false, reachable = false } = found ?? {};
    return [
      ...(active ? [] : [accountErrors.ACCOUNT_DISABLED()]),
      ...(hasRole ? [accountErrors.CLAIMANT_HAS_ROLE()] : []),
      ...(reachable ? [] : [accountErrors.ADDRESS_NOT_VERIFIED()]),
      ...((await this.people.hasAdministrator(organizationId))
        ? [accountErrors.ORGANIZATION_HAS_ADMINISTRATOR(['organizationId'])]
        : []),
    ];
  }

  /** Gives the role, once nothing stands against it. */
  async give({ claimId, consents, label, ...role }: ClaimedRole): Promise<void> {
    await this.giving.giveClaimed(claimId, role, consents, label);
  }
}
