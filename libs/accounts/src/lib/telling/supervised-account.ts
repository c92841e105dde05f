import { jobKind } from '@chengjie/platform/schema';

/** What an office did to an account: told to supervisors once it is committed, where the account evaluates or supervises. */
export interface SupervisedAccount {
  readonly accountId: string;
  /** Keys are given by a link that an office has mailed. */
  readonly done: 'DISABLED' | 'ENABLED' | 'ROLE_ENDED' | 'KEYS_GIVEN';
  /** The role that ended. */
  readonly grantId?: string;
}

/** Whoever supervises looks at what offices do to those who evaluate and supervise: the lib of supervision tells. */
export const supervisedAccount = jobKind<SupervisedAccount>('supervised-account');
