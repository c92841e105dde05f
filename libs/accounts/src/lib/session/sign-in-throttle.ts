import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';

/**
 * After so many failures within an hour each further one doubles the wait, up to `longest` seconds. One login name from
 * one address waits long; one login name from anywhere only briefly, or anybody could lock others out; one address has
 * room for the people behind it.
 */
const THROTTLE = {
  pair: { free: 10, longest: 900 },
  loginName: { free: 30, longest: 60 },
  address: { free: 200, longest: 60 },
} as const;

const scope = ({ free, longest }: { free: number; longest: number }, of: string) =>
  `select count(*) filter (where ${of}) as failures, max(at) filter (where ${of}) as last,
     ${free} as free, ${longest} as longest from recent`;

const secondsToWait = statement<{ seconds: number }, [string, string]>(
  'sign_in_wait',
  `with recent as materialized (
     select login_name = $1 as by_name, address = $2 as by_address, at from sign_in_failure
     where login_name = $1 and at > clock_timestamp() - interval '1 hour'
     union all
     select false, true, at from sign_in_failure
     where address = $2 and login_name <> $1 and at > clock_timestamp() - interval '1 hour'
   ), scope as (
     ${scope(THROTTLE.pair, 'by_name and by_address')}
     union all ${scope(THROTTLE.loginName, 'by_name')}
     union all ${scope(THROTTLE.address, 'by_address')}
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
   * @throws DomainError SIGN_IN_THROTTLED with the seconds to wait; such an attempt is not counted
   */
  async claimAttempt(loginName: string, address: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.query(lockName, [loginName]);
      const seconds = (await this.database.queryOne(secondsToWait, [loginName, address]))?.seconds ?? 0;
      if (seconds > 0) throw new DomainError(accountErrors.SIGN_IN_THROTTLED([], { seconds }));
      await this.database.query(record, [loginName, address]);
    });
  }

  /** After a successful sign-in. */
  async forget(loginName: string, address: string): Promise<void> {
    await this.database.query(forget, [loginName, address]);
  }
}
