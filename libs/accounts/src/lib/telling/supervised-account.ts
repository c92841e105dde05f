import { jobKind } from '@chengjie/platform/schema';

/** What an office did to an account: told to supervisors once it is committed, where the account evaluates. */
export interface SupervisedAccount {
  readonly accountId: string;
  readonly done: 'DISABLED' | 'ENABLED';
}

/** Whoever supervises looks at what offices do to those who evaluate: the lib of supervision tells. */
export const supervisedAccount = jobKind<SupervisedAccount>('supervised-account');
