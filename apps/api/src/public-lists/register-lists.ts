import { fullRegionName, regionName, type Bilingual, type Language } from '@chengjie/kernel';
import { amountColumn, type Amount } from './columns.js';
import { PAGE, publicList, word, type Column, type ListPage } from './public-list.js';

interface OrganizationRow {
  readonly name: string;
  readonly creditCode: string | null;
  readonly filingNumber: string | null;
  readonly track: string;
  readonly kind: string;
  readonly legalForm: string;
  readonly isFederation: boolean;
  readonly region: { readonly code: string; readonly name: string };
  readonly representative: string;
  readonly supervisingDepartment: string | null;
  readonly foundedOn: string;
  readonly rating: number | null;
  readonly star: number | null;
  readonly capacity: number;
  readonly standing: string;
  readonly qualifications: readonly { readonly function: { readonly name: Bilingual } }[];
}

const ORGANIZATION = `name creditCode filingNumber track kind legalForm isFederation region { code name } representative
  supervisingDepartment foundedOn rating star capacity standing qualifications { function { name { zh en } } }`;

const organizationColumns: readonly Column<OrganizationRow>[] = [
  { heading: { zh: '名称', en: 'Name' }, cell: ({ name }) => name },
  { heading: { zh: '统一社会信用代码', en: 'Credit code' }, cell: ({ creditCode }) => creditCode },
  { heading: { zh: '备案编号', en: 'Filing number' }, cell: ({ filingNumber }) => filingNumber },
  { heading: { zh: '登记或备案', en: 'Track' }, cell: ({ track }, language) => word('track', track, language) },
  { heading: { zh: '类型', en: 'Kind' }, cell: ({ kind }, language) => word('kind', kind, language) },
  { heading: { zh: '组织形式', en: 'Legal form' }, cell: ({ legalForm }, in_) => word('legalForm', legalForm, in_) },
  {
    heading: { zh: '联合会', en: 'Federation' },
    cell: ({ isFederation }, in_) => YES[in_][Number(isFederation)] ?? null,
  },
  { heading: { zh: '住所地区代码', en: 'Region code of the seat' }, cell: ({ region }) => region.code },
  {
    heading: { zh: '住所地区', en: 'Region of the seat' },
    cell: ({ region }, language) => regionName(region, language),
  },
  { heading: { zh: '负责人', en: 'Representative' }, cell: ({ representative }) => representative },
  {
    heading: { zh: '行业管理部门（业务主管单位）', en: 'Supervising department' },
    cell: (row) => row.supervisingDepartment,
  },
  { heading: { zh: '成立日期', en: 'Founded' }, cell: ({ foundedOn }) => foundedOn },
  { heading: { zh: '评估等级（A）', en: 'Rating (A)' }, cell: ({ rating }) => rating },
  { heading: { zh: '星级', en: 'Stars' }, cell: ({ star }) => star },
  { heading: { zh: '可同时承接', en: 'Projects at once' }, cell: ({ capacity }) => capacity },
  {
    heading: { zh: '信用状况', en: 'Standing' },
    cell: ({ standing }, language) => word('standing', standing, language),
  },
  {
    heading: { zh: '具备承接资质的职能', en: 'Qualified for' },
    cell: ({ qualifications }, language) =>
      joined([...new Set(qualifications.map(({ function: { name } }) => name[language]))], language),
  },
];

const YES: Readonly<Record<Language, readonly [string, string]>> = { zh: ['否', '是'], en: ['no', 'yes'] };

function joined(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '、' : ', ');
}

/** The living register of organizations. */
export const organizations = publicList<OrganizationRow>({
  name: 'organizations',
  title: { zh: '社区社会组织', en: 'Organizations' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $filter: OrganizationFilter, $orderBy: OrganizationOrder) {
    organizations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { ${PAGE} nodes { ${ORGANIZATION} } }
  }`,
  page: (data) => data['organizations'] as ListPage<OrganizationRow>,
  columns: organizationColumns,
});

/** An edition of the catalog of organizations: of `catalog`, the one in force or `edition`. */
export const organizationCatalog = publicList<OrganizationRow>({
  name: 'organization-catalog',
  title: { zh: '承接组织目录', en: 'Organization catalog' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $catalog: RegionCode!, $edition: Int, $filter: OrganizationFilter, $orderBy: OrganizationOrder) {
    organizationCatalog(regionCode: $catalog, number: $edition) {
      organizations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { ${PAGE} nodes { ${ORGANIZATION} } }
    }
  }`,
  page: (data) => (data['organizationCatalog'] as { organizations: ListPage<OrganizationRow> } | null)?.organizations,
  columns: organizationColumns,
});

