import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

/** `who`: the person whose account it is about; `by`: who did it, with the office. */
const data = v.object({ who: v.string(), by: v.string() });
const withReason = v.object({ ...data.entries, reason: v.string() });

/** What an organization is told of the accounts of those who act for it: each happening by itself. */
export const organizationMatters = defineNotices('ORGANIZATION_ACCOUNTS', {
  ACCOUNT_ADDED: {
    ...{ zh: '“{who}”现在可以代表贵组织办理事项（由{by}授予）', en: '{who} may now act for you (given by {by})', data },
    description: 'An account was given the role to act for it.',
  },
  ADMISSION_PROPOSED: {
    zh: '{by}提议由登录名“{who}”的人代表贵组织，待其本人接受',
    en: '{by} proposed that {who} (a login name) acts for you: the person has to accept it',
    data,
    description: 'One of its administrators proposed that somebody acts for it.',
  },
  PERSON_LEFT: {
    zh: '“{who}”自行退出，不再代表贵组织',
    en: '{who} left, and acts for you no more',
    data: v.object({ who: v.string() }),
    description: 'Somebody who acted for it left it.',
  },
  ADMINISTRATOR_MADE: {
    zh: '“{who}”现在是贵组织的管理员（由{by}设置）',
    en: '{who} is an administrator of your organization now (made by {by})',
    data,
    description: 'Somebody who acts for it became one of its administrators.',
  },
  ADMINISTRATOR_ENDED: {
    zh: '“{who}”不再是贵组织的管理员（由{by}取消）',
    en: '{who} is an administrator of your organization no more (ended by {by})',
    data,
    description: 'Somebody who acts for it is one of its administrators no more.',
  },
  ACCOUNT_REMOVED: {
    zh: '“{who}”不再代表贵组织（由{by}收回：{reason}）',
    en: '{who} no longer acts for you (taken by {by}: {reason})',
    data: withReason,
    description: 'The role to act for it was taken from an account.',
  },
  ACCOUNT_DISABLED: {
    zh: '“{who}”的账号已停用（由{by}办理：{reason}）',
    en: 'The account of {who} was disabled (by {by}: {reason})',
    data: withReason,
    description: 'An account that acts for it was disabled.',
  },
  ACCOUNT_ENABLED: {
    ...{ zh: '“{who}”的账号已恢复（由{by}办理）', en: 'The account of {who} was enabled again (by {by})', data },
    description: 'An account that acts for it was enabled again.',
  },
  RESET_SENT: {
    zh: '{by}向“{who}”发送了重置密码的链接',
    en: '{by} had a link mailed to {who} that sets a new password',
    data,
    description: 'An office had a link mailed by which an account that acts for it gets a new password.',
  },
  FACTOR_RESET_SENT: {
    zh: '{by}与另一人确认，向“{who}”发送了重置第二因素的链接',
    en: '{by} and another person had a link mailed to {who} that resets the second factors',
    data,
    description:
      'Two persons in offices had a link mailed by which an account that acts for it loses its second factors.',
  },
  FACTORS_RESET: {
    zh: '“{who}”的第二因素已通过邮件中的链接重置',
    en: '{who} reset the second factors by a mailed link',
    data: v.object({ who: v.string() }),
    description: 'The second factors of an account that acts for it were reset by a mailed link.',
  },
  PASSWORD_RESET: {
    zh: '“{who}”的密码已通过邮件中的链接重置',
    en: '{who} set a new password by a mailed link',
    data: v.object({ who: v.string() }),
    description: 'The password of an account that acts for it was set anew by a mailed link.',
  },
});
