import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';

/** Links that may be asked for within an hour: by one address or login name, and from one network. */
const MOST = { subject: 5, network: 30 } as const;

const lock = statement<object, [string]>(
  'link_request_lock',
  `select pg_advisory_xact_lock(hashtextextended('link request ' || $1, 0))`,
);

const secondsToWait = statement<{ seconds: number }, [subject: string, network: string]>(
  'link_request_wait',
  `with recent as materialized (
     select subject = $1 as by_subject, network = $2 as by_network, at from link_request
     where subject = $1 and at > clock_timestamp() - interval '1 hour'
     union all
     select false, true, at from link_request
     where network = $2 and subject <> $1 and at > clock_timestamp() - interval '1 hour'
   ), full_of as (
     select (array_agg(at order by at desc) filter (where by_subject))[${MOST.subject}] as at from recent
     union all
     select (array_agg(at order by at desc) filter (where by_network))[${MOST.network}] from recent
   )
   select greatest(0, ceil(coalesce(max(extract(epoch from at + interval '1 hour' - clock_timestamp())), 0)))::int as seconds
   from full_of`,
);

const record = statement<object, [subject: string, network: string]>(
  'link_request_record',
  `with aged as (delete from link_request where at < clock_timestamp() - interval '1 day')
   insert into link_request (subject, network) values ($1, $2)`,
);

/** Keeps strangers from having mailboxes filled. It counts whether or not there is such an account, so it tells nothing. */
@Injectable()
export class LinkRequestThrottle {
  constructor(private readonly database: Database) {}

  /**
   * Counts a request, in the running transaction.
   * @param subject the address or login name that it names
   * @throws DomainError REQUESTS_THROTTLED with the seconds to wait; such a request is not counted
   */
  async claim(subject: string, network: string): Promise<void> {
    for (const key of [`by ${subject}`, `from ${network}`]) await this.database.query(lock, [key]);
    const seconds = (await this.database.queryOne(secondsToWait, [subject, network]))?.seconds ?? 0;
    if (seconds > 0) throw new DomainError(accountErrors.REQUESTS_THROTTLED([], { seconds }));
    await this.database.query(record, [subject, network]);
  }
}
