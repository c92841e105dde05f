import { DomainError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { factorErrors } from './factor.errors.js';
import { accountMails } from '../accounts.mails.js';
import { PersonalMail } from '../telling/personal-mail.service.js';
import { SecurityNotes } from '../security/security-notes.js';
import { DEVICE_SOURCE, SignInThrottle } from '../session/sign-in-throttle.js';
import { Authenticators } from './authenticators.js';
import type { GivenFactor } from './factor.terms.js';
import { Passkeys } from './passkeys.js';
import { RecoveryCodes } from './recovery-codes.service.js';

/** Who gives a factor, and for what it was asked. */
export interface FactorAsked {
  readonly accountId: string;
  /** Hash of the token of the session, or of the sign-in, that asks. */
  readonly boundTo: Buffer;
}

/** Whoever still has a factor did not lose it: what was asked for in its name ends. */
const endResets = statement<object, [accountId: string]>(
  'factor_reset_end_open',
  'update factor_reset set ended_at = clock_timestamp() where account_id = $1 and ended_at is null',
);

/** Guesses at codes are counted by account alone: whoever makes them knows the password, and may come from many networks. */
const CODES = `${DEVICE_SOURCE}second factor`;

/** Whether a second factor that somebody gives is the account's. Runs statements of its own: wrong ones count. */
@Injectable()
export class FactorCheck {
  constructor(
    private readonly database: Database,
    private readonly passkeys: Passkeys,
    private readonly authenticators: Authenticators,
    private readonly codes: RecoveryCodes,
    private readonly throttle: SignInThrottle,
    private readonly mail: PersonalMail,
    private readonly notes: SecurityNotes,
  ) {}

  /**
   * @throws DomainError FACTOR_NOT_GIVEN unless one is given, FACTOR_NOT_RIGHT, SIGN_IN_THROTTLED
   */
  async check(asked: FactorAsked, given: GivenFactor): Promise<void> {
    const [only, ...others] = Object.entries(given).filter(([, value]) => typeof value === 'string');
    if (!only || others.length > 0) throw new DomainError(factorErrors.FACTOR_NOT_GIVEN());
    const [field, value] = only as [keyof GivenFactor, string];
    if (!(await this.isRight(asked, field, value))) {
      this.notes.note({ kind: 'FACTOR_NOT_RIGHT', accountId: asked.accountId });
      throw new DomainError(factorErrors.FACTOR_NOT_RIGHT([field]));
    }
    await this.database.query(endResets, [asked.accountId]);
  }

  private async isRight(
    { accountId, boundTo }: FactorAsked,
    field: keyof GivenFactor,
    value: string,
  ): Promise<boolean> {
    if (field === 'passkey') return this.passkeys.give(accountId, boundTo, value);
    const subject = `second factor of ${accountId}`;
    await this.throttle.claimAttempt(subject, CODES);
    const right =
      field === 'code' ? await this.authenticators.give(accountId, value) : await this.recover(accountId, value);
    if (right) await this.throttle.forget(subject, CODES);
    return right;
  }

  /** The owner is told: somebody else may have found the codes. */
  private recover(accountId: string, code: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const right = await this.codes.use(accountId, code);
      if (right)
        await this.mail.post(accountId, (reader) => accountMails.RECOVERY_CODE_USED(reader, '/desk/account/security'));
      return right;
    });
  }
}
