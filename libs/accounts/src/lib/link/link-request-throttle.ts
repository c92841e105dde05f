import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { DEVICE_SOURCE } from '../session/sign-in-throttle.js';

/**
 * Links that may be asked for within an hour: by whoever asks, of one subject; of one subject, from all networks together; and
 * from one network. A mailbox is to be filled by nobody. A login name's ceiling is mild, since strangers can reach it: devices
 * of the owner's are not held up by it.
 */
const MOST = {
  asker: 5,
  subject: { ADDRESS: 5, LOGIN_NAME: 20 },
  network: 30,
} as const;

/** What a request for a link names. */
export type LinkSubject = keyof typeof MOST.subject;

const lock = statement<object, [string]>(
  'link_request_lock',
  `select pg_advisory_xact_lock(hashtextextended('link request ' || $1, 0))`,
);

const isDevice = (source: string) => `starts_with(${source}, '${DEVICE_SOURCE}')`;

/** When one may ask again: an hour after the last but so many requests of a scope. */
const full = (of: string, most: string | number) =>
  `select (array_agg(at order by at desc) filter (where ${of}))[${most}] as at from recent`;

const secondsToWait = statement<{ seconds: number }, [subject: string, source: string, mostOfSubject: number]>(
  'link_request_wait',
  `with recent as materialized (
     select subject = $1 as by_subject, network = $2 as by_source, not ${isDevice('network')} as from_network, at
     from link_request where subject = $1 and at > clock_timestamp() - interval '1 hour'
     union all
     select false, true, not ${isDevice('$2::text')}, at from link_request
     where network = $2 and subject <> $1 and at > clock_timestamp() - interval '1 hour'
   ), full_of as (
     ${full('by_subject and by_source', MOST.asker)}
     union all ${full(`by_subject and from_network and not ${isDevice('$2::text')}`, '$3::int')}
     union all ${full('by_source and from_network', MOST.network)}
   )
   select greatest(0, ceil(coalesce(max(extract(epoch from at + interval '1 hour' - clock_timestamp())), 0)))::int as seconds
   from full_of`,
);

const record = statement<object, [subject: string, source: string]>(
  'link_request_record',
  `with aged as (delete from link_request where at < clock_timestamp() - interval '1 day')
   insert into link_request (subject, network) values ($1, $2)`,
);

/**
 * Keeps strangers from having mailboxes filled, and from using up what the owner may ask. It counts whether or not there is
 * such an account, so it tells nothing.
 */
@Injectable()
export class LinkRequestThrottle {
  constructor(private readonly database: Database) {}

  /**
   * Counts a request, in the running transaction.
   * @param subject the mailbox or login name that it names
   * @param source the network that it comes from, or a device of the owner's
   * @throws DomainError REQUESTS_THROTTLED with the seconds to wait; such a request is not counted
   */
  async claim(kind: LinkSubject, subject: string, source: string): Promise<void> {
    for (const key of [`by ${subject}`, `from ${source}`]) await this.database.query(lock, [key]);
    const asked = [subject, source, MOST.subject[kind]] as const;
    const seconds = (await this.database.queryOne(secondsToWait, [...asked]))?.seconds ?? 0;
    if (seconds > 0) throw new DomainError(accountErrors.REQUESTS_THROTTLED([], { seconds }));
    await this.database.query(record, [subject, source]);
  }
}
