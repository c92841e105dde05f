import { declareConstraint } from '@chengjie/platform';
import { defineErrors, stateAndAct } from '@chengjie/kernel';

/** Broken rules of drafting, publishing and ending a project. */
export const projectErrors = defineErrors({
  NOT_IN_THIS_STATE: {
    zh: '{thingZh}当前为“{stateZh}”，不能办理“{actZh}”',
    en: '{thingEn} is “{stateEn}”: “{actEn}” is not possible now',
    meaning: 'The act is not possible in the present state of the project or lot',
  },
  PROJECT_CHANGED_MEANWHILE: {
    zh: '草稿已被他人修改，请刷新后重试',
    en: 'The draft was changed by somebody else: reload it and try again',
  },
  TITLE_NOT_ENGLISH: {
    zh: '英文标题应以英文书写，不得含有汉字；没有英文标题的，请留空',
    en: 'The English title is written in English, without Chinese characters; leave it empty where there is none',
  },
  FUNCTION_NOT_IN_CATALOG: {
    zh: '该职能事项不在本地区现行职能转移目录中',
    en: 'This function is not in the current catalog of this region',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  TRANSFER_MODE_NOT_ALLOWED: {
    zh: '该职能事项不允许此种资金支持方式',
    en: 'This function may not be transferred in this funding mode',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  REGION_OUTSIDE_JURISDICTION: {
    zh: '服务地区不在本单位辖区内',
    en: 'The region lies outside your jurisdiction',
  },
  BUDGET_NOT_POSITIVE: { zh: '预算必须大于 0 元', en: 'The budget must be more than 0 yuan' },
  PROCEDURE_NOT_ALLOWED: {
    zh: '此采购类别不适用此采购方式：{reasonZh}',
    en: 'This procedure is not open to this regime: {reasonEn}',
    meaning: 'This procedure is not open to this regime; the message says why',
  },
  PROCEDURE_NOT_CARRIED_OUT: {
    zh: '本平台暂不办理此采购方式：邀请招标须随机抽取并邀请供应商，单一来源须公示唯一供应商，平台尚无相应环节。请改用公开招标、竞争性磋商或竞争性谈判',
    en: 'This procedure is not carried out here yet: bidders of an invited tender are drawn and invited, and the supplier of a single source is announced, for which there is no act. Choose an open tender, a consultation or a negotiation',
    rule: '财政部令第87号 第十四条；政府采购法 第三十九条',
  },
  METHOD_NOT_ALLOWED: {
    zh: '此采购方式不适用此评审方法',
    en: 'This procedure does not use this evaluation method',
  },
  REGIME_DOES_NOT_FIT_FUNDING: {
    zh: '项目资金和活动补贴属于资助类，购买服务不属于资助类',
    en: 'Project funds and subsidies are grants; purchases are not',
  },
  NOT_BELOW_THRESHOLD: {
    zh: '预算达到本级采购限额 {threshold} 元，应按政府采购办理',
    en: 'From CNY {threshold} on, the threshold of this buyer’s level, a purchase is statutory procurement',
    meaning: 'The budget reaches the threshold from which a purchase of this buyer is statutory procurement',
  },
  APPROVAL_NEEDED: {
    zh: '预算达到公开招标数额标准 {from} 元：采用其他采购方式的，公告前须填写财政部门的批准文件',
    en: 'From CNY {from} on an open tender is due: to publish another procedure, state the approval of the finance department',
    meaning:
      'The budget reaches the amount from which an open tender is due: another procedure needs a stated approval',
  },
  OPEN_TENDER_ONLY: {
    zh: '预算达到公开招标数额标准 {from} 元，适用规则不允许经批准采用此采购方式',
    en: 'From CNY {from} on an open tender is due, and the rules in force allow no approval for this procedure',
    meaning:
      'The budget reaches the amount from which an open tender is due, and this procedure may not be approved instead',
  },
  APPROVAL_NOT_ASKED: {
    zh: '此项采购不需要批准采购方式，请不要填写批准文件',
    en: 'This purchase needs no approval of its procedure: state none',
    rule: '政府采购法 第二十七条',
  },
  APPROVAL_OFFICE: {
    zh: '应由设区的市、自治州以上财政部门批准：请只填写其全称，如“吉林市财政局”“吉林省财政厅”',
    en: 'The finance department of a city or of the province approves it, no county’s: give its full name in Chinese, and nothing besides',
    rule: '政府采购法 第二十七条；政府采购法实施条例 第二十三条',
  },
  APPROVAL_DATED_LATER: {
    zh: '批准文件的日期不得晚于今天',
    en: 'The approval is dated today or earlier',
    rule: '政府采购法 第二十七条',
  },
  APPROVAL_DATED_EARLIER: {
    zh: '批准文件的日期不得早于上一预算年度：请填写为本次采购取得的批准',
    en: 'The approval is of this budget year or the one before: state the one that was given for this purchase',
    rule: '政府采购法 第二十七条',
  },
  FEDERATION_STEP_MANDATORY: {
    zh: '民政部门资金且仅面向社会组织的采购，同等条件下应优先向社区社会组织联合会购买，此步骤应列首位且不可删除',
    en: 'With civil-affairs money and social organizations only, the federation step comes first and cannot be removed',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  FEDERATION_STEP_NOT_ALLOWED: {
    zh: '资助类项目不设联合会优先步骤；适用规则载明的截止日之后也不设',
    en: 'Grants have no federation step, nor has a notice after the last day that the rules in force give it',
  },
  TERMS_UNSOUND: {
    zh: '{zh}',
    en: '{en}',
    meaning: 'Criteria, price weight or tie ladder do not fit the evaluation method; the message says in what',
  },
  CRITERION_NAME_TWICE: {
    zh: '评审因素不能同名：“{name}”与第 {other} 项相同',
    en: 'Two criteria may not have one name: “{name}” is that of number {other}',
    meaning: 'Two criteria have one name, whatever their blanks, width and case',
  },
  PRICE_WEIGHT_OUT_OF_RANGE: {
    zh: '价格权重应为 {min} 至 {max}',
    en: 'The price weight must be from {min} to {max}',
    meaning: 'The price weight is outside of what the rule pack allows',
    rule: '财政部令第87号',
  },
  FILED_CANNOT_BID: {
    zh: '备案组织不是法人，只能申请资助类项目，或由联合会代为参加',
    en: 'Filed organizations are no legal persons: they apply for grants by themselves, else through their federation',
    rule: '政府采购法 第二十二条',
  },
  DEADLINE_TOO_EARLY: {
    zh: '[deadline]时间不得早于北京时间 {earliest}（{periodZh}：自公告之日起{days}{unitZh}）',
    en: 'The deadline may not be before {earliest} Beijing time ({periodEn}: {days} {unitEn} from publication)',
    meaning: 'The deadline is earlier than the period from publication allows that the procedure asks for',
  },
  CIVIL_AFFAIRS_MONEY_NOT_YOURS: {
    zh: '只有民政部门的资金才能标为民政部门资金',
    en: 'Only money of a civil-affairs department can be marked as such',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  NOT_THE_BUYER: { zh: '只有[buyer]可以办理', en: 'Only the [buyer] may do this' },
  CANCEL_GROUND_MISSING: {
    zh: '公告后取消[purchase]的，须选择法定情形',
    en: 'To cancel what was published, choose one of the grounds',
    rule: '政府采购法 第三十六条',
  },
  CANCEL_REASON_TOO_SHORT: {
    zh: '公告后取消[purchase]的，取消原因至少 {least} 个字',
    en: 'To cancel what was published, give the reason in at least {least} characters',
    meaning: 'The reason for cancelling what was published is too short',
    rule: '政府采购法 第三十六条',
  },
  NO_RULE_PACK: { zh: '当前日期和地区没有适用规则', en: 'No rules are in force for this date and region' },
});

declareConstraint('award_one_active_per_lot', () =>
  projectErrors.NOT_IN_THIS_STATE([], {
    thingZh: '采购包',
    thingEn: 'The lot',
    ...stateAndAct({ zh: '[awarded]', en: '[Awarded]' }, { zh: '发布[awardNotice]', en: 'Publish the [awardNotice]' }),
  }),
);
