import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';

/** What the source of an attempt begins with that comes from a device of the owner's; others are networks. */
export const DEVICE_SOURCE = 'device ';

/**
 * After so many failures within an hour each further one doubles the wait, up to `longest` seconds. One login name from one
 * source waits long. While many networks guess at one login name, each of them has one guess before it waits: whoever comes
 * from elsewhere, such as the owner, waits for nobody else's. One network has room for the people behind it. What others
 * fail at is not counted against devices of the owner's.
 */
const THROTTLE = {
  pair: { free: 10, longest: 900 },
  guessedAt: { failures: 30, free: 1 },
  network: { free: 200, longest: 60 },
} as const;

const isDevice = (source: string) => `starts_with(${source}, '${DEVICE_SOURCE}')`;

const scope = (of: string, free: string | number, longest: number) =>
  `select count(*) filter (where ${of}) as failures, max(at) filter (where ${of}) as last,
     ${free} as free, ${longest} as longest from recent`;

const secondsToWait = statement<{ seconds: number }, [string, string]>(
  'sign_in_wait',
  `with recent as materialized (
     select login_name = $1 as by_name, address = $2 as by_source, not ${isDevice('address')} as from_network, at
     from sign_in_failure
     where login_name = $1 and at > clock_timestamp() - interval '1 hour'
     union all
     select false, true, true, at from sign_in_failure
     where address = $2 and login_name <> $1 and at > clock_timestamp() - interval '1 hour'
   ), scope as (
     ${scope(
       'by_name and by_source',
       `case when not ${isDevice('$2::text')}
          and count(*) filter (where by_name and from_network) >= ${THROTTLE.guessedAt.failures}
          then ${THROTTLE.guessedAt.free} else ${THROTTLE.pair.free} end`,
       THROTTLE.pair.longest,
     )}
     union all ${scope('by_source and from_network', THROTTLE.network.free, THROTTLE.network.longest)}
   )
   select greatest(0, ceil(coalesce(max(
     extract(epoch from last - clock_timestamp()) + least(longest, power(2, least(failures - free, 20)))
   ), 0)))::int as seconds
   from scope where failures >= free`,
);

const lockName = statement<object, [string]>(
  'sign_in_lock',
  `select pg_advisory_xact_lock(hashtextextended('sign-in ' || $1, 0))`,
);

const record = statement<object, [string, string]>(
  'sign_in_record_failure',
  `with aged as (delete from sign_in_failure where at < clock_timestamp() - interval '1 day')
   insert into sign_in_failure (login_name, address) values ($1, $2)`,
);

const forget = statement<object, [string, string]>(
  'sign_in_forget_failures',
  `delete from sign_in_failure where login_name = $1 and address = $2`,
);

/** Slows down guessing. The database's clock decides, so all replicas agree. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: Database) {}

  /**
   * Counts an attempt as failed before it is made: many at once cannot slip through together. {@link forget} takes it
   * back.
   * @param source the network that the attempt comes from, or a device of the owner's ({@link DEVICE_SOURCE})
   * @throws DomainError SIGN_IN_THROTTLED with the seconds to wait; such an attempt is not counted
   */
  async claimAttempt(loginName: string, source: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query(lockName, [loginName]);
      const seconds = (await this.database.queryOne(secondsToWait, [loginName, source]))?.seconds ?? 0;
      if (seconds > 0) throw new DomainError(accountErrors.SIGN_IN_THROTTLED([], { seconds }));
      await this.database.query(record, [loginName, source]);
    });
  }

  /** After a successful sign-in from the source. */
  async forget(loginName: string, source: string): Promise<void> {
    await this.database.query(forget, [loginName, source]);
  }
}
