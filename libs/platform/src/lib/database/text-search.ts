import { lineAsStored, searchTsquery } from '@chengjie/kernel';
import { where, type Condition } from './list-conditions.js';

const LONG_HAN_RUN = /[\p{Script=Han}〇]{3,}/gu;

/** What is longer is no search. */
const MAX_LENGTH = 200;

/**
 * Conditions under which rows match a search text: the vector holds every term (through its GIN index), and Chinese
 * words of three characters and more stand in the text as a whole, since their pairs alone could lie apart.
 * @param vector tsvector column made of `searchVectorTerms`
 * @param haystack SQL expression of the text that the vector was made of
 */
export function textConditions(vector: string, haystack: string, text: string | null | undefined): Condition[] {
  const wanted = lineAsStored((text ?? '').slice(0, MAX_LENGTH)).normalize('NFKC');
  const query = searchTsquery(wanted);
  if (!query) return [];
  const words = wanted.match(LONG_HAN_RUN) ?? [];
  return [
    { ...where(`${vector} @@ ?::tsquery`, query), sparse: true },
    ...words.map((word) => where(`strpos(${haystack}, ?) > 0`, word)),
  ];
}
