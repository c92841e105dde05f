import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** Broken rules of the register, memberships and qualifications. */
export const organizationErrors = defineErrors({
  CREDIT_CODE_MALFORMED: {
    zh: '统一社会信用代码应为 18 位，且不含 I、O、S、V、Z',
    en: 'A unified social credit code has 18 characters, none of them I, O, S, V or Z',
    rule: 'GB 32100-2015',
  },
  CREDIT_CODE_CHECK_FAILED: {
    zh: '统一社会信用代码校验位不符，请核对',
    en: 'The check character of the credit code does not fit: look for a typing error',
    rule: 'GB 32100-2015',
  },
  CREDIT_CODE_NOT_CIVIL_AFFAIRS: {
    zh: '统一社会信用代码的登记机关或类别与法律形式不符',
    en: 'The credit code was not given by civil affairs for this legal form',
    rule: 'GB 32100-2015',
  },
  CREDIT_CODE_TAKEN: {
    zh: '该统一社会信用代码已登记',
    en: 'An organization with this credit code is registered already',
  },
  FILING_NUMBER_TAKEN: { zh: '该备案编号已被使用', en: 'This filing number is in use already' },
  FILING_NUMBER_MALFORMED: {
    zh: '备案编号应为 6 至 40 位大写字母、数字或连字符',
    en: 'A filing number has 6 to 40 capital letters, digits or hyphens',
  },
  FEDERATION_MUST_SUPPORT: {
    zh: '联合会应为支持型、枢纽型组织',
    en: 'A federation is an organization of the support kind',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  SEAT_NOT_LOCAL: {
    zh: '住所应为街道（乡镇）或社区（村）',
    en: 'The seat must be a street, township, community or village',
  },
  ORGANIZATION_REGION_UNKNOWN: {
    zh: '区划代码 {code} 不存在或已停用',
    en: 'Region {code} does not exist or is no longer in use',
    meaning: 'A region does not exist or is no longer in use',
  },
  AREA_REPEATED: { zh: '服务地区重复', en: 'The same area is there twice' },
  DAY_IN_FUTURE: { zh: '日期不能晚于今天', en: 'The day lies in the future' },
  NOT_A_FEDERATION: { zh: '该组织不是已登记的社区社会组织联合会', en: 'This organization is no registered federation' },
  MEMBER_OF_ITSELF: { zh: '联合会不能成为自己的会员', en: 'A federation cannot be its own member' },
  ALREADY_MEMBER: { zh: '该组织已是会员', en: 'This organization is a member already' },
  MEMBERSHIP_ENDED: { zh: '该会员关系已终止', en: 'This membership has ended already' },
  DAY_BEFORE_START: { zh: '日期不能早于开始日期', en: 'The day lies before the beginning' },
  QUALIFICATION_TRACK: {
    zh: '该职能事项不由{trackZh}组织承接',
    en: 'This function is not for {trackEn} organizations',
    meaning: 'This function is not for organizations of this track',
  },
  QUALIFICATION_FUNCTION: {
    zh: '该职能事项不在此地区现行目录中，或已停用',
    en: 'This function is not in the current catalog of this region, or is retired',
  },
  QUALIFICATION_AREA: { zh: '该地区不在组织的服务地区内', en: 'The organization does not serve this region' },
  QUALIFICATION_EXISTS: { zh: '该资质已存在且有效', en: 'The organization holds this qualification already' },
  QUALIFICATION_REVOKED: { zh: '该资质已撤销', en: 'This qualification is revoked already' },
  FEDERATION_UNCHANGED: { zh: '联合会状态没有变化', en: 'This is what the register says already' },
  FEDERATION_MUST_BE_REGISTERED: {
    zh: '联合会应为已登记的组织',
    en: 'A federation is a registered organization',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  STANDING_UNCHANGED: { zh: '信用状况没有变化', en: 'This is its standing already' },
});

declareConstraint('organization_credit_code', () => organizationErrors.CREDIT_CODE_TAKEN(['creditCode']));
declareConstraint('organization_filing_number', () => organizationErrors.FILING_NUMBER_TAKEN(['filingNumber']));
declareConstraint('qualification_overlap', () => organizationErrors.QUALIFICATION_EXISTS());
declareConstraint('membership_overlap', () => organizationErrors.ALREADY_MEMBER(['memberId']));
