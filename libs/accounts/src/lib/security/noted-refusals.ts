import { actsAs, type RefusalWatch, type RequestContextValue } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { normalizeLoginName } from '../account/login-name.rules.js';
import { NOTED_REFUSALS } from './security-event.kinds.js';
import { SecurityNotes } from './security-notes.js';

/** Longest login name that there is; a longer text, such as a password in the wrong field, is nobody's. */
const LONGEST_LOGIN_NAME = 40;

/** Notes the refusals that an administrator wants to know of, by the codes that are answered. */
@Injectable()
export class NotedRefusals implements RefusalWatch {
  constructor(private readonly notes: SecurityNotes) {}

  refused(
    field: string,
    codes: readonly string[],
    input: { readonly loginName?: unknown },
    { actor, person, address }: RequestContextValue,
  ): void {
    // What an organization meant to do, such as to withdraw a bid, is not for offices to know.
    const detail = actsAs(actor, 'ORGANIZATION') ? undefined : field;
    const kinds = new Set(codes.map((code) => NOTED_REFUSALS[code]));
    for (const kind of kinds) {
      if (kind) this.notes.note({ kind, ...accountOf(field, input.loginName, person?.accountId), address, detail });
    }
  }
}

/** Who is signed in; of a sign-in, and of whoever is not, the login name that was typed. */
function accountOf(field: string, loginName: unknown, accountId: string | undefined) {
  if (accountId !== undefined && field !== 'signIn') return { accountId };
  const isName = typeof loginName === 'string' && loginName.length <= LONGEST_LOGIN_NAME;
  return isName ? { loginName: normalizeLoginName(loginName) } : {};
}
