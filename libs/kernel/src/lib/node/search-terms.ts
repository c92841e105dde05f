import { foldForSearch, readingOf } from './search-folding.js';

/** The terms' version: rows of an older one are written anew (docs/adr/0030). */
export const SEARCH_VERSION = 2;

/** Marks of terms other than characters, pairs and words. None is a letter or digit, so no text holds such a term. */
export const MARK = {
  /** What stands beside the name: place, function, buyer. */
  beside: '+',
  /** Four characters of a code. */
  code: '#',
  /** A number without its zeros. */
  number: '#n',
  /** Two or three letters that neighbours begin with. */
  initials: '~',
} as const;

/** Characters of a code that make up a term. */
export const CODE_PIECE = 4;

const HAN_RUN = /[\p{Script=Han}〇]+/u;
const TOKEN = /[\p{Script=Han}〇]+|[[\p{L}\p{N}]--[\p{Script=Han}〇]]+/gv;

/** What a thing is found by. */
export interface Searched {
  /** What it is called: found by characters, pairs, words, pinyin and initials. */
  readonly names: readonly string[];
  /** What else says which it is, such as its place or function; found after names. */
  readonly beside?: readonly string[];
  /** Longer texts about it: found by their words, not by pinyin. */
  readonly texts?: readonly string[];
  /** Numbers with letters or without, any part of four characters of which finds it. */
  readonly codes?: readonly (string | null | undefined)[];
  /** A number that it is called by, with or without the zeros before it. */
  readonly number?: string | undefined;
}

/**
 * The terms of a thing for a tsvector, to be stored with `array_to_tsvector` so that no parser touches them. Neighbouring
 * pairs find words that a dictionary cuts elsewhere (design.md §6).
 */
export function searchTerms({ names, beside = [], texts = [], codes = [], number }: Searched): string[] {
  const terms = new Set<string>();
  for (const name of names) for (const token of tokensOf(foldForSearch(name))) addName(terms, token);
  for (const text of beside) for (const token of tokensOf(foldForSearch(text))) addBeside(terms, token, true);
  for (const text of texts) for (const token of tokensOf(foldForSearch(text))) addBeside(terms, token, false);
  for (const code of codes) for (const piece of codePieces(code ?? '')) terms.add(MARK.code + piece);
  if (number) terms.add(MARK.number + withoutZeros(number));
  return [...terms];
}

/** Words of a folded text: runs of Chinese characters, and of other letters and digits. */
export function tokensOf(folded: string): readonly string[] {
  return folded.match(TOKEN) ?? [];
}

/** Whether a token is a run of Chinese characters. */
export function isHan(token: string): boolean {
  return HAN_RUN.test(token);
}

/** Letters and digits of a code alone, in pieces of which each begins at another of its characters. */
export function codePieces(code: string): readonly string[] {
  const bare = foldForSearch(code).replace(/[^\p{L}\p{N}]/gu, '');
  if (bare === '') return [];
  const count = Math.max(1, bare.length - CODE_PIECE + 1);
  return Array.from({ length: count }, (_, start) => bare.slice(start, start + CODE_PIECE));
}

/** A number as it is compared. */
export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function addName(terms: Set<string>, token: string): void {
  if (!isHan(token)) return void terms.add(token);
  const characters = Array.from(token);
  for (const [place, character] of characters.entries()) {
    terms.add(character);
    const next = characters[place + 1];
    if (next === undefined) continue;
    terms.add(character + next);
    const { syllables, initials } = readingOf(character + next);
    terms.add(syllables.join('.'));
    const third = characters[place + 2];
    terms.add(MARK.initials + initials.join('') + (third === undefined ? '' : readingOf(next + third).initials[1]));
  }
}

function addBeside(terms: Set<string>, token: string, pinyin: boolean): void {
  if (!isHan(token)) return void terms.add(MARK.beside + token);
  const characters = Array.from(token);
  if (characters.length === 1) return void terms.add(MARK.beside + token);
  for (const [place, character] of characters.slice(0, -1).entries()) {
    const pair = character + (characters[place + 1] ?? '');
    terms.add(MARK.beside + pair);
    if (pinyin) terms.add(MARK.beside + readingOf(pair).syllables.join('.'));
  }
}
