import { possibility, type Bilingual, type Violation } from '@chengjie/kernel';
import { accountErrors, statusUnfit } from '../accounts.errors.js';
import { factorErrors } from '../factor/factor.errors.js';
import { disableViolations, manageViolations, type Manager } from '../accounts.policy.js';
import type { AccountRow } from './account-directory.reader.js';

/** What an office does with an account itself, by the mutation's name. */
export const accountActs = {
  disableAccount: { zh: '停用账号', en: 'Disable' },
  enableAccount: { zh: '恢复账号', en: 'Enable again' },
  issuePasswordReset: { zh: '重置密码', en: 'Reset the password' },
  askSecondFactorReset: { zh: '重置第二因素', en: 'Reset the second factors' },
} as const satisfies Record<string, Bilingual>;

export type AccountAct = keyof typeof accountActs;

/** What of an account decides what can be done with it. */
export type ManagedAccount = Pick<AccountRow, 'id' | 'status' | 'hasVerifiedAddress' | 'hasPassword' | 'managed'>;

/** What stands against disabling an account, or enabling it again, besides who does it: one that never had a key is not enabled. */
export function statusViolations(
  key: 'disableAccount' | 'enableAccount',
  { status, hasPassword }: Pick<ManagedAccount, 'status' | 'hasPassword'>,
): Violation[] {
  const fit = key === 'disableAccount' ? status === 'ACTIVE' : status === 'DISABLED' && hasPassword;
  return fit ? [] : [statusUnfit(status)];
}

/** What stands against mailing its owner a link, besides who has it mailed. */
function reachViolations({
  status,
  hasVerifiedAddress,
}: Pick<ManagedAccount, 'status' | 'hasVerifiedAddress'>): Violation[] {
  if (status === 'DISABLED') return [statusUnfit(status)];
  return hasVerifiedAddress ? [] : [accountErrors.ADDRESS_NOT_VERIFIED(['accountId'])];
}

/** A reset of second factors that waits, as whoever asks for one meets it. */
export interface WaitingReset {
  readonly askedById: string;
  readonly confirmed: boolean;
}

/** What stands against asking for a reset of second factors once more: two persons have, or the same one. */
export function resetViolations(officerId: string, reset: WaitingReset | undefined): Violation[] {
  if (reset?.confirmed) return [factorErrors.FACTOR_RESET_CONFIRMED(['accountId'])];
  return reset?.askedById === officerId ? [factorErrors.FACTOR_RESET_IS_OPEN(['accountId'])] : [];
}

/**
 * What the actor could do with an account, and why not now.
 * @param bar what libs above know against any of it
 */
export function accountTransitions(
  actor: Manager,
  account: ManagedAccount,
  { bar, reset }: { readonly bar?: Violation | undefined; readonly reset?: WaitingReset | undefined } = {},
) {
  const { id, status, managed } = account;
  const disabling = status === 'ACTIVE' ? 'disableAccount' : 'enableAccount';
  const ofStatus: [AccountAct, Violation[]] = [
    disabling,
    [...disableViolations(actor, id, managed), ...statusViolations(disabling, account)],
  ];
  const possible: [AccountAct, Violation[]][] = [
    ...(actor.acting.role === 'ADMINISTRATOR' ? [ofStatus] : []),
    ...(['issuePasswordReset', 'askSecondFactorReset'] as const).map((key): [AccountAct, Violation[]] => [
      key,
      [
        ...manageViolations(actor, id, managed),
        ...reachViolations(account),
        ...(key === 'askSecondFactorReset' ? resetViolations(actor.accountId, reset) : []),
      ],
    ]),
  ];
  return possible.map(([key, [violation]]) => possibility(key, accountActs[key], violation ?? bar));
}
