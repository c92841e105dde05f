import { defineErrors, type Violation } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';
import type { AccountStatus } from './account/account.entity.js';

/** What may stand against acts on accounts. */
export const accountErrors = defineErrors({
  WRONG_CREDENTIALS: {
    zh: '登录名或密码不正确',
    en: 'The login name or the password is not right',
  },
  SIGN_IN_THROTTLED: {
    zh: '登录失败次数过多，请在 {seconds} 秒后再试',
    en: 'Too many failed sign-ins: try again in {seconds} seconds',
    meaning: 'Too many failed sign-ins: try again after the seconds that the message gives',
  },
  ACCOUNT_DISABLED: {
    zh: '该账号已停用，请联系主管机关',
    en: 'This account is disabled: ask the office in charge',
  },
  PASSWORD_TOO_SHORT: {
    zh: '密码至少 {least} 个字符',
    en: 'A password has at least {least} characters',
    meaning: 'The password has too few characters',
  },
  PASSWORD_TOO_LONG: {
    zh: '密码最多 {most} 个字符',
    en: 'A password has at most {most} characters',
    meaning: 'The password has too many characters',
  },
  PASSWORD_COMMON: {
    zh: '该密码常见或已泄露（或与此类密码相差无几），很快会被猜出，请另选一个，例如几个互不相关的词',
    en: 'This password is often used or has leaked, or differs little from such a one: take another, such as some words that have nothing to do with each other',
  },
  PASSWORD_FROM_NAMES: {
    zh: '该密码可由登录名、本人或单位名称、本产品名称猜出，请另选一个',
    en: 'This password can be guessed from the login name, from the names of the person or the office or organization, or from that of the product: take another',
  },
  PASSWORD_GUESSABLE: {
    zh: '该密码由重复、连续字符、日期或键盘图案组成，很快会被猜出，请另选一个',
    en: 'This password is made of repeats, runs, dates or patterns of the keyboard, and is guessed soon: take another',
  },
  PASSWORD_NOT_RIGHT: {
    zh: '当前密码不正确',
    en: 'The present password is not right',
  },
  LINK_NOT_VALID: {
    zh: '该链接无效、已使用或已过期，请重新申请',
    en: 'This link is unknown, used or expired: ask for a new one',
  },
  LOGIN_NAME_TAKEN: {
    zh: '该登录名已被使用',
    en: 'This login name is taken',
  },
  LOGIN_NAME_MALFORMED: {
    zh: '登录名应为 3 至 40 个小写字母、数字、点、下划线或连字符，以字母或数字开头',
    en: 'A login name has 3 to 40 lower-case letters, digits, dots, underscores or hyphens and starts with a letter or digit',
  },
  ROLE_NOT_YOURS_TO_GIVE: {
    zh: '您的角色无权授予或撤销该角色',
    en: 'Your role may not give or take this role',
  },
  OUTSIDE_JURISDICTION: {
    zh: '该事项超出您的管辖区域 {jurisdiction}',
    en: 'This lies outside your jurisdiction {jurisdiction}',
    meaning: 'This lies outside your jurisdiction',
  },
  ACCOUNT_NOT_YOURS_TO_MANAGE: {
    zh: '该账号的角色或区域超出您的管理权限',
    en: 'The roles or regions of this account exceed what you may manage',
  },
  OWN_ACCOUNT: {
    zh: '不得对自己的账号办理此事项',
    en: 'You may not do this to your own account',
  },
  REGION_NOT_OF_HOLDER: {
    zh: '授权区域 {region} 不在该机关或社会组织的区域 {holderRegion} 之内',
    en: 'The region {region} is not within {holderRegion}, the region of the agency or organization',
    meaning: 'The region is not within that of the agency or organization',
  },
  ACCOUNT_STATUS_UNFIT: {
    zh: '账号当前为“{statusZh}”，不能办理此事项',
    en: 'The account is {statusEn}: this cannot be done now',
    meaning: 'This cannot be done in the present status of the account',
  },
  ROLE_ALREADY_HELD: {
    zh: '该账号已持有这一角色',
    en: 'The account holds this role already',
  },
  SESSION_NEEDED: {
    zh: '此事项须以密码登录后办理，不能使用访问令牌',
    en: 'This needs a sign-in by password: an access token does not suffice',
  },
  TELEPHONE_MALFORMED: {
    zh: '请填写完整的电话号码，例如 0432-12345678；多个号码用“、”分开',
    en: 'Enter a whole telephone number, such as 0432-12345678; several apart by /',
  },
  ADDRESS_MALFORMED: {
    zh: '请填写一个完整的电子邮箱地址，例如 zhang@example.org；“@”之前只用字母、数字和常用符号',
    en: 'Enter one whole mail address, such as zhang@example.org, with unaccented letters, digits and usual signs before the @',
  },
  DISPLAY_NAME_MALFORMED: {
    zh: '名称为 1 至 60 个字符，一行之内，不含网址、邮箱和不可见字符',
    en: 'A name has 1 to 60 characters in one line, without addresses of pages or mailboxes and without unseen characters',
  },
  ADDRESS_ALREADY_VERIFIED: {
    zh: '该邮箱就是您已验证的邮箱',
    en: 'This is the address that you have verified already',
  },
  ADDRESS_NOT_VERIFIED: {
    zh: '该账号没有本人验证过的邮箱，须由其本人先在账号页面填写并验证',
    en: 'The account has no address that its owner verified: the owner enters one on the account page first',
  },
  REQUESTS_THROTTLED: {
    zh: '申请次数过多，请在 {seconds} 秒后再试',
    en: 'Too many requests: try again in {seconds} seconds',
    meaning: 'Too many requests: try again after the seconds that the message gives',
  },
  ACCOUNT_NOT_FOUND: {
    zh: '没有该登录名的账号，须由其本人先开立账号',
    en: 'There is no account of this login name: its owner opens one first',
  },
  SECOND_PERSON_NEEDED: {
    zh: '机关的角色须由一人提议、另一人确认',
    en: 'A role of an office is proposed by one person and confirmed by another one',
  },
  NOT_YOUR_PROPOSAL: {
    zh: '只有提议人、确认人或其机关的管理员可以撤回',
    en: 'Only whoever proposed or confirmed it, or an administrator of their agency, can withdraw it',
  },
  PROPOSAL_NOT_IN_THIS_STATE: {
    zh: '该提议{stateZh}，不能“{actZh}”',
    en: 'The proposal is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the proposal',
  },
  PROPOSAL_IS_OPEN: {
    zh: '同一角色的提议已在等待确认，或等待本人接受',
    en: 'A proposal of the same role waits to be confirmed, or to be accepted, already',
  },
  ADMISSION_IS_OPEN: {
    zh: '已向该登录名提出，正等待本人接受',
    en: 'This was proposed for the login name already, and waits for the person',
  },
  TOO_MANY_ADMISSIONS: {
    zh: '24 小时内提出的次数已达上限（撤回的也计算），请在 {minutes} 分钟后再试',
    en: 'Too many were proposed within 24 hours, those that were withdrawn included: try again in {minutes} minutes',
    meaning:
      'An organization asks only so many to act for it in a day: try again after the minutes that the message gives',
  },
  TOO_MANY_OWN_ACTS: {
    zh: '{hours} 小时内办理该事项的次数已达上限，请在 {minutes} 分钟后再试',
    en: 'This was done too often within {hours} hours: try again in {minutes} minutes',
    meaning: 'An account does this only so often in a day: try again after the minutes that the message gives',
  },
  WATCHES_ITSELF: {
    zh: '同一账号不得既为在该区域采购的机关任职，又监督该区域的采购',
    en: 'One account does not both act for an agency that buys in a region and supervise what is bought there',
  },
  PROPOSER_MAY_NO_LONGER: {
    zh: '提议人已无权授予该角色，请由他人重新提议',
    en: 'Whoever proposed it may no longer give this role: somebody else has to propose it anew',
  },
  TWO_ADMINISTRATORS_EXIST: {
    zh: '该区域已有两名以上管理员，请在门户中由一人提议、另一人确认',
    en: 'Two administrators cover this region already: one proposes and another one confirms, in the portal',
  },
  ORGANIZATION_HAS_ADMINISTRATOR: {
    zh: '该组织已有自己的管理员，由其在“组织人员”中添加人员',
    en: 'The organization has an administrator of its own, who admits its people',
  },
  CLAIMANT_HAS_ROLE: {
    zh: '该账号已持有角色，认领须由没有角色的账号提出',
    en: 'The account holds a role already: a claim is made by an account without any',
  },
  ROLE_OF_OWN_PEOPLE: {
    zh: '组织的人员由组织自己的管理员移出；机关可以停用其账号',
    en: 'An organization takes its people’s role itself; an office can disable the account',
  },
  ORGANIZATION_ADMINISTRATOR_NEEDED: {
    zh: '只有本组织的管理员可以办理，请联系本组织的管理员',
    en: 'This is for the administrators of your organization: ask one of them',
  },
  IS_ORGANIZATION_ADMINISTRATOR: {
    zh: '该人员已是组织管理员',
    en: 'This person is an administrator of the organization already',
  },
  IS_NO_ORGANIZATION_ADMINISTRATOR: {
    zh: '该人员不是组织管理员',
    en: 'This person is no administrator of the organization',
  },
  LAST_ORGANIZATION_ADMINISTRATOR: {
    zh: '您是该组织唯一的管理员：请先将另一人设为管理员，再退出',
    en: 'You are the only administrator of the organization: make somebody else one before you leave',
  },
  AGENCY_NAME_TAKEN: {
    zh: '该区域已有同名机关',
    en: 'An agency of this name exists in the region',
  },
  REGION_NOT_FOUND: {
    zh: '没有该代码的区划',
    en: 'There is no region of this code',
  },
});

