import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { MailFailure } from './delivery-failure.js';

/** A mail that this worker has taken: nobody else takes it until its lease runs out. */
export interface TakenMail {
  readonly id: string;
  readonly kind: string;
  /** How often it was taken, this time included. */
  readonly attempts: number;
  readonly recipient: string;
  readonly sealed: Buffer | null;
}

/** Longer than a server's patience in all its parts. */
const take = statement<TakenMail, []>(
  'mail_take',
  `update mail m set attempts = attempts + 1, due_at = clock_timestamp() + interval '2 minutes'
   from (select id from mail where status = 'WAITING' and due_at <= clock_timestamp()
     order by due_at, id limit 1 for update skip locked) as due
   where m.id = due.id returning m.id, m.kind, m.attempts, m.recipient, m.sealed`,
);

const markSent = statement<object, [id: string]>(
  'mail_mark_sent',
  `update mail set status = 'SENT', ended_at = clock_timestamp(), failure = null, response_code = null,
     recipient = null, sealed = null where id = $1 and status = 'WAITING'`,
);

/** Ten seconds, then twice as long each time, up to an hour. */
const putOff = statement<object, [id: string, failure: MailFailure, responseCode: number | null]>(
  'mail_put_off',
  `update mail set failure = $2, response_code = $3,
     due_at = clock_timestamp() + least(10 * 2 ^ (attempts - 1), 3600) * interval '1 second'
   where id = $1 and status = 'WAITING'`,
);

const bury = statement<object, [id: string, failure: MailFailure, responseCode: number | null]>(
  'mail_bury',
  `update mail set status = 'DEAD', ended_at = clock_timestamp(), failure = $2, response_code = $3,
     recipient = null, sealed = null where id = $1 and status = 'WAITING'`,
);

/** What could not be sent is kept longer: somebody may have to look why, and nothing of its reader is in it any more. */
const forget = statement<object, []>(
  'mail_forget',
  `delete from mail where status = 'SENT' and ended_at < clock_timestamp() - interval '30 days'
     or status = 'DEAD' and ended_at < clock_timestamp() - interval '180 days'`,
);

/** The outbox as those see it who send. Every change is a transaction of its own: what was sent cannot be rolled back. */
@Injectable()
export class MailQueue {
  constructor(private readonly database: Database) {}

  /** The mail that waits longest of those that are due. */
  take(): Promise<TakenMail | undefined> {
    return this.database.queryOne(take, []);
  }

  async markSent(id: string): Promise<void> {
    await this.database.query(markSent, [id]);
  }

  /** It is tried again later. */
  async putOff(id: string, failure: MailFailure, responseCode: number | null): Promise<void> {
    await this.database.query(putOff, [id, failure, responseCode]);
  }

  /** It is not tried again. */
  async bury(id: string, failure: MailFailure, responseCode: number | null): Promise<void> {
    await this.database.query(bury, [id, failure, responseCode]);
  }

  /** Deletes what was sent a month ago, and what was given up half a year ago. */
  async forgetEnded(): Promise<void> {
    await this.database.query(forget, []);
  }
}
