import { DomainError } from '@chengjie/kernel';
import { Database, Events, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { recordOwnAct } from '../account/own-acts.js';
import { accountErrors } from '../accounts.errors.js';
import { factorErrors } from '../factor/factor.errors.js';
import type { AccountStatus } from '../account/account.entity.js';
import { FactorCheck } from '../factor/factor-check.js';
import { OwnFactorsReader } from '../factor/own-factors.reader.js';
import type { FactorWay, GivenFactor } from '../factor/factor.terms.js';
import { SignInSteps } from '../factor/sign-in-steps.js';
import { normalizeLoginName } from '../account/login-name.rules.js';
import { AccountActorsReader } from './account-actors.reader.js';
import { UNKNOWN_DEVICE, type Device } from './device.rules.js';
import { verifyPassword } from './password.js';
import { LIVE_SESSION } from './live-session.sql.js';
import { newToken, tokenHash, tokenHashOrNone } from './secret-token.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { accountEvents } from '../accounts.events.js';

/** A session that was begun: its token is known to the client alone. */
export interface NewSession {
  readonly accountId: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** What the right password begins: a session, or the step in which one of these second factors is awaited. */
export interface SignedIn extends NewSession {
  /** Empty where nothing is awaited, and `token` is that of a session. */
  readonly awaits: readonly FactorWay[];
}

const credentials = statement<{ id: string; passwordHash: string | null; status: AccountStatus }, [string]>(
  'account_credentials',
  `select id, password_hash as "passwordHash", status from account where login_name = $1`,
);

/** A working day with some room; then one signs in again, or after an hour without use. */
const insertSession = statement<
  { expiresAt: Date },
  [Buffer, string, client: string, system: string, factored: boolean]
>(
  'session_insert',
  `with aged as (delete from session where expires_at < clock_timestamp() - interval '1 day')
   insert into session (token_hash, account_id, client, system, factored, expires_at)
   values ($1, $2, $3, $4, $5, clock_timestamp() + interval '12 hours') returning expires_at as "expiresAt"`,
);

const markProven = statement<object, [Buffer, factored: boolean]>(
  'session_proven',
  'update session set proven_at = clock_timestamp(), factored = factored or $2 where token_hash = $1',
);

const endUnfactored = statement<object, [accountId: string]>(
  'session_end_unfactored',
  `with steps as (delete from sign_in_step where account_id = $1)
   delete from session where account_id = $1 and not factored`,
);

const deleteSession = statement<{ accountId: string }, [Buffer]>(
  'session_delete',
  `delete from session where token_hash = $1 returning account_id as "accountId"`,
);

const endAllOthers = statement<object, [string, Buffer]>(
  'session_end_all_others',
  `with tokens as (
     update api_token set revoked_at = clock_timestamp() where account_id = $1 and revoked_at is null
   ), steps as (delete from sign_in_step where account_id = $1)
   delete from session where account_id = $1 and token_hash <> $2`,
);

/** A session acts in whatever roles are held at a request, so it goes on without this one; of tokens those end that are for it. */
const endOfGrant = statement<object, [grantId: string]>(
  'session_end_of_grant',
  'update api_token set revoked_at = clock_timestamp() where grant_id = $1 and revoked_at is null',
);

const isLive = statement<object, [Buffer]>(
  'session_is_live',
  `select 1 from session where token_hash = $1 and ${LIVE_SESSION}`,
);

/** Signing in by password, and the sessions that come of it. */
@Injectable()
export class Sessions {
  constructor(
    readonly database: Database,
    readonly events: Events,
    private readonly actors: AccountActorsReader,
    private readonly throttle: SignInThrottle,
    private readonly factors: OwnFactorsReader,
    private readonly check: FactorCheck,
    private readonly steps: SignInSteps,
  ) {}

  /**
   * Begins a session, or the step in which the account's second factor is awaited. Runs transactions of its own: a failed attempt is counted although nothing else is stored, and no
   * connection is held while the password is hashed.
   * @throws DomainError WRONG_CREDENTIALS (the same for an unknown login name), SIGN_IN_THROTTLED, ACCOUNT_DISABLED
   */
  async signIn(
    loginNameAsTyped: string,
    password: string,
    address: string,
    device: Device = UNKNOWN_DEVICE,
  ): Promise<SignedIn> {
    const loginName = normalizeLoginName(loginNameAsTyped);
    await this.throttle.claimAttempt(loginName, address);
    const account = await this.database.queryOne(credentials, [loginName]);
    const right = await verifyPassword(password, account?.passwordHash ?? null, address);
    if (!account || !right) throw new DomainError(accountErrors.WRONG_CREDENTIALS());
    if (account.status !== 'ACTIVE') throw new DomainError(accountErrors.ACCOUNT_DISABLED());
    const awaits = await this.factors.waysOf(account.id);
    return this.database.transaction(async () => {
      await this.throttle.forget(loginName, address);
      if (awaits.length > 0) return { accountId: account.id, ...(await this.steps.begin(account.id, device)), awaits };
      return { ...(await this.begin(account.id, device, false)), awaits };
    });
  }

  /**
   * Begins the session of a sign-in whose second factor is given.
   * @throws DomainError SIGN_IN_STEP_OVER, and what {@link FactorCheck} throws
   */
  async finish(stepToken: string, given: GivenFactor): Promise<NewSession> {
    const step = await this.steps.open(stepToken);
    if (!step) throw new DomainError(factorErrors.SIGN_IN_STEP_OVER());
    const { accountId, device } = step;
    await this.check.check({ accountId, boundTo: tokenHash(stepToken) }, given);
    return this.database.transaction(async () => {
      if (!(await this.steps.end(stepToken))) throw new DomainError(factorErrors.SIGN_IN_STEP_OVER());
      return this.begin(accountId, device, true);
    });
  }

  /** The person has proved in this session who it is. @param factored whether by a second factor */
  async proven(token: string, factored: boolean): Promise<void> {
    await this.database.query(markProven, [tokenHash(token), factored]);
  }

  /** Ends those in which no second factor was given. */
  async endUnfactored(accountId: string): Promise<void> {
    await this.database.query(endUnfactored, [accountId]);
  }

  /** Ends the session of a token; a token that belongs to none changes nothing. */
  async signOut(token: string): Promise<void> {
    const ended = await this.database.queryOne(deleteSession, [tokenHash(token)]);
    if (!ended) return;
    const actor = await this.actors.personOfAccount(ended.accountId);
    await this.events.append(accountEvents.SIGNED_OUT(ended.accountId), { actor });
  }

  /** Ends all that signs in to an account, access tokens too, but for the session of `token`; null ends that as well. */
  async endOthers(accountId: string, token: string | null): Promise<void> {
    await this.database.query(endAllOthers, [accountId, tokenHashOrNone(token)]);
  }

  /** Ends what signs in for a grant alone: whoever ends it ends nothing else of the account's. */
  async endOfGrant(grantId: string): Promise<void> {
    await this.database.query(endOfGrant, [grantId]);
  }

  /**
   * Some acts need the person, not a program with a token.
   * @throws DomainError SESSION_NEEDED
   */
  async assertSession(token: string | null): Promise<void> {
    const live = token && (await this.database.queryOne(isLive, [tokenHash(token)]));
    if (!live) throw new DomainError(accountErrors.SESSION_NEEDED());
  }

  private async begin(accountId: string, { client, system }: Device, factored: boolean): Promise<NewSession> {
    const person = await this.actors.personOfAccount(accountId);
    if (!person) throw new DomainError(accountErrors.ACCOUNT_DISABLED());
    const token = newToken();
    const inserted = await this.database.queryOne(insertSession, [
      tokenHash(token),
      accountId,
      client,
      system,
      factored,
    ]);
    if (!inserted) throw new Error('The session was not stored');
    await recordOwnAct(this, accountEvents.SIGNED_IN(accountId), person);
    return { accountId, token, expiresAt: inserted.expiresAt };
  }
}
