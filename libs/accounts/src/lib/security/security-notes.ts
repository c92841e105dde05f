import { Database, statement } from '@chengjie/platform';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { networkPrefix } from './network-prefix.rules.js';
import type { SecurityNoteKind } from './security-event.kinds.js';

/** Something that was tried: whose account it concerns, from where, and what. */
export interface SecurityNote {
  readonly kind: SecurityNoteKind;
  /** Whose account: by its id, or by the login name as it was typed, which is not kept. */
  readonly accountId?: string | undefined;
  readonly loginName?: string | undefined;
  /** Of the request; its network is kept. */
  readonly address?: string | undefined;
  /** What was asked for: the name of a field of the schema. */
  readonly detail?: string | undefined;
}

/** How long notes are gathered before they are stored: some hundred of a flood become one row. */
const GATHER_MS = 250;

/** Different notes that are kept in memory until then; what comes beyond is counted without saying whom and whence. */
const MOST_GATHERED = 500;

/**
 * Rows of an hour: for one account and kind, beyond which networks are no longer told apart; and of all, beyond which accounts are
 * not. A flood from everywhere for 90 days leaves a gigabyte.
 */
const MOST_ROWS = { ofAccount: 10, ofHour: 2_000 } as const;

/** Not waited for until it is on disk: it holds nobody up, and a crash loses a quarter of a second of it. */
const store = statement<object, [notes: string]>(
  'security_event_note',
  `with unhurried as materialized (
     select set_config('synchronous_commit', 'off', true), date_trunc('hour', clock_timestamp()) as hour
   ), present as materialized (
     select hour, (select count(*) from (select from security_event r where r.hour = u.hour limit ${MOST_ROWS.ofHour}) c) as rows
     from unhurried u
   ), noted as (
     select p.hour, p.rows, n.kind, coalesce(n."accountId", a.id) as account_id, n.network, n.detail, n.count
     from present p
     cross join jsonb_to_recordset($1::jsonb)
       as n (kind text, "accountId" uuid, "loginName" text, network text, detail text, count int)
     left join account a on a.login_name = n."loginName"
   ), compared as (
     select n.*,
       exists (select from security_event r where r.hour = n.hour and r.kind = n.kind
         and (r.account_id = n.account_id or r.account_id is null and n.account_id is null)
         and r.network is not distinct from n.network and r.detail is not distinct from n.detail) as known,
       (select count(*) from (select from security_event r where r.hour = n.hour and r.kind = n.kind
         and (r.account_id = n.account_id or r.account_id is null and n.account_id is null)
         limit ${MOST_ROWS.ofAccount}) c) as rows_of_account
     from noted n
   ), judged as (
     select *, known or rows + row_number() over () <= ${MOST_ROWS.ofHour} as account_told,
       known or rows_of_account + row_number() over (partition by kind, account_id) <= ${MOST_ROWS.ofAccount} as network_told
     from compared
   ), placed as (
     select hour, kind, count, case when account_told then account_id end as account_id,
       case when account_told and network_told then network end as network,
       case when account_told and network_told then detail end as detail
     from judged
   )
   insert into security_event (hour, kind, account_id, network, detail, count)
   select hour, kind, account_id, network, detail, sum(count) from placed group by 1, 2, 3, 4, 5
   order by 1, 2, 3, 4, 5
   on conflict (hour, kind, account_id, network, detail) where hour is not null
   do update set count = security_event.count + excluded.count, last_at = clock_timestamp()`,
);

/** Counts what is tried by the hour, beside the requests: no request waits for it, and a flood fills no disk. */
@Injectable()
export class SecurityNotes implements BeforeApplicationShutdown {
  private readonly gathered = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  note({ kind, accountId, loginName, address, detail }: SecurityNote): void {
    const network = address === undefined ? null : networkPrefix(address);
    this.count(JSON.stringify({ kind, accountId, loginName, network, detail }), JSON.stringify({ kind }));
    this.timer ??= setTimeout(() => void this.store(), GATHER_MS).unref();
  }

  /** Stores what was noted so far; without the database it is lost, as the throttles hold without it. */
  async store(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const notes = [...this.gathered].map(([note, count]) => ({ ...(JSON.parse(note) as object), count }));
    this.gathered.clear();
    if (notes.length > 0) await this.database.query(store, [JSON.stringify(notes)]).catch(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.store();
  }

  private count(note: string, folded: string): void {
    const key = this.gathered.size < MOST_GATHERED || this.gathered.has(note) ? note : folded;
    this.gathered.set(key, (this.gathered.get(key) ?? 0) + 1);
  }
}
