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
  ORGANIZATION_NAME_ALIKE: {
    zh: '本县（市、区）已有名称相同的组织{othersZh}：请核对是否重复，确为另一个组织的，请确认后重新提交',
    en: 'An organization of this county is called alike: {othersEn}. If this is not the same one, confirm that and send it again',
    meaning: 'An organization of the same county is called alike, and it is not confirmed that this is another one',
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
  FEDERATION_MUST_BE_ONE: {
    zh: '联合会应为社会团体，且名称以“联合会”结尾；服务中心等其他枢纽型组织不是联合会',
    en: 'A federation is an association that is called one by its name: service centres and other hubs are none',
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
  OFFICER_ACTS_FOR_ORGANIZATIONS: {
    zh: '您的账号代表社会组织、一年内代表过，或者正在申请成立、认领社会组织，应当回避，请由其他经办人办理',
    en: 'Your account acts for an organization, did within a year, or founds or claims one: another officer has to do this',
  },
  NOT_A_FEDERATION: { zh: '该组织不是已登记的社区社会组织联合会', en: 'This organization is no registered federation' },
  MEMBER_OF_ITSELF: { zh: '联合会不能成为自己的会员', en: 'A federation cannot be its own member' },
  FEDERATION_AS_MEMBER: {
    zh: '联合会之间不互为会员',
    en: 'Federations are not members of one another',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  OUTSIDE_FEDERATION_AREA: {
    zh: '该组织的住所不在联合会所在街道（乡镇），也不在其服务地区内',
    en: 'The organization has its seat outside of the federation’s street or township and of where it serves',
    rule: '吉林省民政厅指导意见（2017）一（三）',
  },
  MEMBERSHIP_PROPOSED_ALREADY: {
    zh: '双方之间已有一份待答复的入会提议',
    en: 'A membership of the two is proposed already, and waits for an answer',
  },
  MEMBERSHIP_PROPOSAL_NOT_IN_THIS_STATE: {
    zh: '该入会提议当前为“{stateZh}”，不能办理“{actZh}”',
    en: 'The proposal is “{stateEn}”: “{actEn}” is not possible now',
    meaning: 'The act is not possible in the present state of the proposal',
  },
  NOT_YOUR_MEMBERSHIP_PROPOSAL: {
    zh: '只有提议的一方可以撤回',
    en: 'Only the side that proposed it can withdraw it',
  },
  OTHER_SIDE_ANSWERS: { zh: '由对方同意或谢绝', en: 'The other side accepts or declines it' },
  OTHER_PERSON_ACCEPTS: {
    zh: '这份提议是您本人提出的，应由对方的其他人员同意',
    en: 'You proposed it yourself: somebody else of the other side has to accept it',
  },
  MANDATE_OF_FILED_MEMBER: {
    zh: '只有备案会员由联合会代为参与，登记组织自行参与，不需要授权',
    en: 'A federation takes part for filed members only: a registered one takes part by itself and needs no mandate',
  },
  MANDATE_EXISTS: { zh: '相同范围的授权已在有效期内', en: 'A mandate of this scope is in force already' },
  MANDATE_ENDED: { zh: '该授权已终止', en: 'This mandate has ended already' },
  NOT_A_MEMBER: { zh: '贵组织不是该联合会的现会员', en: 'Your organization is no member of this federation' },
  MANDATE_FUNCTION_UNKNOWN: { zh: '没有这一职能事项', en: 'There is no such function' },
  TOO_MANY_MEMBERSHIP_PROPOSALS: {
    zh: '24 小时内提出入会的次数已达上限（撤回和谢绝的也计算），请在 {minutes} 分钟后再试',
    en: 'Too many memberships were proposed within 24 hours, those that were withdrawn or declined included: try again in {minutes} minutes',
    meaning:
      'An organization proposes only so many memberships in a day: try again after the minutes that the message gives',
  },
  TOO_MANY_MANDATES: {
    zh: '24 小时内给予该联合会的授权已达上限（终止的也计算），请在 {minutes} 分钟后再试',
    en: 'Too many mandates were given to this federation within 24 hours, those that were ended included: try again in {minutes} minutes',
    meaning:
      'A member gives a federation only so many mandates in a day: try again after the minutes that the message gives',
  },
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
  ORGANIZATION_OUT_OF_REGISTER: {
    zh: '该组织已注销、被撤销登记，或正被责令停止活动',
    en: 'This organization has ended, was struck off, or has stopped its activity',
  },
  ORGANIZATION_NOT_SUSPENDED: {
    zh: '该组织没有被责令停止活动',
    en: 'The activity of this organization is not stopped',
  },
  STANDING_UNCHANGED: { zh: '信用状况没有变化', en: 'This is its standing already' },
});

declareConstraint('office_recused', () => organizationErrors.OFFICER_ACTS_FOR_ORGANIZATIONS());
declareConstraint('organization_out_of_register', () => organizationErrors.ORGANIZATION_OUT_OF_REGISTER());
declareConstraint('organization_credit_code', () => organizationErrors.CREDIT_CODE_TAKEN(['creditCode']));
declareConstraint('organization_filing_number', () => organizationErrors.FILING_NUMBER_TAKEN(['filingNumber']));
declareConstraint('qualification_overlap', () => organizationErrors.QUALIFICATION_EXISTS());
declareConstraint('membership_proposal_open', () => organizationErrors.MEMBERSHIP_PROPOSED_ALREADY(['memberId']));
declareConstraint('bid_mandate_open', () => organizationErrors.MANDATE_EXISTS(['federationId']));
declareConstraint('membership_overlap', () => organizationErrors.ALREADY_MEMBER(['memberId']));
