import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';

const role = {
  role: v.string(),
  agencyId: v.nullable(v.string()),
  organizationId: v.nullable(v.string()),
  regionCode: v.string(),
};

/** What happens to accounts, and to the agencies that they act for. Nobody but the keeper of the log reads it. */
export const accountEvents = defineEvents('ACCOUNT', {
  ADMINISTRATOR_CREATED: {
    ...{ public: false, zh: '建立首位管理员', en: 'First administrator made' },
    data: v.object({ regionCode: v.string() }),
  },
  ACCOUNT_INVITED: { public: false, zh: '邀请开立账号', en: 'Invited', data: v.object(role) },
  INVITATION_ACCEPTED: { public: false, zh: '接受邀请', en: 'Invitation accepted' },
  ACCOUNT_OPENED: { public: false, zh: '开立账号', en: 'Account opened' },
  ADDRESS_ENTERED: { public: false, zh: '填写邮箱', en: 'Mail address entered' },
  ADDRESS_VERIFIED: { public: false, zh: '验证邮箱', en: 'Mail address verified' },
  ACCOUNT_DISABLED: { public: false, zh: '停用账号', en: 'Account disabled' },
  ACCOUNT_ENABLED: { public: false, zh: '恢复账号', en: 'Account enabled' },
  ROLE_GRANTED: {
    ...{ public: false, zh: '授予角色', en: 'Role granted' },
    data: v.object({ grantId: v.string(), ...role }),
  },
  ROLE_ACCEPTED: {
    ...{ public: false, zh: '接受角色，由{offeredBy}提出', en: 'Role accepted, offered by: {offeredBy}' },
    data: v.object({ grantId: v.string(), ...role, offeredBy: v.string() }),
  },
  ROLE_PROPOSED: {
    ...{ public: false, zh: '提议授予角色', en: 'Role proposed' },
    data: v.object({ proposalId: v.string(), role: v.string(), agencyId: v.string(), regionCode: v.string() }),
  },
  ROLE_CONFIRMED: {
    ...{ public: false, zh: '确认授予角色', en: 'Proposed role confirmed' },
    data: v.object({ proposalId: v.string() }),
  },
  ROLE_DECLINED: {
    ...{ public: false, zh: '本人不接受角色', en: 'Offered role declined' },
    data: v.object({ offerId: v.string() }),
  },
  ADMISSION_PROPOSED: {
    ...{ public: false, zh: '组织提议添加人员', en: 'Admission to an organization proposed' },
    data: v.object({ organizationId: v.string(), administrator: v.boolean() }),
  },
  ADMISSION_WITHDRAWN: { public: false, zh: '组织撤回添加人员的提议', en: 'Admission to an organization withdrawn' },
  ORGANIZATION_LEFT: {
    ...{ public: false, zh: '退出组织', en: 'Organization left' },
    data: v.object({ grantId: v.string() }),
  },
  ROLE_REFUSED: {
    ...{ public: false, zh: '退回授予角色的提议', en: 'Proposal of a role refused' },
    data: v.object({ proposalId: v.string() }),
  },
  ROLE_PROPOSAL_WITHDRAWN: {
    ...{ public: false, zh: '撤回授予角色的提议', en: 'Proposal of a role withdrawn' },
    data: v.object({ proposalId: v.string() }),
  },
  ROLE_REVOKED: {
    ...{ public: false, zh: '收回角色', en: 'Role revoked' },
    data: v.object({ grantId: v.string(), role: v.string() }),
  },
  ORGANIZATION_ADMINISTRATOR_MADE: {
    ...{ public: false, zh: '设为组织管理员', en: 'Made administrator of an organization' },
    data: v.object({ grantId: v.string() }),
  },
  ORGANIZATION_ADMINISTRATOR_ENDED: {
    ...{ public: false, zh: '取消组织管理员', en: 'Administrator of an organization no more' },
    data: v.object({ grantId: v.string() }),
  },
  SIGNED_IN: { public: false, zh: '登录', en: 'Signed in' },
  SESSION_ENDED: { public: false, zh: '结束一次登录', en: 'Session ended' },
  OTHER_SESSIONS_ENDED: { public: false, zh: '结束其他全部登录', en: 'All other sessions ended' },
  SIGNED_OUT: { public: false, zh: '退出登录', en: 'Signed out' },
  PASSWORD_RESET_ISSUED: { public: false, zh: '发放密码重置链接', en: 'Password reset link issued' },
  PASSWORD_RESET: { public: false, zh: '重置密码', en: 'Password reset' },
  PASSWORD_CHANGED: { public: false, zh: '修改密码', en: 'Password changed' },
  API_TOKEN_CREATED: {
    ...{ public: false, zh: '建立程序令牌“{name}”', en: 'Token for programs made: {name}' },
    data: v.object({
      tokenId: v.string(),
      name: v.string(),
      grantId: v.nullable(v.string()),
      actsAskedAgain: v.optional(v.boolean()),
    }),
  },
  API_TOKEN_REVOKED: {
    ...{ public: false, zh: '撤销程序令牌“{name}”', en: 'Token for programs revoked: {name}' },
    data: v.object({ tokenId: v.string(), name: v.string() }),
  },
  FACTOR_ADDED: {
    ...{ public: false, zh: '添加第二因素', en: 'Second factor added' },
    data: v.object({ factorId: v.string() }),
  },
  FACTOR_RENAMED: {
    ...{ public: false, zh: '第二因素改名为“{name}”', en: 'Second factor renamed: {name}' },
    data: v.object({ factorId: v.string(), name: v.string() }),
  },
  FACTOR_ENDED: {
    ...{ public: false, zh: '移除第二因素“{name}”', en: 'Second factor ended: {name}' },
    data: v.object({ factorId: v.string(), name: v.string() }),
  },
  RECOVERY_CODES_MADE: { public: false, zh: '生成恢复码', en: 'Recovery codes made' },
  FACTOR_RESET_ASKED: { public: false, zh: '提请重置第二因素', en: 'Reset of second factors asked for' },
  FACTOR_RESET_ISSUED: { public: false, zh: '发放第二因素重置链接', en: 'Link that resets second factors issued' },
  FACTORS_RESET: { public: false, zh: '重置第二因素', en: 'Second factors reset' },
  AGENCY_CREATED: {
    ...{ public: false, zh: '录入机关：{name}', en: 'Agency entered: {name}' },
    data: v.object({ name: v.string(), kind: v.string(), regionCode: v.string() }),
  },
  AGENCY_CONTACT_ENTERED: {
    ...{ public: false, zh: '填写机关联系方式', en: 'Contact of an agency entered' },
    data: v.object({
      address: v.string(),
      telephone: v.string(),
      openingHours: v.string(),
      mailAddress: v.nullable(v.string()),
    }),
  },
});
