import type { RequestContextValue } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { STEP_MINUTES } from '../factor/factor.terms.js';

const COOKIE = 'chengjie_sign_in';
const MINUTES_OF_A_DAY = 1_440;

/** Where a browser keeps the token of a sign-in's second step; it opens nothing but that step. */
@Injectable()
export class StepCookie {
  remember(token: string, { setCookie }: RequestContextValue): void {
    setCookie(COOKIE, token, STEP_MINUTES / MINUTES_OF_A_DAY);
  }

  tokenOf({ readCookie }: RequestContextValue): string | undefined {
    return readCookie(COOKIE);
  }

  forget({ setCookie }: RequestContextValue): void {
    setCookie(COOKIE, '', 0);
  }
}
