import { fullRegionName, titlesOf, type Bilingual, type Titled } from '@chengjie/kernel';
import type { Column } from './public-list.js';

/** What several lists show of a project. */
export interface ListedProject extends Titled {
  readonly reference: string;
  readonly buyer: { readonly name: string };
  readonly region: { readonly code: string; readonly fullName: string };
  readonly function: { readonly code: string; readonly name: Bilingual };
}

/** The fields of a {@link ListedProject}. */
export const LISTED_PROJECT =
  'reference title titleEn buyer { name } region { code fullName } function { code name { zh en } }';

export interface Amount {
  readonly amount: string;
}

/** The columns of a project in a list of something else of it, or of itself. */
export function projectColumns<Row>(of: (row: Row) => ListedProject): readonly Column<Row>[] {
  return [
    { heading: { zh: '项目编号', en: 'Reference' }, cell: (row) => of(row).reference },
    { heading: { zh: '项目名称', en: 'Project' }, cell: (row, language) => titlesOf(of(row))[language] },
    { heading: { zh: '购买主体', en: 'Buyer' }, cell: (row) => of(row).buyer.name },
    { heading: { zh: '地区代码', en: 'Region code' }, cell: (row) => of(row).region.code },
    { heading: { zh: '地区', en: 'Region' }, cell: (row, language) => fullRegionName(of(row).region, language) },
    { heading: { zh: '职能代码', en: 'Function code' }, cell: (row) => of(row).function.code },
    { heading: { zh: '职能事项', en: 'Function' }, cell: (row, language) => of(row).function.name[language] },
  ];
}

/** An amount in yuan. */
export function amountColumn<Row>(heading: Bilingual, of: (row: Row) => Amount | null): Column<Row> {
  return { heading, kind: 'AMOUNT', cell: (row) => of(row)?.amount ?? null };
}
