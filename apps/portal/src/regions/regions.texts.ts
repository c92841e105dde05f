import type * as Schema from '../api/schema.generated.js';
import { registerTexts } from '../i18n/i18n.js';
import type { Same } from '../i18n/i18n.js';

const zh = {
  loading: '地区',
  lead: '从全省到社区和村，逐级查看那里的项目、组织、目录和联合会。',
  missing: '没有这个地区',
  missingText: '编码为 {{code}} 的地区不在系统中。',
  start: '从吉林省开始查看',
  search: '在{{name}}范围内按名称搜索',
  found: '名称含“{{text}}”的地区',
  noneFound: '{{name}}范围内没有名称含“{{text}}”的地区。',
  noneFoundHint: '可以少输几个字，或者从上级地区开始搜索。',
  stopSearch: '结束搜索，查看{{name}}',
  here: '这里有什么',
  below: '下级地区（{{total}}）',
  belowCaption: '下级地区',
  noneBelow: '这是最基层的一级，没有下级地区。',
  column: { name: '名称', full: '全称', kind: '类型', code: '编码' },
  code: '区划编码',
  kind: {
    PROVINCE: '省',
    CITY: '市（州）',
    COUNTY: '县（市、区）',
    STREET: '街道',
    TOWN: '镇',
    TOWNSHIP: '乡',
    ENTERPRISE: '企业管理的区域',
    RESIDENTS: '居民委员会',
    VILLAGE: '村民委员会',
    OTHER: '类似居（村）委会',
  } satisfies Record<Schema.RegionKind, string>,
  contents: {
    open: '正在征集投标的项目',
    openText: '{{total}} 个',
    projects: '全部项目',
    projectsText: '{{total}} 个',
    organizations: '住所在这里的组织',
    organizationsText: '{{total}} 家',
    federations: '这里的联合会',
    federationsText: '{{total}} 家',
    functions: '适用的职能转移目录',
    organizationCatalog: '适用的承接组织目录',
    edition: '{{region}}第 {{number}} 版，收录 {{total}} 条',
    noFunctions: '还没有目录',
    noOrganizationCatalog: '这一级没有目录，可以看下级地区的目录',
    awards: '联合会优先成交',
    awardsText: '{{total}} 个',
  },
} as const;

const en: Same<typeof zh> = {
  loading: 'Region',
  lead: 'From the province down to communities and villages: projects, organizations, catalogs and federations there.',
  missing: 'There is no such region',
  missingText: 'No region has the code {{code}}.',
  start: 'Start with Jilin Province',
  search: 'Search names within {{name}}',
  found: 'Regions whose names have “{{text}}”',
  noneFound: 'No region within {{name}} has “{{text}}” in its name.',
  noneFoundHint: 'Try fewer characters, or search from a region above.',
  stopSearch: 'End the search and show {{name}}',
  here: 'What is here',
  below: 'Regions below ({{total}})',
  belowCaption: 'Regions below',
  noneBelow: 'This is the lowest level: nothing is below it.',
  column: { name: 'Name', full: 'Full name', kind: 'Kind', code: 'Code' },
  code: 'Code',
  kind: {
    PROVINCE: 'Province',
    CITY: 'City or prefecture',
    COUNTY: 'County, city or district',
    STREET: 'Street',
    TOWN: 'Town',
    TOWNSHIP: 'Township',
    ENTERPRISE: 'Run by an enterprise',
    RESIDENTS: 'Residents’ committee',
    VILLAGE: 'Village committee',
    OTHER: 'Counted like a committee',
  },
  contents: {
    open: 'Projects open for bids',
    openText: '{{total}}',
    projects: 'All projects',
    projectsText: '{{total}}',
    organizations: 'Organizations with their seat here',
    organizationsText: '{{total}}',
    federations: 'Federations here',
    federationsText: '{{total}}',
    functions: 'Function catalog that counts here',
    organizationCatalog: 'Organization catalog that counts here',
    edition: '{{region}}, edition {{number}}, entries: {{total}}',
    noFunctions: 'There is no catalog yet',
    noOrganizationCatalog: 'None at this level; look at those of the regions below',
    awards: 'Preferential awards',
    awardsText: '{{total}}',
  },
};

registerTexts('regions', zh, en);

declare module '../i18n/namespaces.js' {
  interface Namespaces {
    regions: typeof zh;
  }
}
