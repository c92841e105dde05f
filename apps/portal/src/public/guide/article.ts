import type { Bilingual } from '@chengjie/portal-ui/i18n/use-language';

/** A way from an article to where one can do or see what it tells. */
export interface ArticleLink {
  readonly to: string;
  readonly label: Bilingual;
}

/** Words of a document, letter by letter, in the language it is written in. */
export interface Quotation {
  /** In Chinese. */
  readonly text: string;
  readonly source: Bilingual;
}

/** A row of a table; its first cell names it. */
export type ArticleRow = readonly Bilingual[];

/** Facts in rows under headings. */
export interface ArticleTable {
  readonly caption: Bilingual;
  readonly headings: readonly Bilingual[];
  readonly rows: readonly ArticleRow[];
}

/** A part of an article under its own heading. */
export interface ArticleSection {
  /** For links to it, and for what the page adds to it, such as a worked example. */
  readonly id: string;
  readonly heading: Bilingual;
  readonly paragraphs: readonly Bilingual[];
  readonly list?: readonly Bilingual[];
  /** Whether the list is one of steps, in order. */
  readonly ordered?: boolean;
  readonly quotation?: Quotation;
  readonly table?: ArticleTable;
  /** To be copied letter by letter: a command, a document. */
  readonly code?: string;
  readonly links?: readonly ArticleLink[];
}

/** A page of the guide. */
export interface Article {
  readonly slug: string;
  readonly title: Bilingual;
  readonly lead: Bilingual;
  /** Whether it tells of all procedures in the words of tenders: the page then says what the others call it. */
  readonly inWordsOfTenders?: true;
  readonly sections: readonly ArticleSection[];
}
