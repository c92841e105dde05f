import {
  FIELD_TERMS,
  inWords,
  shanghaiDate,
  shanghaiEnd,
  vocabularyOf,
  type Bilingual,
  type Language,
  type Procured,
} from '@chengjie/kernel';
import { parse, type DocumentNode } from 'graphql';

/** What stands in a cell: a number where a spreadsheet may count with it. */
export type Cell = string | number | null;

/** A column of a list that is downloaded. */
export interface Column<Row> {
  readonly heading: Bilingual;
  cell(row: Row, language: Language): Cell;
  /** Amounts are numbers of two decimals. */
  readonly kind?: 'AMOUNT';
}

/** A page of a list as its document answers it. */
export interface ListPage<Row> {
  readonly totalCount?: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

/**
 * A list that everybody can take with them: asked for through the API, page by page, so that it holds what the list holds, in its order, under its
 * filters, and nothing that is not public.
 */
export interface PublicList<Row = unknown> {
  /** In addresses. */
  readonly name: string;
  /** Of the file and its sheet. */
  readonly title: Bilingual;
  /** Takes `$first`, `$after` and, to count, `$counted`; its other variables stand in the address. */
  readonly document: DocumentNode;
  /** Undefined where what the list belongs to is not there. */
  readonly page: (data: Readonly<Record<string, unknown>>) => ListPage<Row> | undefined;
  readonly columns: readonly Column<Row>[];
}

/** Declares a list, with its document as text. */
export function publicList<Row>(
  definition: Omit<PublicList<Row>, 'document'> & { readonly query: string },
): PublicList<Row> {
  const { query, ...list } = definition;
  return { ...list, document: parse(query) };
}

/** What every connection selects. */
export const PAGE = 'totalCount @include(if: $counted) pageInfo { hasNextPage endCursor }';

type Terms = (typeof FIELD_TERMS)[Language];

/** The word of an enum's value, of what is called differently by procedure as a list of many says it. */
export function word<Of extends keyof Terms>(
  of: Of,
  value: string | null,
  language: Language,
  procured?: Procured,
): Cell {
  if (value === null) return null;
  const words = FIELD_TERMS[language][of] as Readonly<Record<string, string>>;
  return inWords(words[value] ?? value, procured ? vocabularyOf(procured) : 'ANY', language);
}

/** A day in China, as spreadsheets read it in any language. */
export function day(instant: string | null): Cell {
  return instant === null ? null : shanghaiDate(new Date(instant));
}

/** By when something ends, in Beijing time; midnight is 24:00 of the day before. */
export function end(instant: string | null): Cell {
  return instant === null ? null : shanghaiEnd(new Date(instant)).slice(0, 'YYYY-MM-DD HH:MM'.length);
}
