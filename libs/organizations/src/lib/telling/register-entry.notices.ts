import { defineNotices } from '@chengjie/kernel';
import * as v from 'valibot';

/** `by`: the office that decided. */
const decided = v.object({ by: v.string(), reason: v.string() });
const ofQualification = { functionZh: v.string(), functionEn: v.string(), region: v.string(), by: v.string() };

/** What an organization is told of what offices decide about it in the register, so that nothing of it passes unseen (policy 四(二)). */
export const registerEntryNotices = defineNotices('REGISTER_ENTRY', {
  LISTED_ABNORMAL: {
    ...{ zh: '贵组织被列入活动异常名录（由{by}认定：{reason}）', data: decided },
    en: 'Your organization was put on the list of abnormal activity (by {by}: {reason})',
    description: 'It was put on the list of abnormal activity.',
  },
  LISTED_SERIOUS: {
    ...{ zh: '贵组织被列入严重违法失信名单，不能再参与采购（由{by}认定：{reason}）', data: decided },
    en: 'Your organization was put on the list of serious violations, and can take part no more (by {by}: {reason})',
    description: 'It was put on the list of serious violations: it wins nothing while it is there.',
  },
  LISTED_NO_MORE: {
    ...{ zh: '贵组织的信用状况恢复为正常（由{by}认定：{reason}）', data: decided },
    en: 'Your organization is on no list any more (by {by}: {reason})',
    description: 'It was taken from the list that it was on.',
  },
  FEDERATION_ENTERED: {
    ...{ zh: '贵组织被认定为社区社会组织联合会（由{by}认定：{reason}）', data: decided },
    en: 'Your organization was entered as a federation (by {by}: {reason})',
    description: 'It was entered in the register as a federation.',
  },
  FEDERATION_STRUCK_OUT: {
    ...{ zh: '贵组织不再是社区社会组织联合会，会员关系同时终止（由{by}认定：{reason}）', data: decided },
    en: 'Your organization is a federation no more, and has no members any more (by {by}: {reason})',
    description: 'It was struck out as a federation.',
  },
  ENTRY_CHANGED: {
    ...{ zh: '贵组织的登记（备案）事项已变更（由{by}准予：{reason}）', data: decided },
    en: 'The entry of your organization in the register was changed (granted by {by}: {reason})',
    description: 'Its entry in the register was changed.',
  },
  ENDED: {
    ...{ zh: '贵组织已注销，资质、会员关系和授权同时终止（由{by}准予：{reason}）', data: decided },
    en: 'Your organization has ended, and with it its qualifications, memberships and roles (granted by {by}: {reason})',
    description: 'It ended on its own application.',
  },
  CANCELLED: {
    ...{ zh: '贵组织被撤销登记（备案），资质、会员关系和授权同时终止（由{by}决定：{reason}）', data: decided },
    en: 'Your organization was struck off, and with it its qualifications, memberships and roles ended (by {by}: {reason})',
    description: 'It was struck off the register.',
  },
  SUSPENDED: {
    ...{ zh: '贵组织被责令停止活动，资质和会员关系同时终止（由{by}决定：{reason}）', data: decided },
    en: 'The activity of your organization was stopped; its qualifications and memberships ended (by {by}: {reason})',
    description: 'Its activity was stopped for a time.',
  },
  RESUMED: {
    ...{ zh: '贵组织可以恢复活动（由{by}决定：{reason}）', data: decided },
    en: 'Your organization may go on (decided by {by}: {reason})',
    description: 'It may go on.',
  },
  QUALIFICATION_GRANTED: {
    zh: '贵组织取得承接资质：{functionZh}（{region}，由{by}授予）',
    en: 'Your organization is qualified for {functionEn} ({region}, granted by {by})',
    data: v.object(ofQualification),
    description: 'A qualification was granted to it.',
  },
  QUALIFICATION_REVOKED: {
    zh: '贵组织的承接资质被撤销：{functionZh}（{region}，由{by}撤销：{reason}）',
    en: 'Your qualification for {functionEn} was revoked ({region}, by {by}: {reason})',
    data: v.object({ ...ofQualification, reason: v.string() }),
    description: 'A qualification of it was revoked.',
  },
});
