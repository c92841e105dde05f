import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** What may stand against giving, adding and resetting second factors. */
export const factorErrors = defineErrors({
  FACTOR_NOT_GIVEN: {
    zh: '请给出一种第二因素：通行密钥、验证码或恢复码',
    en: 'Give one second factor: a passkey, a code or a recovery code',
  },
  FACTOR_NOT_RIGHT: {
    zh: '第二因素不正确、已使用或已过期，请重试',
    en: 'The second factor is not right, was used already or came too late: try again',
  },
  SIGN_IN_STEP_OVER: {
    zh: '这次登录已过期，请重新输入登录名和密码',
    en: 'This sign-in is over: begin again with login name and password',
  },
  PASSWORD_DOES_NOT_SUFFICE: {
    zh: '该账号已有第二因素，请用第二因素确认',
    en: 'The account has a second factor: prove who you are by it',
  },
  PASSKEYS_NOT_OFFERED: {
    zh: '以 IP 地址访问时浏览器不支持通行密钥，请改用域名或 localhost，或使用验证器',
    en: 'Browsers make no passkeys for an IP address: come by the name of the host, or use an authenticator',
  },
  TOO_MANY_FACTORS: {
    zh: '最多 {most} 个第二因素，请先移除不用的',
    en: 'An account has at most {most} second factors: end those that are not used first',
    meaning: 'The account has as many second factors as it may',
  },
  AUTHENTICATOR_ALREADY_ADDED: {
    zh: '已有一个验证器，请先移除',
    en: 'There is an authenticator already: end it first',
  },
  PASSKEY_ALREADY_ADDED: {
    zh: '这个通行密钥已在使用',
    en: 'This passkey is in use already',
  },
  LAST_FACTOR_NEEDED: {
    zh: '机关的角色须有第二因素，请先添加另一个再移除',
    en: 'A role of an office needs a second factor: add another one first',
  },
  FACTOR_NEEDED_FIRST: {
    zh: '请先添加第二因素',
    en: 'Add a second factor first',
  },
  FACTOR_NOT_SET_UP: {
    zh: '该账号没有第二因素',
    en: 'The account has no second factor',
  },
  FACTOR_RESET_IS_OPEN: {
    zh: '您已提请重置，须由另一人确认',
    en: 'You have asked for it already: another person confirms it',
  },
  FACTOR_RESET_CONFIRMED: {
    zh: '已由两人确认，链接已发送',
    en: 'Two persons have asked for it already, and the link was sent',
  },
  TOKEN_OF_ONE_ROLE: {
    zh: '可发布和成交的令牌须限定一个角色',
    en: 'A token that publishes and awards is for one role',
  },
});

declareConstraint('account_factor_one_authenticator', () => factorErrors.AUTHENTICATOR_ALREADY_ADDED());
declareConstraint('account_factor_credential', () => factorErrors.PASSKEY_ALREADY_ADDED(['passkey']));
declareConstraint('factor_reset_open', () => factorErrors.FACTOR_RESET_IS_OPEN(['accountId']));
