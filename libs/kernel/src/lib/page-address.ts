import type { Language } from './bilingual.js';

/** A page of the portal. Its address begins with a language: `/en/projects?status=AWARDED`. */
export interface PageAddress {
  readonly language: Language;
  /** Without the language, as pages name each other: `/projects`. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

const BEGINNING = /^\/(zh|en)(?=\/|$)/;

/** The language that a path begins with; none in those from before, and in mails. */
export function languageIn(pathname: string): Language | undefined {
  return BEGINNING.exec(pathname)?.[1] as Language | undefined;
}

/** The path that pages name each other by, whatever the language. */
export function withoutLanguage(pathname: string): string {
  return pathname.replace(BEGINNING, '') || '/';
}

/** The address of a page in a language: `/en/projects`, and `/en` for the start page. */
export function addressIn(language: Language, path: string): string {
  return `/${language}${path.replace(/^\/(?=$|[?#])/, '')}`;
}
