import {
  Database,
  list,
  readPage,
  where,
  type Actor,
  type Condition,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountsManagedBy } from '../account/account-directory.reader.js';
import { normalizeLoginName } from '../account/login-name.rules.js';
import { rolesAsOf } from '../grant/grant.as-of.sql.js';
import type { SecurityEventKind } from './security-event.kinds.js';

/** Something that was tried, found, or done to an account. */
export interface SecurityEventRow {
  readonly id: string;
  readonly kind: SecurityEventKind;
  readonly at: Date;
  readonly lastAt: Date;
  readonly count: number;
  readonly loginName: string | null;
  readonly by: string | null;
  readonly network: string | null;
  readonly detail: string | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Which to list. */
export interface SecurityEventFilter {
  readonly kinds?: readonly SecurityEventKind[] | null | undefined;
  readonly loginName?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

type Newest = Omit<PageRequest<'NEWEST'>, 'orderBy'>;

const definition = list<SecurityEventRow, 'NEWEST'>('security_events', {
  columns: `s.id, s.kind, s.at, s.last_at as "lastAt", s.count, a.login_name as "loginName", s.actor_label as by, s.network,
    s.detail, s.reason, s.data`,
  from: 'security_event s left join account a on a.id = s.account_id',
  id: 's.id',
  orders: { NEWEST: { column: 's.at', type: 'timestamptz', direction: 'desc' } },
});

/** Reads security events. */
@Injectable()
export class SecurityEventsReader {
  constructor(private readonly database: Database) {}

  /**
   * For administrators of accounts that they may manage, of those that nobody gave a role yet, and of none, but not when an organization's
   * people were there; for supervisors what offices did to the accounts of evaluators, supervisors and bidders. The newest first.
   */
  ofJurisdiction(actor: Actor, filter: SecurityEventFilter, page: Newest): Promise<Page<SecurityEventRow>> {
    return this.page([...withinReach(actor), ...conditionsOf(filter)], page);
  }

  /** Of one account. */
  ofAccount(accountId: string, page: Newest): Promise<Page<SecurityEventRow>> {
    return this.page([where('s.account_id = ?', accountId)], page);
  }

  private page(conditions: readonly Condition[], page: Newest): Promise<Page<SecurityEventRow>> {
    return readPage<SecurityEventRow, 'NEWEST'>(this.database, definition, conditions, { ...page, orderBy: 'NEWEST' });
  }
}

function withinReach(actor: Actor): Condition[] {
  if (actor.acting.role === 'SUPERVISOR') return [supervisedBy(actor)];
  const { sql, values } = accountsManagedBy(actor, 's.account_id');
  return [
    where(`s.kind <> 'ROLE_DECLINED'`), // that an account declined is told to nobody else (docs/adr/0019)
    where(
      `(s.kind <> all(?::text[]) or not exists (select from role_grant g where g.account_id = s.account_id
         and g.role = 'ORGANIZATION' and ${rolesAsOf('s.last_at')}))`,
      PRESENCE,
    ),
    where(
      `(s.account_id is null or not exists (select from role_grant g where g.account_id = s.account_id) or ${sql})`,
      ...values,
    ),
  ];
}

/**
 * What offices did to accounts by which somebody evaluated, supervised or acted for an organization then: whoever stops one, or gives it other keys,
 * may steer a purchase by it. Registers of a larger region count, whose evaluators sit on panels there as well.
 */
function supervisedBy({ acting: { regionCode } }: Actor): Condition {
  const there = `(starts_with(g.region_code, ?) or starts_with(?, g.region_code))`;
  return where(
    `(s.kind = any(?::text[]) and exists (select from role_grant g where g.account_id = s.account_id
        and g.role in ('EVALUATOR', 'SUPERVISOR', 'ORGANIZATION') and ${rolesAsOf('s.at')} and ${there})
      or s.kind = 'ROLE_REVOKED' and exists (select from role_grant g where g.account_id = s.account_id and g.role in ('EVALUATOR', 'SUPERVISOR')
        and g.id::text = s.data ->> 'grantId' and ${there}))`,
    SUPERVISED,
    ...[regionCode, regionCode, regionCode, regionCode],
  );
}

/** What one office does alone to somebody's account, and by that to what it may do. */
const SUPERVISED: readonly SecurityEventKind[] = [
  ...(['ACCOUNT_DISABLED', 'ACCOUNT_ENABLED'] as const),
  ...(['PASSWORD_RESET_ISSUED', 'FACTOR_RESET_ASKED', 'FACTOR_RESET_ISSUED'] as const),
];

/**
 * That somebody was there. Of an organization's people only the owner reads it: while bids are sealed, who signs in as a deadline comes near
 * is as good as a list of the bidders.
 */
const PRESENCE: readonly SecurityEventKind[] = [
  ...(['SIGNED_IN', 'SIGNED_OUT', 'SESSION_ENDED', 'OTHER_SESSIONS_ENDED', 'NEW_DEVICE'] as const),
];

function conditionsOf({ kinds, loginName, from, until }: SecurityEventFilter): Condition[] {
  return [
    ...(kinds ? [where('s.kind = any(?::text[])', kinds)] : []),
    ...(loginName
      ? [where('s.account_id = (select id from account where login_name = ?)', normalizeLoginName(loginName))]
      : []),
    ...(from ? [where('s.last_at >= ?', from)] : []),
    ...(until ? [where('s.at < ?', until)] : []),
  ];
}
