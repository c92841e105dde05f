import { defineEvents } from '@chengjie/kernel';
import * as v from 'valibot';

const withdrawal = v.object({
  ...{ regionCode: v.string(), number: v.number(), effectiveFrom: v.string(), reason: v.string() },
});

const edition = v.object({
  ...{ regionCode: v.string(), number: v.number(), contentHash: v.string(), entryCount: v.number() },
});

/** What happens to the catalogs: functions as they are drawn up, and editions as they are published. */
export const catalogEvents = defineEvents('CATALOG', {
  FUNCTION_SAVED: {
    ...{ public: false, zh: '保存职能事项 {code} 第 {version} 版', en: 'Function {code} saved, version {version}' },
    data: v.object({ code: v.string(), version: v.number(), versionId: v.string() }),
  },
  FUNCTION_NAMED_APART: {
    ...{
      public: false,
      zh: '名称相同，确认不是同一事项：{othersZh}',
      en: 'Confirmed to be another one than what is called alike: {othersEn}',
    },
    data: v.object({ othersZh: v.string(), othersEn: v.string(), codes: v.array(v.string()) }),
  },
  FUNCTION_RETIRED: {
    ...{ public: false, zh: '停用职能事项 {code}', en: 'Function {code} retired' },
    data: v.object({ code: v.string() }),
  },
  FUNCTION_EDITION_PUBLISHED: {
    ...{ public: true, zh: '发布职能事项目录第 {number} 版', en: 'Catalog of functions published, edition {number}' },
    data: edition,
  },
  ORGANIZATION_EDITION_PUBLISHED: {
    ...{
      public: true,
      zh: '发布承接组织目录第 {number} 版',
      en: 'Catalog of organizations published, edition {number}',
    },
    data: edition,
  },
  FUNCTION_EDITION_WITHDRAWN: {
    ...{
      public: true,
      zh: '撤回职能事项目录第 {number} 版，自 {effectiveFrom} 起适用上级目录',
      en: 'Catalog of functions, edition {number}, withdrawn from {effectiveFrom} on: the one above counts',
    },
    data: withdrawal,
  },
  ORGANIZATION_EDITION_WITHDRAWN: {
    ...{
      public: true,
      zh: '撤回承接组织目录第 {number} 版，自 {effectiveFrom} 起适用上级目录',
      en: 'Catalog of organizations, edition {number}, withdrawn from {effectiveFrom} on: the one above counts',
    },
    data: withdrawal,
  },
});
