import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';

/** Broken rules of the functions and of both catalogs' editions. */
export const functionErrors = defineErrors({
  FUNCTION_CODE_TAKEN: { zh: '该事项编码已被使用', en: 'This function code is already in use' },
  FUNCTION_NAME_ALIKE: {
    zh: '本省目录已有名称相同的事项{othersZh}：请核对是否重复，确为另一事项的，请确认后重新提交',
    en: 'A function of this province is called alike: {othersEn}. If this is not the same one, confirm that and send it again',
    meaning: 'A function of the same province is called alike, and it is not confirmed that this is another one',
  },
  FUNCTION_CODE_MALFORMED: {
    zh: '事项编码应为 2 至 31 位大写字母、数字或连字符',
    en: 'A function code has 2 to 31 capital letters, digits or hyphens',
  },
  FUNCTION_RETIRED: { zh: '该职能事项已停用', en: 'This function is retired' },
  FUNCTION_CHANGED_MEANWHILE: {
    zh: '该职能事项刚被他人修改，请刷新后重试',
    en: 'The function was just changed by somebody else: reload it and try again',
  },
  FUNCTION_TERMS_MISSING: { zh: '至少选择一项', en: 'Choose at least one' },
  FUNCTION_TERMS_REPEATED: { zh: '不能重复选择同一项', en: 'The same choice is there twice' },
  GUIDE_PRICE_NOT_POSITIVE: { zh: '指导价必须大于 0 元', en: 'The guide price must be more than 0 yuan' },
  FUNCTION_NOT_AVAILABLE: {
    zh: '事项 {id} 不存在或已停用',
    en: 'Function {id} does not exist or is retired',
    meaning: 'A function does not exist or is retired',
  },
  FUNCTION_NOT_IN_ANCESTOR_EDITION: {
    zh: '事项 {code} 不在上级现行目录中：市、县目录只能在上级目录范围内确定',
    en: 'Function {code} is not in the current edition above: cities and counties choose from it',
    meaning: 'A function is not in the current edition above: cities and counties choose from it',
    rule: '吉林省民政厅指导意见（2017）三（二）',
  },
  NO_ANCESTOR_EDITION: {
    zh: '上级尚未发布职能转移目录',
    en: 'No edition of the catalog has been published above this region yet',
  },
  EDITION_EMPTY: {
    zh: '目录中没有任何条目，不能发布',
    en: 'There is nothing to list: an empty edition is not published',
  },
  EDITION_UNCHANGED: {
    zh: '内容与现行版次完全相同，不再发布',
    en: 'It would list the same as the edition in force: it is not published again',
  },
  EDITION_REGION_UNKNOWN: { zh: '区划代码不存在或已停用', en: 'This region does not exist or is no longer in use' },
  FUNCTION_EDITION_LEVEL: {
    zh: '职能转移目录由省、市、县三级发布',
    en: 'Function catalogs are published by provinces, cities and counties',
  },
  ORGANIZATION_EDITION_LEVEL: {
    zh: '承接组织目录由市、县两级发布',
    en: 'Organization catalogs are published by cities and counties',
  },
  EDITION_NOT_LATEST: {
    zh: '只能撤回本地区最新的版次：可能刚有新的版次发布，请刷新后核对',
    en: 'Only the latest edition of a region is withdrawn: another one may have been published just now',
  },
  EDITION_WITHDRAWN: { zh: '该版次已经撤回', en: 'This edition is withdrawn already' },
  NO_EDITION_TO_RETURN_TO: {
    zh: '上级没有可以适用的目录，撤回后本地区将没有目录，不能撤回',
    en: 'No edition above would count: without this one the region would have no catalog',
  },
  WITHDRAWAL_DAY: {
    zh: '撤回自今日起或以后的一日起，最迟不超过一年',
    en: 'It is withdrawn from today or a later day on, at most a year ahead',
  },
  EDITION_PUBLISHED_MEANWHILE: {
    zh: '刚有另一版次发布，请重试',
    en: 'Another edition was published just now: please try again',
  },
});

declareConstraint('function_code', () => functionErrors.FUNCTION_CODE_TAKEN(['code']));
declareConstraint('function_version_number', () => functionErrors.FUNCTION_CHANGED_MEANWHILE());
declareConstraint('catalog_withdrawal_once', () => functionErrors.EDITION_WITHDRAWN());
declareConstraint('catalog_edition_number', () => functionErrors.EDITION_PUBLISHED_MEANWHILE());
