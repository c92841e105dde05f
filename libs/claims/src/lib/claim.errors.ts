import { defineErrors } from '@chengjie/kernel';
import { organizationErrors } from '@chengjie/organizations';
import { declareConstraint } from '@chengjie/platform';

/** What may stand against acts on claims. */
export const claimErrors = defineErrors({
  CLAIM_NOT_IN_THIS_STATE: {
    zh: '该认领“{stateZh}”，不能“{actZh}”',
    en: 'The claim is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the claim',
  },
  CLAIM_IS_OPEN: {
    zh: '您已有一项认领正在办理，请等待办理结果，或先撤回',
    en: 'A claim of yours is open already: wait for its outcome, or withdraw it first',
  },
  TOO_MANY_CLAIMS: {
    zh: '每个账号 {hours} 小时内最多提出 {most} 项认领，请稍后再试',
    en: 'An account makes {most} claims in {hours} hours at most: try again later',
    meaning: 'An account makes only so many claims in a day, those that it withdrew included',
  },
  ANOTHER_CLAIM_ANNOUNCED: {
    zh: '该组织的另一项认领正在公示',
    en: 'Another claim of this organization is announced already',
  },
  DOCUMENT_DATED_LATER: {
    zh: '文件日期不得晚于今天',
    en: 'A document is dated today or earlier',
  },
  CLAIM_SCANS_QUARANTINED: {
    zh: '所附的扫描件正在检查，请稍后再办理',
    en: 'Its scans are still being looked at: come back in a moment',
  },
  CLAIM_SCAN_IN_USE: {
    zh: '所附的文件已用于另一项办理事项',
    en: 'A file that is attached belongs to another matter already',
  },
  NOT_YOUR_CLAIM: {
    zh: '只有申请人可以撤回',
    en: 'Only whoever claims can withdraw it',
  },
  OWN_CLAIM: {
    zh: '不得办理自己的认领',
    en: 'You may not decide a claim of your own',
  },
  SECOND_OFFICER_NEEDED: {
    zh: '您已同意，须由另一机关的另一人同意',
    en: 'You have consented: somebody else of another agency has to consent as well',
  },
  SECOND_AGENCY_NEEDED: {
    zh: '贵机关已同意，须由另一机关同意',
    en: 'Your agency has consented: another agency has to consent as well',
  },
  AGENCY_BUYS: {
    zh: '“{agency}”或者其经办人任职的其他机关有已公告、尚未结束的采购项目，在此期间不得办理认领',
    en: '{agency}, or another agency that its officer acts for, buys in a project that is published and has not ended: it decides no claim meanwhile',
    meaning:
      'An officer whose agency, or another that it acts for, buys in a project which is published and has not ended neither consents to claims nor rejects or stops them',
  },
  OFFICER_DISABLED_PEOPLE: {
    zh: '您或您任职的机关一年内停用过该组织人员的账号，不得同意对它的认领，请由其他机关办理',
    en: 'You, or an agency that you act for, disabled an account of the organization within a year: another agency has to consent',
  },
  CONSENTING_OFFICER_RECUSED: {
    zh: '公示期满时，同意认领的经办人应当回避',
    en: 'When the announcement ended, an officer who consented was to recuse itself',
  },
  CONSENTING_AGENCY_BUYS: {
    zh: '公示期满时，同意认领的机关或者其经办人任职的其他机关有已公告、尚未结束的采购项目',
    en: 'When the announcement ended, an agency that consented, or another that its officer acted for, bought in a project that is published and has not ended',
  },
  CONSENTING_OFFICER_LEFT: {
    zh: '公示期满时，同意认领的经办人已不再办理该组织所在地的认领',
    en: 'When the announcement ended, an officer who consented no longer decided claims of the region',
  },
  CLAIM_COULD_NOT_TAKE_EFFECT: {
    zh: '认领未能生效',
    en: 'The claim could not take effect',
  },
  ACCOUNT_OFFICE_BUYS: {
    zh: '贵机关有已公告、尚未结束的采购项目，或者有采购项目草稿，在此期间不得处理社会组织、评审专家、监督人员和认领人的账号，也不得处理其他机关管理员、登记和备案人员的账号，请由不在采购的机关的管理员办理，如上一级或省级管理员',
    en: 'Your agency buys in a project that is published and has not ended, or drafts one: an administrator of an agency that does not buy, such as of the province, decides meanwhile over accounts of organizations, evaluators, supervisors and claimants, and of administrators, registrars and filing offices of other agencies',
  },
  FACTS_OFFICE_BUYS: {
    zh: '贵机关有已公告、尚未结束的采购项目，或者有采购项目草稿，在此期间不得认定信用状况、联合会和承接资质，也不得提议或确认评审专家、监督人员，请由其他机关办理，如上一级登记机关',
    en: 'Your agency buys in a project that is published and has not ended, or drafts one: meanwhile another agency decides about standing, federations and qualifications (Organization.registerOffices names them), and proposes or confirms evaluators and supervisors',
  },
  FACTS_PROPOSER_BUYS: {
    zh: '提议机关或者提议人任职的其他机关有已公告、尚未结束的采购项目，在此期间不得确认所提议的评审专家、监督人员，请由其他机关的其他人员重新提议',
    en: 'The agency that proposed it, or another that its proposer acts for, buys in a project that is published and has not ended: somebody else of another agency has to propose this evaluator or supervisor',
  },
  CONTACT_NEEDED: {
    zh: '机关只能按登记联系人的要求中止：请写明是谁、以何种方式提出',
    en: 'An office stops a claim on the word of a registered contact alone: say whose, and how it was given',
  },
  CONTACT_OF_OFFICES: {
    zh: '组织自行中止时不填写登记联系人',
    en: 'An organization that stops a claim itself names no registered contact',
  },
});

declareConstraint('account_office_buys', () => claimErrors.ACCOUNT_OFFICE_BUYS());
declareConstraint('facts_office_buys', () => claimErrors.FACTS_OFFICE_BUYS());
declareConstraint('facts_proposer_buys', () => claimErrors.FACTS_PROPOSER_BUYS(['proposalId']));
declareConstraint('account_office_recused', () => organizationErrors.OFFICER_ACTS_FOR_ORGANIZATIONS());
declareConstraint('organization_claim_open_of_claimant', () => claimErrors.CLAIM_IS_OPEN());
declareConstraint('organization_claim_scan_document', () => claimErrors.CLAIM_SCAN_IN_USE());
declareConstraint('organization_claim_announced', () => claimErrors.ANOTHER_CLAIM_ANNOUNCED(['claimId']));
