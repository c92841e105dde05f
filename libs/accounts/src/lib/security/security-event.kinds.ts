import type { Bilingual } from '@chengjie/kernel';
import { accountEvents } from '../accounts.events.js';

/** What is tried or found, beside what is done to accounts, which are events. */
const NOTES = {
  SIGN_IN_FAILED: { zh: '登录失败', en: 'Sign-in failed' },
  SIGN_IN_THROTTLED: { zh: '登录失败过多，暂不受理', en: 'Sign-ins held up after too many failures' },
  REQUESTS_THROTTLED: { zh: '申请过多，暂不受理', en: 'Requests for links held up after too many' },
  PASSWORD_NOT_RIGHT: { zh: '登录后再次核对密码时有误', en: 'Wrong password when asked again after signing in' },
  LINK_REFUSED: { zh: '使用无效的链接', en: 'A link that does not hold was used' },
  FACTOR_NOT_RIGHT: { zh: '第二因素有误', en: 'Wrong second factor' },
  NEW_DEVICE: { zh: '在新的设备上输入了正确的密码', en: 'The right password was given on a new device' },
  ACT_REFUSED: { zh: '无权办理而被拒绝', en: 'Refused for want of permission' },
  SEAL_BROKEN: { zh: '开标时发现密封不符', en: 'A broken seal was found at the opening' },
} as const;

/** What is counted by the hour. */
export type SecurityNoteKind = keyof typeof NOTES;

/** What a security event is about. */
export type SecurityEventKind = SecurityNoteKind | keyof typeof accountEvents;

/** The words of all of them. */
export const securityEventWords: Readonly<Record<SecurityEventKind, Bilingual>> = {
  ...NOTES,
  ...(Object.fromEntries(
    Object.entries(accountEvents).map(([type, { kind }]): [string, Bilingual] => [type, { zh: kind.zh, en: kind.en }]),
  ) as Record<keyof typeof accountEvents, Bilingual>),
};

/** Which refusals are worth a note, by the code that is answered. */
export const NOTED_REFUSALS: Readonly<Record<string, SecurityNoteKind>> = {
  WRONG_CREDENTIALS: 'SIGN_IN_FAILED',
  ACCOUNT_DISABLED: 'SIGN_IN_FAILED',
  SIGN_IN_THROTTLED: 'SIGN_IN_THROTTLED',
  REQUESTS_THROTTLED: 'REQUESTS_THROTTLED',
  PASSWORD_NOT_RIGHT: 'PASSWORD_NOT_RIGHT',
  TOKEN_RIGHT_MISSING: 'ACT_REFUSED',
  LINK_NOT_VALID: 'LINK_REFUSED',
  FORBIDDEN: 'ACT_REFUSED',
  ROLE_NOT_YOURS_TO_GIVE: 'ACT_REFUSED',
  OUTSIDE_JURISDICTION: 'ACT_REFUSED',
  ACCOUNT_NOT_YOURS_TO_MANAGE: 'ACT_REFUSED',
  OWN_ACCOUNT: 'ACT_REFUSED',
  ORGANIZATION_ADMINISTRATOR_NEEDED: 'ACT_REFUSED',
  SESSION_NEEDED: 'ACT_REFUSED',
};