interface FunctionRow {
  readonly code: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly kind: string;
  readonly department: string;
  readonly legalBasis: string;
  readonly serviceStandard: string;
  readonly unit: Bilingual;
  readonly guidePrice: Amount | null;
  readonly transferModes: readonly string[];
  readonly tracks: readonly string[];
  readonly capabilities: readonly string[];
}

/** An edition of the catalog of functions: of `catalog`, the one in force or `edition`. */
export const functionCatalog = publicList<FunctionRow>({
  name: 'function-catalog',
  title: { zh: '职能转移目录', en: 'Function catalog' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $catalog: RegionCode!, $edition: Int, $filter: FunctionFilter, $orderBy: FunctionOrder) {
    functionCatalog(regionCode: $catalog, number: $edition) {
      functions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        ${PAGE}
        nodes { code version name { zh en } kind department legalBasis serviceStandard unit { zh en } guidePrice { amount } transferModes tracks capabilities }
      }
    }
  }`,
  page: (data) => (data['functionCatalog'] as { functions: ListPage<FunctionRow> } | null)?.functions,
  columns: [
    { heading: { zh: '职能代码', en: 'Code' }, cell: ({ code }) => code },
    { heading: { zh: '版本', en: 'Version' }, cell: ({ version }) => version },
    { heading: { zh: '职能事项', en: 'Function' }, cell: ({ name }, language) => name[language] },
    { heading: { zh: '类型', en: 'Kind' }, cell: ({ kind }, language) => word('kind', kind, language) },
    { heading: { zh: '转移部门', en: 'Department' }, cell: ({ department }) => department },
    { heading: { zh: '依据', en: 'Legal basis' }, cell: ({ legalBasis }) => legalBasis },
    { heading: { zh: '服务标准', en: 'Service standard' }, cell: ({ serviceStandard }) => serviceStandard },
    { heading: { zh: '计量单位', en: 'Unit' }, cell: ({ unit }, language) => unit[language] },
    amountColumn({ zh: '指导价（元）', en: 'Guide price (yuan)' }, ({ guidePrice }) => guidePrice),
    {
      heading: { zh: '转移方式', en: 'Ways of transfer' },
      cell: ({ transferModes }, in_) =>
        joined(
          transferModes.map((mode) => String(word('mode', mode, in_))),
          in_,
        ),
    },
    {
      heading: { zh: '承接对象', en: 'Open to' },
      cell: ({ tracks }, in_) =>
        joined(
          tracks.map((track) => String(word('track', track, in_))),
          in_,
        ),
    },
    { heading: { zh: '应具备的能力', en: 'Capabilities' }, cell: ({ capabilities }, in_) => joined(capabilities, in_) },
  ],
});

interface AgencyRow {
  readonly name: string;
  readonly kind: string;
  readonly region: { readonly code: string; readonly fullName: string };
  readonly contact: { readonly address: string; readonly telephone: string; readonly openingHours: string } | null;
}

/** The offices of government. */
export const agencies = publicList<AgencyRow>({
  name: 'agencies',
  title: { zh: '政府机关', en: 'Government offices' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $filter: AgencyFilter) {
    agencies(first: $first, after: $after, filter: $filter) {
      ${PAGE} nodes { name kind region { code fullName } contact { address telephone openingHours } }
    }
  }`,
  page: (data) => data['agencies'] as ListPage<AgencyRow>,
  columns: [
    { heading: { zh: '名称', en: 'Name' }, cell: ({ name }) => name },
    { heading: { zh: '类型', en: 'Kind' }, cell: ({ kind }, language) => word('agencyKind', kind, language) },
    { heading: { zh: '负责地区代码', en: 'Region code' }, cell: ({ region }) => region.code },
    {
      heading: { zh: '负责地区', en: 'Responsible for' },
      cell: ({ region }, language) => fullRegionName(region, language),
    },
    { heading: { zh: '地址', en: 'Address' }, cell: ({ contact }) => contact?.address ?? null },
    { heading: { zh: '电话', en: 'Telephone' }, cell: ({ contact }) => contact?.telephone ?? null },
    { heading: { zh: '办公时间', en: 'Office hours' }, cell: ({ contact }) => contact?.openingHours ?? null },
  ],
});
