import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { STEP_MINUTES } from './factor.terms.js';

/** What a challenge is for. */
export type ChallengePurpose = 'GIVE' | 'ADD_PASSKEY' | 'ADD_AUTHENTICATOR';

const put = statement<object, [boundTo: Buffer, ChallengePurpose, challenge: Buffer]>(
  'factor_challenge_put',
  `with aged as (
     delete from factor_challenge where expires_at < clock_timestamp() and bound_to <> $1
   )
   insert into factor_challenge (bound_to, purpose, challenge, expires_at)
   values ($1, $2, $3, clock_timestamp() + interval '${STEP_MINUTES} minutes')
   on conflict (bound_to, purpose) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
);

const take = statement<{ challenge: Buffer; live: boolean }, [boundTo: Buffer, ChallengePurpose]>(
  'factor_challenge_take',
  `delete from factor_challenge where bound_to = $1 and purpose = $2
   returning challenge, expires_at > clock_timestamp() as live`,
);

const peek = statement<{ challenge: Buffer }, [boundTo: Buffer, ChallengePurpose]>(
  'factor_challenge_peek',
  `select challenge from factor_challenge where bound_to = $1 and purpose = $2 and expires_at > clock_timestamp()`,
);

/**
 * What somebody is asked to answer, for a while: bound to the session or sign-in that asked for it, one for each purpose, used
 * once. The database's clock says when it is over.
 */
@Injectable()
export class FactorChallenges {
  constructor(private readonly database: Database) {}

  /** Keeps one; one of before for the same purpose is void. @param boundTo hash of the token that asks */
  async put(boundTo: Buffer, purpose: ChallengePurpose, challenge: Buffer): Promise<void> {
    await this.database.query(put, [boundTo, purpose, challenge]);
  }

  /** Takes it out, so that nobody uses it again; undefined where there is none, or none that still holds. */
  async take(boundTo: Buffer, purpose: ChallengePurpose): Promise<Buffer | undefined> {
    const taken = await this.database.queryOne(take, [boundTo, purpose]);
    return taken?.live ? taken.challenge : undefined;
  }

  /** Looks at it without using it up: whoever mistypes a code tries again. */
  async peek(boundTo: Buffer, purpose: ChallengePurpose): Promise<Buffer | undefined> {
    return (await this.database.queryOne(peek, [boundTo, purpose]))?.challenge;
  }
}
