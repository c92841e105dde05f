import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { accountErrors } from '../accounts.errors.js';
import { verifyPassword } from './password.js';
import { Sessions } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** A password as somebody who is signed in gives it once more. */
export interface PasswordGiven {
  readonly accountId: string;
  /** Of the session. */
  readonly token: string | null;
  /** The network, for throttling. */
  readonly address: string;
  readonly currentPassword: string;
}

const ownCredentials = statement<{ loginName: string; passwordHash: string | null }, [string]>(
  'account_own_credentials',
  `select login_name as "loginName", password_hash as "passwordHash" from account where id = $1`,
);

/**
 * Asks again for the password before what would give the account away: an open session, left behind or stolen, is not enough
 * for a new address, a token, another password, or to end the owner's other sessions.
 */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Does something, in a transaction, once the password was right. @throws DomainError as {@link check} does */
  async confirmed<T>(given: PasswordGiven, act: () => Promise<T>): Promise<T> {
    await this.check(given);
    return this.database.transaction(act);
  }

  /**
   * Runs transactions of its own, as signing in does: wrong guesses count although nothing else is stored, and no
   * connection is held while the password is hashed.
   * @throws DomainError SESSION_NEEDED, SIGN_IN_THROTTLED, PASSWORD_NOT_RIGHT
   */
  async check({ accountId, token, address, currentPassword }: PasswordGiven): Promise<void> {
    await this.sessions.assertSession(token);
    const own = await this.database.queryOne(ownCredentials, [accountId]);
    const loginName = own?.loginName ?? '';
    await this.throttle.claimAttempt(loginName, address);
    if (!(await verifyPassword(currentPassword, own?.passwordHash ?? null, address))) {
      throw new DomainError(accountErrors.PASSWORD_NOT_RIGHT(['currentPassword']));
    }
    await this.throttle.forget(loginName, address);
  }
}
