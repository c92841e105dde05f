import {
  Database,
  list,
  mapPage,
  naturally,
  NOW,
  readPage,
  statement,
  where,
  withinRegion,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
  type Role,
  type RoleGrant,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { grantViolations, manageableRoles, type ManagedGrant } from '../accounts.policy.js';
import { MAILED } from '../address/mailed-address.sql.js';
import type { AccountStatus } from './account.entity.js';
import { normalizeLoginName } from './login-name.rules.js';
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
  /** Those that whoever is shown the account may give and take. */
  readonly grants: readonly RoleGrant[];
  /** Whether it holds roles beside these, where somebody else is in charge. */
  readonly heldElsewhere: boolean;
  /** What decides who may manage the account itself: its live grants, or its past ones where none is live. */
  readonly managed: readonly ManagedGrant[];
  readonly hasPassword: boolean;
}

/** Which accounts to list. */
export interface AccountFilter {
  /** Words of which each stands in the login name, in the name, or in that of whom a role is held for. */
  readonly text?: string | null | undefined;
  readonly loginNamePrefix?: string | null | undefined;
  readonly status?: AccountStatus | null | undefined;
  readonly role?: Role | null | undefined;
  readonly regionCode?: string | null | undefined;
  /** Those that never had a role instead: for administrators alone. */
  readonly withoutRole?: boolean | null | undefined;
}

export type AccountOrder = 'LOGIN_NAME' | 'NEWEST';

/** Whether grant `g` says who may manage its account: the live ones do, and all past ones of an account without any. */
const COUNTS = `(${rolesAsOf(NOW)} or not exists (
  select 1 from role_grant live where live.account_id = g.account_id and ${rolesAsOf(NOW, 'live')}))`;

const columns = `a.id, a.login_name as "loginName", a.display_name as "displayName", a.status, a.demonstration,
  a.created_at as "createdAt",
  exists (select from account_address d where d.account_id = a.id and ${MAILED})
    as "hasVerifiedAddress", a.password_hash is not null as "hasPassword",
  coalesce((select json_agg(${grantJson} order by g.valid_from, g.id) from ${grantTables}
    where g.account_id = a.id and ${rolesAsOf(NOW)}), '[]') as grants,
  coalesce((select json_agg(json_build_object('role', g.role, 'regionCode', g.region_code)) from role_grant g
    where g.account_id = a.id and ${COUNTS}), '[]') as managed`;

type StoredAccount = Omit<AccountRow, 'heldElsewhere'>;

const definition = list<StoredAccount, AccountOrder>('accounts', {
  columns,
  from: 'account a',
  id: 'a.id',
  orders: {
    LOGIN_NAME: { column: naturally('a.login_name'), type: 'text', direction: 'asc' },
    NEWEST: { column: 'a.created_at', type: 'timestamptz', direction: 'desc' },
  },
});

const byId = statement<StoredAccount, [string]>('account_by_id', `select ${columns} from account a where a.id = $1`);

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

  /** With all of its roles; for what is told to its owner. */
  byId(accountId: string): Promise<StoredAccount | undefined> {
    return this.database.queryOne(byId, [accountId]);
  }

  /** As the actor is shown it, who may manage some role of it. */
  async managedBy(actor: Actor, accountId: string): Promise<AccountRow | undefined> {
    const account = await this.byId(accountId);
    return account && shownTo(actor, account);
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

  /**
   * Accounts with a role that the actor may manage in its jurisdiction: a live one, or a past one of those without. Whatever else they hold
   * elsewhere hides none: an office sees each account that acts in its region.
   */
  async list(actor: Actor, filter: AccountFilter, page: PageRequest<AccountOrder>): Promise<Page<AccountRow>> {
    const conditions = conditionsOf(actor, filter);
    const rows = await readPage<StoredAccount, AccountOrder>(this.database, definition, conditions, page);
    return mapPage(rows, (account) => shownTo(actor, account));
  }
}

/** Roles elsewhere are for whoever looks after them; that there are some is said, since the account itself is not the actor's to manage then. */
function shownTo(actor: Actor, account: StoredAccount): AccountRow {
  const grants = account.grants.filter((grant) => grantViolations(actor, grant).length === 0);
  return { ...account, grants, heldElsewhere: grants.length < account.grants.length };
}

function conditionsOf(
  actor: Actor,
  { text, loginNamePrefix, status, role, regionCode, withoutRole }: AccountFilter,
): Condition[] {
  return [
    withoutRole && actor.acting.role === 'ADMINISTRATOR' ? WITHOUT_ROLE : accountsManagedBy(actor, 'a.id'),

    ...(role ? [where(`exists (${liveGrant} and g.role = ?)`, role)] : []),
    ...(regionCode ? [liveGrantWithin(regionCode)] : []),
    ...(status ? [where('a.status = ?', status)] : []),
    ...(loginNamePrefix ? [where('starts_with(a.login_name, ?)', normalizeLoginName(loginNamePrefix))] : []),
    ...wordsOf(text).map((word) => accountsNamed(actor, word)),
  ];
}

/** More words are no search. */
const MOST_WORDS = 6;

function wordsOf(text: string | null | undefined): string[] {
  const words = (text ?? '').normalize('NFKC').toLowerCase().split(/\s+/);
  return words.filter((word) => word !== '').slice(0, MOST_WORDS);
}

/** Roles that the actor may not manage name nobody: what an account holds elsewhere is not found out by searching. */
function accountsNamed(actor: Actor, word: string): Condition {
  const within = withinRegion('g.region_code', actor.acting.regionCode);
  return where(
    `(position(? in a.login_name) > 0 or position(? in lower(a.display_name)) > 0 or exists (
       select from ${grantTables} where g.account_id = a.id and ${rolesAsOf(NOW)}
         and ${within.sql} and g.role = any(?::text[])
         and position(? in lower(coalesce(agency.name, organization.name))) > 0))`,
    ...[word, word, ...within.values, manageableRoles(actor), word],
  );
}

/** They are no region's. */
const WITHOUT_ROLE = where('not exists (select 1 from role_grant g where g.account_id = a.id)');

/** Accounts with a role that the actor may manage in its jurisdiction. @param id column of the account */
export function accountsManagedBy(actor: Actor, id: string): Condition {
  const within = withinRegion('g.region_code', actor.acting.regionCode);
  // One aggregate of the account's own few grants: a page reads no others.
  return where(
    `coalesce((select bool_or(${within.sql} and g.role = any(?::text[]))
       from role_grant g where g.account_id = ${id} and ${COUNTS}), false)`,
    ...within.values,
    manageableRoles(actor),
  );
}

const liveGrant = `select 1 from role_grant g where g.account_id = a.id and ${rolesAsOf(NOW)}`;

function liveGrantWithin(regionCode: string): Condition {
  const within = withinRegion('g.region_code', regionCode);
  return where(`exists (${liveGrant} and ${within.sql})`, ...within.values);
}
