import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';
import { MOST_OPEN_APPLICATIONS } from './application.terms.js';

/** What may stand against applications and acts on them. */
export const applicationErrors = defineErrors({
  APPLICATION_NOT_IN_THIS_STATE: {
    zh: '该申请“{stateZh}”，不能“{actZh}”',
    en: 'The application is {stateEn}: “{actEn}” cannot be done now',
    meaning: 'This cannot be done in the present state of the application',
  },
  TOO_MANY_APPLICATIONS: {
    zh: '每个账号最多有 {most} 项申请同时在办，请等待办理结果，或先撤回',
    en: 'An account has {most} applications under way at most: wait for their outcome, or withdraw one first',
    meaning: 'An account has only so many applications under way at once',
  },
  OWN_APPLICATION: {
    zh: '不得办理自己的申请，请由其他经办人办理',
    en: 'You may not decide an application of your own: another officer has to',
  },
  ENTRY_CONDITION_UNMET: {
    zh: '不符合条件：{conditionZh}',
    en: 'A condition is not met: {conditionEn}',
    meaning: 'A condition of this form of organization is not met',
  },
  MATERIAL_MISSING: {
    zh: '缺少材料：{missingZh}',
    en: 'Material is missing: {missingEn}',
    meaning: 'Material that this form of organization asks for is missing',
  },
  SUPERVISOR_MISSING: {
    zh: '请填写行业管理部门（业务主管单位）',
    en: 'Name the supervising department',
  },
  NAME_WORD_FORBIDDEN: {
    zh: '名称不得含有“{word}”',
    en: 'The name must not contain “{word}”',
    meaning: 'The name has a word that no such organization has in its name',
    rule: '民政部令第69号',
  },
  NAME_WITHOUT_FORM: {
    zh: '名称应以组织形式结尾：{endings}',
    en: 'The name ends with the form of organization: {endings}',
    meaning: 'The name does not end with a form of organization',
    rule: '民政部令第69号',
  },
  REGISTER_RULES_UNKNOWN: {
    zh: '当日没有可适用的登记备案规则',
    en: 'No rules about the register are known of that day',
  },
  CREDIT_CODE_NEEDED: {
    zh: '准予登记应填写统一社会信用代码',
    en: 'State the unified social credit code of whom you register',
  },
  CREDIT_CODE_NOT_OF_FILED: {
    zh: '备案组织没有统一社会信用代码，编号由平台编制',
    en: 'A filed group has no credit code: its number is issued here',
  },
  CREDIT_CODE_NOT_OF_CHANGE: {
    zh: '变更登记不改变统一社会信用代码',
    en: 'A change leaves the credit code as it is',
  },
  APPLICATION_FILES_QUARANTINED: {
    zh: '所附的文件正在检查，请稍后再办理',
    en: 'Its files are still being looked at: come back in a moment',
  },
  APPLICATION_FILE_IN_USE: {
    zh: '所附的文件已用于另一项办理事项',
    en: 'A file that is attached belongs to another matter already',
  },
  MATERIAL_ASKED_TOO_OFTEN: {
    zh: '每项申请最多通知补正 {most} 次，请依现有材料决定',
    en: 'Material is asked for {most} times at most: decide by what there is',
    meaning: 'Material is asked for only so often for one application',
  },
  AREA_BEYOND_THE_OFFICE: {
    zh: '服务区域应在住所所在的{withinZh}之内',
    en: 'It serves within the {withinEn} of its seat',
    meaning: 'An area lies beyond where an organization of this form serves',
  },
  CHANGE_OF_ANOTHER_FORM: {
    zh: '该组织不能变更为这种法律形式；备案组织可以申请登记',
    en: 'It cannot be changed to this legal form; a filed group can apply to be registered',
  },
  NOTHING_CHANGES: {
    zh: '所填内容与登记（备案）事项相同，没有需要变更的',
    en: 'This is how it is in the register already: nothing is to be changed',
  },
  MOVES_BEYOND_THE_OFFICE: {
    zh: '新住所不由本登记（备案）机关管辖，不能以变更办理',
    en: 'The new seat is not of the same office: it cannot be moved there by a change',
  },
  ORGANIZATION_APPLICATION_UNDER_WAY: {
    zh: '该组织已有一项申请在办，请等待办理结果，或先撤回',
    en: 'An application about this organization is under way: wait for its outcome, or withdraw it first',
  },
  CREDITORS_NOT_NOTICED: {
    zh: '请填写通知或公告债权人的日期',
    en: 'State the day of the notice to the creditors',
  },
  CREDITORS_NOTICED_LATELY: {
    zh: '通知或公告债权人未满 {days} 天',
    en: 'The notice to the creditors is not {days} days old yet',
    meaning: 'Creditors have so many days from the notice to the application',
    rule: '民法典 第七十条、第七十一条',
  },
  APPLICANT_ACTS_NO_MORE: {
    zh: '申请人已不再代表该组织，请由现在代表该组织的人员重新申请',
    en: 'Whoever applied acts for the organization no more: somebody who does has to apply again',
  },
  FILING_NUMBERS_USED_UP: {
    zh: '该社区（街道）本年度的备案编号已经用完',
    en: 'All filing numbers of this place and year are issued',
  },
  NOTHING_SUPPLIED: {
    zh: '请附上补正的文件，或说明为何不需要',
    en: 'Attach what is asked for, or say why it is not needed',
  },
});

declareConstraint('register_application_file_document', () => applicationErrors.APPLICATION_FILE_IN_USE());
declareConstraint('filing_number_series_last', () => applicationErrors.FILING_NUMBERS_USED_UP());
declareConstraint('register_application_about_open', () => applicationErrors.ORGANIZATION_APPLICATION_UNDER_WAY());
declareConstraint('register_application_open', () =>
  applicationErrors.TOO_MANY_APPLICATIONS([], { most: MOST_OPEN_APPLICATIONS }),
);
