import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { Database, Events, NOW, statement, type Role } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { hashPassword } from '../session/password.js';
import { assertFitPassword } from '../session/new-password.js';
import type { AccountStatus } from './account.entity.js';
import { loginNameViolations, normalizeLoginName } from './login-name.rules.js';
import { refreshAgencySearch } from '../agency/agency-search.js';
import { accountErrors } from '../accounts.errors.js';
import { accountEvents } from '../accounts.events.js';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';

/** An agency as it is stored. */
export interface ProvisionedAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly regionCode: string;
}

/** What an agency is (domain.md §1: buyers, registrars, filing offices, finance). */
export const AGENCY_KINDS = [
  'CIVIL_AFFAIRS',
  'STREET_OFFICE',
  'TOWNSHIP_GOVERNMENT',
  'FINANCE',
  'OTHER_DEPARTMENT',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** A role that is held without anybody having given it. */
interface ProvisionedGrant {
  readonly id: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  readonly regionCode: string;
}

/** An account that is made without its owner asking for it. */
export interface ProvisionedAccount {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  /** From `hashPassword`; many demonstration accounts may share one. */
  readonly passwordHash: string | null;
  readonly status: AccountStatus;
  readonly demonstration: boolean;
  readonly grants: readonly ProvisionedGrant[];
}

/** The first administrator of an installation. */
export interface FirstAdministrator {
  readonly loginName: string;
  readonly password: string;
  readonly displayName: string;
  readonly regionCode: string;
  /** Made if the region has none of this name. */
  readonly agencyName: string;
}

const insertAgencies = statement<object, [string]>(
  'agency_insert_many',
  `insert into agency (id, name, kind, region_code)
   select id, name, kind, "regionCode"
   from jsonb_to_recordset($1::jsonb) as a (id uuid, name text, kind text, "regionCode" text)`,
);

const insertAccounts = statement<object, [string]>(
  'account_insert_many',
  `insert into account (id, login_name, display_name, password_hash, status, demonstration)
   select id, "loginName", "displayName", "passwordHash", status, demonstration
   from jsonb_to_recordset($1::jsonb) as a
     (id uuid, "loginName" text, "displayName" text, "passwordHash" text, status text, demonstration boolean)`,
);

const insertGrants = statement<object, [string]>(
  'role_grant_insert_many',
  `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code)
   select id, "accountId", role, "agencyId", "organizationId", "regionCode"
   from jsonb_to_recordset($1::jsonb) as g
     (id uuid, "accountId" uuid, role text, "agencyId" uuid, "organizationId" uuid, "regionCode" text)`,
);

const firstAdministrators = statement<object, [grantIds: readonly string[]]>(
  'organization_administrator_insert_first',
  `insert into organization_administrator (grant_id)
   select distinct on (organization_id) id from role_grant g
   where id = any($1::uuid[]) and organization_id is not null and not organization_has_administrator(organization_id)
   order by organization_id, id`,
);

const ensureAgency = statement<{ id: string }, [string, string, string]>(
  'agency_ensure',
  `with made as (
     insert into agency (id, name, kind, region_code) values ($1, $2, 'OTHER_DEPARTMENT', $3)
     on conflict (region_code, name) do nothing returning id)
   select id from made union all select id from agency where region_code = $3 and name = $2`,
);

const oneAtATime = statement<object, []>(
  'administrator_provisioning_lock',
  `select pg_advisory_xact_lock(hashtextextended('first administrators', 0))`,
);

const administratorsOver = statement<{ count: number }, [regionCode: string]>(
  'administrators_over_region',
  `select count(distinct a.id)::int as count from role_grant g join account a on a.id = g.account_id and a.status = 'ACTIVE'
   where g.role = 'ADMINISTRATOR' and starts_with($1, g.region_code) and ${rolesAsOf(NOW)}`,
);

/** Makes accounts and agencies without an acting person: for the command line and the demonstration data. */
@Injectable()
export class AccountProvisioning {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async createAgenciesDirectly(agencies: readonly ProvisionedAgency[]): Promise<void> {
    await this.database.query(insertAgencies, [JSON.stringify(agencies)]);
    await refreshAgencySearch(
      this.database,
      agencies.map(({ id }) => id),
    );
  }

  /** Stores many accounts with their roles, the first of an organization as its administrator; their login names must be in normal form. */
  async createAccountsDirectly(accounts: readonly ProvisionedAccount[]): Promise<void> {
    await this.database.query(insertAccounts, [JSON.stringify(accounts)]);
    const grants = accounts.flatMap(({ id: accountId, grants }) => grants.map((grant) => ({ ...grant, accountId })));
    await this.database.query(insertGrants, [JSON.stringify(grants)]);
    await this.database.query(firstAdministrators, [grants.map(({ id }) => id)]);
  }

  /**
   * Makes an administrator of a region, with an agency to hold the role, in one transaction. @returns the account's id
   * Only as long as there are no two who could propose and confirm one (docs/adr/0019).
   * @throws DomainError TWO_ADMINISTRATORS_EXIST, for a malformed login name, for a bad password
   */
  async createAdministrator(administrator: FirstAdministrator): Promise<string> {
    const { password, displayName, regionCode, agencyName } = administrator;
    const loginName = normalizeLoginName(administrator.loginName);
    assertNoViolations(loginNameViolations(loginName));
    await assertFitPassword(password, { loginName, displayName, holders: [agencyName] });
    const passwordHash = await hashPassword(password);
    const id = newId<'Account'>();
    await this.database.transaction(async () => {
      await this.database.query(oneAtATime, []);
      const covering = await this.database.queryOne(administratorsOver, [regionCode]);
      if ((covering?.count ?? 0) >= 2) throw new DomainError(accountErrors.TWO_ADMINISTRATORS_EXIST(['region']));
      const agency = await this.database.queryOne(ensureAgency, [newId(), agencyName, regionCode]);
      if (agency) await refreshAgencySearch(this.database, [agency.id]);
      await this.createAccountsDirectly([
        {
          id,
          loginName,
          displayName,
          passwordHash,
          status: 'ACTIVE',
          demonstration: false,
          grants: [
            { id: newId(), role: 'ADMINISTRATOR', agencyId: agency?.id ?? null, organizationId: null, regionCode },
          ],
        },
      ]);
      await this.events.append(accountEvents.ADMINISTRATOR_CREATED(id, { regionCode }), { actor: null });
    });
    return id;
  }
}
