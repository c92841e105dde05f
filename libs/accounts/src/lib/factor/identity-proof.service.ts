import { DomainError } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import type { Person } from '@chengjie/platform';
import { accountErrors } from '../accounts.errors.js';
import { factorErrors } from './factor.errors.js';
import { OwnPassword } from '../session/own-password.js';
import { tokenHash } from '../session/secret-token.js';
import { Sessions } from '../session/sessions.service.js';
import { Passkeys } from './passkeys.js';
import { SignInSteps } from './sign-in-steps.js';
import { FactorCheck } from './factor-check.js';
import { OwnFactorsReader } from './own-factors.reader.js';
import type { GivenFactor } from './factor.terms.js';

/** What somebody proves with that it is still the one who signed in. */
export interface GivenProof extends GivenFactor {
  /** For accounts without a second factor. */
  readonly currentPassword?: string | null | undefined;
}

/** Proving once more, in a session, who one is: acts that are asked again are open for a while after it. */
@Injectable()
export class IdentityProof {
  constructor(
    private readonly sessions: Sessions,
    private readonly factors: OwnFactorsReader,
    private readonly check: FactorCheck,
    private readonly password: OwnPassword,
    private readonly steps: SignInSteps,
    private readonly passkeys: Passkeys,
  ) {}

  /**
   * What a passkey is to sign: for the sign-in that awaits it, or for the session.
   * @returns W3C request options, as JSON
   * @throws DomainError PASSKEYS_NOT_OFFERED, SIGN_IN_STEP_OVER, SESSION_NEEDED
   */
  async askForPasskey(person: Person | null, token: string | null, stepToken: string | undefined): Promise<string> {
    if (!this.passkeys.offered) throw new DomainError(factorErrors.PASSKEYS_NOT_OFFERED());
    if (stepToken !== undefined) {
      const step = await this.steps.open(stepToken);
      if (!step) throw new DomainError(factorErrors.SIGN_IN_STEP_OVER());
      return this.passkeys.ask(step.accountId, tokenHash(stepToken));
    }
    await this.sessions.assertSession(token);
    if (!person || token === null) throw new DomainError(accountErrors.SESSION_NEEDED());
    return this.passkeys.ask(person.accountId, tokenHash(token));
  }

  /**
   * By the second factor, where the account has one; else by the password.
   * @param address the network, for throttling
   * @throws DomainError SESSION_NEEDED, PASSWORD_DOES_NOT_SUFFICE, and what the checks throw
   */
  async prove(
    { accountId }: Person,
    { token, address }: { readonly token: string | null; readonly address: string },
    { currentPassword, ...given }: GivenProof,
  ): Promise<void> {
    await this.sessions.assertSession(token);
    if (token === null) return;
    const hasFactor = (await this.factors.waysOf(accountId)).length > 0;
    if (!hasFactor && typeof currentPassword === 'string') {
      await this.password.check({ accountId, token, address, currentPassword });
    } else {
      if (hasFactor && typeof currentPassword === 'string')
        throw new DomainError(factorErrors.PASSWORD_DOES_NOT_SUFFICE(['currentPassword']));
      await this.check.check({ accountId, boundTo: tokenHash(token) }, given);
    }
    await this.sessions.proven(token, hasFactor);
  }
}
