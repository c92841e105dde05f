import { asStored } from './text.js';

const HAN_RUN = /[\p{Script=Han}〇]+/u;
const TOKEN = /[\p{Script=Han}〇]+|[\p{L}\p{N}]+?(?=[\p{Script=Han}〇]|[^\p{L}\p{N}]|$)/gu;

/**
 * The terms of a text for a tsvector: each Chinese character, each pair of neighbours (bigram), and each other word in
 * lower case. Bigrams find words that a dictionary cuts elsewhere (design.md §6). Store them with
 * `array_to_tsvector` so that no parser touches them.
 */
export function searchVectorTerms(text: string): string[] {
  return distinct(
    tokensOf(text).flatMap((token) => (isHan(token) ? [...charactersOf(token), ...bigramsOf(token)] : token)),
  );
}

/**
 * The terms that a text must all hold to match a query: the bigrams of a Chinese word, a single character as itself,
 * other words as they are. Terms may stand apart in the text, so check the hits again with LIKE.
 */
export function searchQueryTerms(query: string): string[] {
  return distinct(
    tokensOf(query).flatMap((token) => {
      if (!isHan(token)) return token;
      const bigrams = bigramsOf(token);
      return bigrams.length > 0 ? bigrams : token;
    }),
  );
}

/** A query's terms as the text of a `tsquery` (`'养老' & '服务'`), to be bound as a parameter and cast; empty if none. */
export function searchTsquery(query: string): string {
  return searchQueryTerms(query)
    .map((term) => `'${term}'`)
    .join(' & ');
}

function tokensOf(text: string): string[] {
  return asStored(text).normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
}

function isHan(token: string): boolean {
  return HAN_RUN.test(token);
}

function charactersOf(token: string): string[] {
  return Array.from(token);
}

function bigramsOf(token: string): string[] {
  const characters = charactersOf(token);
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function distinct(terms: string[]): string[] {
  return [...new Set(terms)];
}
