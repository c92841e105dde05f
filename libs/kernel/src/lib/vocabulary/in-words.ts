import type { Bilingual, Language } from '../bilingual.js';
import { EN } from './terms-en.js';
import { ZH } from './terms-zh.js';
import { SCHEMA_VOCABULARY, type Vocabulary } from './vocabularies.js';

const TERMS = { zh: ZH, en: EN } as const;
const PLACE = /\[([A-Za-z]+)\]/g;

/**
 * A text in the words of a procedure: its `[bid]` places are filled from the table, in English with a capital where the place
 * has one (`[Bids]`). What a text is given besides, its `{name}` places, is filled afterwards, so that nothing of it is taken for a term.
 */
export function inWords(text: string, vocabulary: Vocabulary, language: Language): string {
  return text.replace(PLACE, (place, name: string) => termOf(name, vocabulary, language) ?? place);
}

/** The same in both languages. */
export function spoken({ zh, en }: Bilingual, vocabulary: Vocabulary): Bilingual {
  return { zh: inWords(zh, vocabulary, 'zh'), en: inWords(en, vocabulary, 'en') };
}

/** What a kind is called, as the schema describes it: in its words for tenders, with dots where a thing of the kind has a value. */
export function kindInWords(kind: Bilingual): string {
  const { zh, en } = spoken(kind, SCHEMA_VOCABULARY);
  return `${zh}. ${en}.`.replace(/\{\w+\}/g, '…');
}

/** Whether a text reads differently by procedure. */
export function followsProcedure(text: string): boolean {
  return text.search(PLACE) >= 0;
}

/** What a text has places for that the table lacks: none, in a text that is sound. */
export function unknownTerms(text: string, language: Language): string[] {
  const names = [...text.matchAll(PLACE)].map(([, name = '']) => name);
  return names.filter((name) => termOf(name, 'ANY', language) === undefined);
}

/** @throws Error for a text with a place that the table lacks, so that it is never loaded */
export function assertKnownTerms({ zh, en }: Bilingual): void {
  const unknown = [...unknownTerms(zh, 'zh'), ...unknownTerms(en, 'en')];
  if (unknown.length > 0) throw new Error(`No such term: ${unknown.join(', ')}`);
}

/** All terms of a language in one vocabulary, for the check that no text has another's. */
export function termsOf(vocabulary: Vocabulary, language: Language): ReadonlyMap<string, string> {
  return new Map(Object.entries(TERMS[language][vocabulary]));
}

function termOf(name: string, vocabulary: Vocabulary, language: Language): string | undefined {
  const terms: Readonly<Record<string, string>> = TERMS[language][vocabulary];
  if (Object.hasOwn(terms, name)) return terms[name];
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  const term = language === 'en' && Object.hasOwn(terms, lower) ? terms[lower] : undefined;
  return term && term.charAt(0).toUpperCase() + term.slice(1);
}
