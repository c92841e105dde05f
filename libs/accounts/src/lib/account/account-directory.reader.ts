import {
  Database,
  list,
  NOW,
  readPage,
  statement,
  where,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
  type Role,
  type RoleGrant,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { manageableRoles } from '../accounts.policy.js';
import { MAILED } from '../address/mailed-address.sql.js';
import type { AccountStatus } from './account.entity.js';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import { grantJson, grantTables } from '../grant/grant.sql.js';

/** An account as its administrators see it. */
export interface AccountRow {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly status: AccountStatus;
  readonly demonstration: boolean;
  readonly hasVerifiedAddress: boolean;
  readonly createdAt: Date;
  readonly grants: readonly RoleGrant[];
}

/** Which accounts to list. */
export interface AccountFilter {
  readonly loginNamePrefix?: string | null | undefined;
  readonly status?: AccountStatus | null | undefined;
  readonly role?: Role | null | undefined;
  readonly regionCode?: string | null | undefined;
  /** Those that never had a role instead: for administrators alone. */
  readonly withoutRole?: boolean | null | undefined;
}

export type AccountOrder = 'LOGIN_NAME' | 'NEWEST';

const columns = `a.id, a.login_name as "loginName", a.display_name as "displayName", a.status, a.demonstration,
  a.created_at as "createdAt",
  exists (select from account_address d where d.account_id = a.id and ${MAILED})
    as "hasVerifiedAddress",
  coalesce((select json_agg(${grantJson} order by g.valid_from, g.id) from ${grantTables}
    where g.account_id = a.id and ${rolesAsOf(NOW)}), '[]') as grants`;

const definition = list<AccountRow, AccountOrder>('accounts', {
  columns,
  from: 'account a',
  id: 'a.id',
  orders: {
    LOGIN_NAME: { column: 'a.login_name', type: 'text', direction: 'asc' },
    NEWEST: { column: 'a.created_at', type: 'timestamptz', direction: 'desc' },
  },
});

const byId = statement<AccountRow, [string]>('account_by_id', `select ${columns} from account a where a.id = $1`);

/** Whether grant `g` says who may manage its account: the live ones do, and all past ones of an account without any. */
const COUNTS = `(${rolesAsOf(NOW)} or not exists (
  select 1 from role_grant live where live.account_id = g.account_id and ${rolesAsOf(NOW, 'live')}))`;

const managedGrants = statement<{ role: Role; regionCode: string }, [string]>(
  'account_managed_grants',
  `select role, region_code as "regionCode" from role_grant g
   where account_id = $1 and ${COUNTS}`,
);

const heldGrants = statement<{ role: Role; regionCode: string }, [string]>(
  'account_held_grants',
  `select g.role, g.region_code as "regionCode" from role_grant g join account a on a.id = g.account_id
   where g.account_id = $1 and a.status = 'ACTIVE' and ${rolesAsOf(NOW)}`,
);

const demonstration = statement<{ held: boolean }, []>(
  'account_demonstration',
  'select exists (select from account where demonstration) as held',
);

/** Reads accounts. */
@Injectable()
export class AccountDirectoryReader {
  constructor(private readonly database: Database) {}

  byId(accountId: string): Promise<AccountRow | undefined> {
    return this.database.queryOne(byId, [accountId]);
  }

  /** Whether accounts of the demonstration data are here. */
  async holdsDemonstration(): Promise<boolean> {
    return (await this.database.queryOne(demonstration, []))?.held ?? false;
  }

  /** For the policy's question who may manage the account. */
  managedGrants(accountId: string): Promise<{ role: Role; regionCode: string }[]> {
    return this.database.query(managedGrants, [accountId]);
  }

  /** For the question what an account may do now; none of one that is disabled. */
  heldGrants(accountId: string): Promise<{ role: Role; regionCode: string }[]> {
    return this.database.query(heldGrants, [accountId]);
  }

  /** Accounts all of whose roles the actor may manage in its jurisdiction: the live ones, or the past ones of those without. */
  list(actor: Actor, filter: AccountFilter, page: PageRequest<AccountOrder>): Promise<Page<AccountRow>> {
    return readPage<AccountRow, AccountOrder>(this.database, definition, conditionsOf(actor, filter), page);
  }
}

function conditionsOf(
  actor: Actor,
  { loginNamePrefix, status, role, regionCode, withoutRole }: AccountFilter,
): Condition[] {
  return [
    withoutRole && actor.acting.role === 'ADMINISTRATOR' ? WITHOUT_ROLE : accountsManagedBy(actor, 'a.id'),

    ...(role ? [where(`exists (${liveGrant} and g.role = ?)`, role)] : []),
    ...(regionCode
      ? [where(`exists (${liveGrant} and g.region_code >= ? and g.region_code < ? || ':')`, regionCode, regionCode)]
      : []),
    ...(status ? [where('a.status = ?', status)] : []),
    ...(loginNamePrefix ? [where('starts_with(a.login_name, ?)', loginNamePrefix.trim().toLowerCase())] : []),
  ];
}

/** They are no region's. */
const WITHOUT_ROLE = where('not exists (select 1 from role_grant g where g.account_id = a.id)');

/** Accounts all of whose roles the actor may manage in its jurisdiction, as `manageViolations` asks it. @param id column of the account */
export function accountsManagedBy(actor: Actor, id: string): Condition {
  const region = actor.acting.regionCode;
  // One aggregate of the account's own few grants: a page reads no others.
  return where(
    `coalesce((select bool_and(g.region_code >= ? and g.region_code < ? || ':' and g.role = any(?::text[]))
       from role_grant g where g.account_id = ${id} and ${COUNTS}), false)`,
    region,
    region,
    manageableRoles(actor),
  );
}

const liveGrant = `select 1 from role_grant g where g.account_id = a.id and ${rolesAsOf(NOW)}`;
