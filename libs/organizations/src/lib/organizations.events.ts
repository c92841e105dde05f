import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';
import { ENDING_GROUNDS, OUT_OF_REGISTER } from './ending/ending.terms.js';

/** A calendar day, YYYY-MM-DD. */
const day = v.pipe(v.string(), v.isoDate());

const entered = v.object({
  name: v.string(),
  creditCode: v.nullish(v.string()),
  filingNumber: v.nullish(v.string()),
});

const proposed = v.object({ proposalId: v.string(), federationId: v.string() });

/** What happens to organizations in the register: who decided, and why. */
export const organizationEvents = defineEvents('ORGANIZATION', {
  ORGANIZATION_REGISTERED: { public: false, zh: '登记入册：{name}', en: 'Registered: {name}', data: entered },
  ORGANIZATION_FILED: { public: false, zh: '备案入册：{name}', en: 'Filed: {name}', data: entered },
  ORGANIZATION_NAMED_APART: {
    ...{
      public: false,
      zh: '名称相同，确认不是同一组织：{othersZh}',
      en: 'Confirmed to be another one than what is called alike: {othersEn}',
    },
    data: v.object({ othersZh: v.string(), othersEn: v.string(), numbers: v.array(v.string()) }),
  },
  ORGANIZATION_ENTRY_CHANGED: {
    ...{
      public: false,
      zh: '变更登记（备案）事项：{after}（原：{before}）',
      en: 'Entry changed: {after} (before: {before})',
    },
    data: v.object({ before: v.string(), after: v.string() }),
  },
  ORGANIZATION_LEFT_REGISTER: {
    ...{ public: false, zh: '注销、撤销登记或停止活动', en: 'Ended, struck off, or its activity stopped' },
    data: v.object({ kind: v.picklist(OUT_OF_REGISTER), ground: v.nullable(v.picklist(ENDING_GROUNDS)) }),
  },
  ORGANIZATION_RESUMED: { ...{ public: false, zh: '恢复活动', en: 'May go on' }, data: v.object({}) },
  STANDING_CHANGED: {
    ...{ public: false, zh: '变更信用状况', en: 'Standing changed' },
    data: v.object({ before: v.string(), after: v.string() }),
  },
  FEDERATION_ENTERED: {
    ...{ public: false, zh: '认定为社区社会组织联合会', en: 'Entered as a federation' },
    data: v.object({}),
  },
  FEDERATION_STRUCK_OUT: {
    ...{ public: false, zh: '不再是社区社会组织联合会', en: 'Struck out as a federation' },
    data: v.object({}),
  },
  MEMBERSHIP_PROPOSED: {
    ...{ public: false, zh: '提议加入联合会', en: 'Membership of a federation proposed' },
    data: proposed,
  },
  MEMBERSHIP_DECLINED: {
    ...{ public: false, zh: '谢绝入会提议', en: 'Proposed membership declined' },
    data: proposed,
  },
  MEMBERSHIP_PROPOSAL_WITHDRAWN: {
    ...{ public: false, zh: '撤回入会提议', en: 'Proposed membership withdrawn' },
    data: proposed,
  },
  MEMBERSHIP_STARTED: {
    ...{ public: false, zh: '加入联合会，自 {joinedOn} 起', en: 'Joined a federation as of {joinedOn}' },
    data: v.object({
      ...{ membershipId: v.string(), federationId: v.string(), joinedOn: day },
      /** Left out in events of before both sides agreed. */
      proposalId: v.optional(v.string()),
    }),
  },
  MEMBERSHIP_ENDED: {
    ...{ public: false, zh: '退出联合会，自 {leftOn} 起', en: 'Left a federation as of {leftOn}' },
    data: v.object({ membershipId: v.string(), federationId: v.string(), leftOn: day }),
  },
  MANDATE_GIVEN: {
    ...{ public: false, zh: '授权联合会代为参与', en: 'Federation given a mandate to take part' },
    data: v.object({
      ...{ mandateId: v.string(), federationId: v.string() },
      ...{ functionId: v.nullable(v.string()), regionCode: v.nullable(v.string()) },
    }),
  },
  MANDATE_ENDED: {
    ...{ public: false, zh: '终止对联合会的授权', en: 'Mandate to take part ended' },
    data: v.object({ mandateId: v.string(), federationId: v.string() }),
  },
  QUALIFICATION_GRANTED: {
    ...{ public: false, zh: '授予承接资质', en: 'Qualification granted' },
    data: v.object({
      ...{ qualificationId: v.string(), organizationId: v.string(), functionId: v.string(), regionCode: v.string() },
      validUntil: v.nullish(day),
    }),
  },
  QUALIFICATION_REVOKED: {
    ...{ public: false, zh: '撤销承接资质', en: 'Qualification revoked' },
    data: v.object({ qualificationId: v.string(), functionId: v.string(), regionCode: v.string() }),
  },
});