declareConstraint('account_login_name', () => accountErrors.LOGIN_NAME_TAKEN(['loginName']));
declareConstraint('role_grant_overlap', () => accountErrors.ROLE_ALREADY_HELD(['role']));
declareConstraint('role_grant_first', () => accountErrors.ORGANIZATION_HAS_ADMINISTRATOR(['organizationId']));
declareConstraint('role_grant_admitted', () => accountErrors.PROPOSER_MAY_NO_LONGER(['offerId']));
declareConstraint('organization_admission_open', () => accountErrors.ADMISSION_IS_OPEN(['loginName']));
declareConstraint('role_proposal_open', () => accountErrors.PROPOSAL_IS_OPEN(['role']));
declareConstraint('role_proposal_held', () => accountErrors.ROLE_ALREADY_HELD(['role']));
declareConstraint('role_proposal_watches_itself', () => accountErrors.WATCHES_ITSELF(['role']));
declareConstraint('role_grant_watches_itself', () => accountErrors.WATCHES_ITSELF(['offerId']));
declareConstraint('role_proposal_region_code_fkey', () => accountErrors.REGION_NOT_FOUND(['regionCode']));
declareConstraint('role_grant_region_code_fkey', () => accountErrors.REGION_NOT_FOUND(['regionCode']));
declareConstraint('agency_region_code_fkey', () => accountErrors.REGION_NOT_FOUND(['regionCode']));
declareConstraint('agency_name_in_region', () => accountErrors.AGENCY_NAME_TAKEN(['name']));

const STATUSES: Readonly<Record<AccountStatus, { statusZh: string; statusEn: string }>> = {
  ACTIVE: { statusZh: '有效', statusEn: 'active' },
  DISABLED: { statusZh: '已停用', statusEn: 'disabled' },
};

/** The act does not fit the account's status. */
export function statusUnfit(status: AccountStatus, field = 'accountId'): Violation {
  return accountErrors.ACCOUNT_STATUS_UNFIT([field], STATUSES[status]);
}
