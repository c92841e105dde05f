import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Device } from '../session/device.rules.js';
import { newToken, tokenHash } from '../session/secret-token.js';
import { MOST_STEPS, STEP_MINUTES } from './factor.terms.js';

/** A sign-in whose password was right, and whose second factor is awaited. */
export interface SignInStep {
  readonly accountId: string;
  readonly device: Device;
}

const insert = statement<{ expiresAt: Date }, [tokenHash: Buffer, accountId: string, client: string, system: string]>(
  'sign_in_step_insert',
  `with aged as (delete from sign_in_step where expires_at < clock_timestamp() or token_hash in (
     select token_hash from sign_in_step where account_id = $2 order by begun_at desc offset ${MOST_STEPS - 1}))
   insert into sign_in_step (token_hash, account_id, client, system, expires_at)
   values ($1, $2, $3, $4, clock_timestamp() + interval '${STEP_MINUTES} minutes') returning expires_at as "expiresAt"`,
);

const open = statement<{ accountId: string } & Device, [tokenHash: Buffer]>(
  'sign_in_step_open',
  `select s.account_id as "accountId", s.client, s.system from sign_in_step s
   join account a on a.id = s.account_id and a.status = 'ACTIVE'
   where s.token_hash = $1 and s.expires_at > clock_timestamp()`,
);

const end = statement<{ accountId: string }, [tokenHash: Buffer]>(
  'sign_in_step_end',
  `delete from sign_in_step where token_hash = $1 and expires_at > clock_timestamp() returning account_id as "accountId"`,
);

/** The second step of signing in: until it is done there is no session, and its token opens nothing else. */
@Injectable()
export class SignInSteps {
  constructor(private readonly database: Database) {}

  async begin(accountId: string, { client, system }: Device): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    const row = await this.database.queryOne(insert, [tokenHash(token), accountId, client, system]);
    if (!row) throw new Error('The step was not stored');
    return { token, expiresAt: row.expiresAt };
  }

  /** Undefined where it is over, unknown, or of an account that signs nobody in any more. */
  async open(token: string): Promise<SignInStep | undefined> {
    const row = await this.database.queryOne(open, [tokenHash(token)]);
    return row && { accountId: row.accountId, device: { client: row.client, system: row.system } };
  }

  /** Ends it. @returns whether it was still open: it begins one session */
  async end(token: string): Promise<boolean> {
    return (await this.database.queryOne(end, [tokenHash(token)])) !== undefined;
  }
}
