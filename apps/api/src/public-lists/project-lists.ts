import { titlesOf, type Procured, type Titled } from '@chengjie/kernel';
import { amountColumn, LISTED_PROJECT, projectColumns, type Amount, type ListedProject } from './columns.js';
import { day, end, PAGE, publicList, word, type ListPage } from './public-list.js';

interface ProjectRow extends ListedProject, Procured {
  readonly status: string;
  readonly budget: Amount;
  readonly publishedAt: string | null;
  readonly deadlineAt: string | null;
  readonly openedAt: string | null;
  readonly awardedAt: string | null;
  readonly endedAt: string | null;
}

/** Published projects. */
export const projects = publicList<ProjectRow>({
  name: 'projects',
  title: { zh: '采购项目', en: 'Projects' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $filter: ProjectFilter, $orderBy: ProjectOrder) {
    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      ${PAGE}
      nodes { ${LISTED_PROJECT} status regime procedure budget { amount } publishedAt deadlineAt openedAt awardedAt endedAt }
    }
  }`,
  page: (data) => data['projects'] as ListPage<ProjectRow>,
  columns: [
    ...projectColumns<ProjectRow>((row) => row),
    { heading: { zh: '采购类别', en: 'Regime' }, cell: ({ regime }, language) => word('regime', regime, language) },
    { heading: { zh: '采购方式', en: 'Procedure' }, cell: ({ procedure }, in_) => word('procedure', procedure, in_) },
    amountColumn({ zh: '预算（元）', en: 'Budget (yuan)' }, ({ budget }) => budget),
    { heading: { zh: '状态', en: 'State' }, cell: (row, language) => word('status', row.status, language, row) },
    { heading: { zh: '公布日期', en: 'Published' }, cell: ({ publishedAt }) => day(publishedAt) },
    { heading: { zh: '截止时间', en: 'Deadline' }, cell: ({ deadlineAt }) => end(deadlineAt) },
    { heading: { zh: '开启日期', en: 'Opened' }, cell: ({ openedAt }) => day(openedAt) },
    { heading: { zh: '结果公布日期', en: 'Awarded' }, cell: ({ awardedAt }) => day(awardedAt) },
    { heading: { zh: '结束日期', en: 'Ended' }, cell: ({ endedAt }) => day(endedAt) },
  ],
});

interface AwardRow {
  readonly amount: Amount;
  readonly preferential: boolean;
  readonly publishedAt: string;
  readonly bidder: { readonly name: string };
  readonly performer: { readonly name: string } | null;
  readonly lot: Titled & { readonly number: number };
  readonly project: ListedProject;
}

/** All awards. */
export const awards = publicList<AwardRow>({
  name: 'awards',
  title: { zh: '采购结果', en: 'Awards' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $filter: AwardFilter) {
    awards(first: $first, after: $after, filter: $filter) {
      ${PAGE}
      nodes { amount { amount } preferential publishedAt bidder { name } performer { name } lot { number title titleEn } project { ${LISTED_PROJECT} } }
    }
  }`,
  page: (data) => data['awards'] as ListPage<AwardRow>,
  columns: [
    ...projectColumns<AwardRow>(({ project }) => project),
    { heading: { zh: '采购包', en: 'Lot' }, cell: ({ lot }) => lot.number },
    {
      heading: { zh: '采购包名称', en: 'Title of the lot' },
      cell: ({ lot }, language) => titlesOf(lot)[language],
    },
    { heading: { zh: '承接组织', en: 'Winner' }, cell: ({ bidder }) => bidder.name },
    { heading: { zh: '实施组织', en: 'Performed by' }, cell: ({ performer }) => performer?.name ?? null },
    amountColumn({ zh: '金额（元）', en: 'Amount (yuan)' }, ({ amount }) => amount),
    {
      heading: { zh: '同等条件下联合会优先', en: 'Federation first on equal terms' },
      cell: ({ preferential }, language) => yes(preferential)[language],
    },
    { heading: { zh: '公布日期', en: 'Published' }, cell: ({ publishedAt }) => day(publishedAt) },
  ],
});

interface PreferentialRow {
  readonly amount: Amount;
  readonly publishedAt: string;
  readonly federation: { readonly name: string };
  readonly performer: { readonly name: string } | null;
  readonly project: ListedProject;
  readonly preference: {
    readonly putAbove: readonly { readonly bidderName: string }[];
    readonly counterfactual: { readonly changed: boolean };
  };
}

/** Awards that the federation step decided. */
export const preferentialAwards = publicList<PreferentialRow>({
  name: 'preferential-awards',
  title: { zh: '联合会优先的结果', en: 'Preferential awards' },
  query: `query ($first: Int!, $after: String, $counted: Boolean!, $filter: PreferentialAwardFilter) {
    preferentialAwards(first: $first, after: $after, filter: $filter) {
      ${PAGE}
      nodes { amount { amount } publishedAt federation { name } performer { name } project { ${LISTED_PROJECT} }
        preference { putAbove { bidderName } counterfactual { changed } } }
    }
  }`,
  page: (data) => data['preferentialAwards'] as ListPage<PreferentialRow>,
  columns: [
    ...projectColumns<PreferentialRow>(({ project }) => project),
    { heading: { zh: '联合会', en: 'Federation' }, cell: ({ federation }) => federation.name },
    { heading: { zh: '实施组织', en: 'Performed by' }, cell: ({ performer }) => performer?.name ?? null },
    {
      heading: { zh: '列于其后的组织', en: 'Put above' },
      cell: ({ preference }, language) =>
        preference.putAbove.map(({ bidderName }) => bidderName).join(language === 'zh' ? '、' : ', '),
    },
    {
      heading: { zh: '没有优先时结果是否不同', en: 'Would differ without it' },
      cell: ({ preference }, language) => yes(preference.counterfactual.changed)[language],
    },
    amountColumn({ zh: '金额（元）', en: 'Amount (yuan)' }, ({ amount }) => amount),
    { heading: { zh: '公布日期', en: 'Published' }, cell: ({ publishedAt }) => day(publishedAt) },
  ],
});

function yes(is: boolean) {
  return is ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
}
