import { beginningsOf, tellingWords } from './english-words.js';
import { begunPinyinWays, pinyinWays } from './pinyin-syllables.js';
import { foldForSearch } from './search-folding.js';
import { CODE_PIECE, codePieces, isHan, MARK, tokensOf, withoutZeros } from './search-terms.js';

/** What is longer is no search. */
const MAX_LENGTH = 100;

/** Characters of a run in which a wrong one is looked for, and parts beside which it is: each possible mistake is a query. */
const LEAST_TO_MISTAKE = 3;
const MOST_TO_MISTAKE = 12;
const MOST_PARTS_TO_MISTAKE = 4;

/** More letters are no initials of words that somebody types. */
const MOST_INITIALS = 12;

/** A number is called before it: 编号 CJ-2026-000031. */
const CALLED = /(?:项目|信用|备案|事项)?(?:编号|代码|号码)\s*[:：]?\s*(?=[\p{L}\p{N}])/gu;

const WORD = String.raw`[[\p{L}\p{N}]--[\p{Script=Han}〇]]+`;

/** Chinese; letters that may be pinyin, blanks and apostrophes within; or letters and digits, hyphens within. */
const PART = new RegExp(
  String.raw`[\p{Script=Han}〇]+|[a-zü]+(?:[ '’][a-zü]+)*(?![a-zü\p{N}\-])|${WORD}(?:-${WORD})*`,
  'gv',
);

/** A text as queries of terms (`tsquery`), to be bound as parameters and cast; the best hits come by the first. */
export interface SearchQuery {
  /** All words stand in the name as they are written. */
  readonly asWritten: string;
  /** Each character stands in the name beside one that it was typed with: words may stand apart. */
  readonly inName: string;
  /** The same with place, function and buyer. */
  readonly anywhere: string;
  /** The same two where one character is wrong; undefined where nothing is long enough for one. */
  readonly nearlyInName: string | undefined;
  readonly nearly: string | undefined;
  /** The whole as codes are compared: letters and digits alone, in capitals. */
  readonly code: string;
  /** The same with the hyphens within. */
  readonly number: string;
}

/** The queries of a search text; undefined when it has no letter or digit. */
export function searchQuery(text: string | null | undefined): SearchQuery | undefined {
  // Cut again: folding makes up to 18 characters of one.
  const folded = foldForSearch((text ?? '').slice(0, MAX_LENGTH))
    .slice(0, MAX_LENGTH)
    .replace(CALLED, '');
  const parts = folded.match(PART) ?? [];
  if (parts.length === 0) return undefined;
  return {
    asWritten: all(parts.map((part) => (isHan(part) ? asWritten(part) : other(part, NAME, false)))),
    inName: all(parts.map((part) => apart(part, NAME))),
    anywhere: all(parts.map((part) => apart(part, ANYWHERE))),
    nearlyInName: nearly(parts, NAME),
    nearly: nearly(parts, ANYWHERE),
    code: folded.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase(),
    number: folded.replace(/[^\p{L}\p{N}-]/gu, '').toUpperCase(),
  };
}

/** Where a term may stand: which marks come before it. */
type Places = readonly string[];
const NAME: Places = [''];
const ANYWHERE: Places = ['', MARK.beside];

function apart(part: string, places: Places): string {
  return isHan(part) ? together(Array.from(part), places) : other(part, places, true);
}

function asWritten(run: string): string {
  const characters = Array.from(run);
  return all(characters.length === 1 ? [term(run, NAME)] : pairsOf(characters).map((pair) => term(pair, NAME)));
}

/** What may be less than a pair: the first or last unit alone, since it lost a neighbour; the last pair, just begun. */
interface Loose {
  readonly first?: boolean;
  readonly last?: boolean;
  readonly begun?: boolean;
}

/** Each unit beside one of its neighbours. What another says already is not said again. */
function together(units: readonly string[], places: Places, link = '', { first, last, begun }: Loose = {}): string {
  if (units.length === 1) return term(units[0] ?? '', places);
  const pairs = pairsOf(units, link);
  const alone = (place: number) => (first && place === 0) || (last && place === units.length - 1);
  const clauses = units.map((unit, place) => [
    ...[pairs[place - 1], pairs[place]].filter((pair) => pair !== undefined),
    ...(alone(place) ? [unit] : []),
  ]);
  const needed = clauses.filter(
    (clause, place) =>
      !clauses.some(
        (other, of) => of !== place && other.length < clause.length && other.every((each) => clause.includes(each)),
      ),
  );
  return all(
    needed.map((clause) => any(clause.map((each) => term(each, places, begun === true && each === pairs.at(-1))))),
  );
}

/** One character of a run of Chinese is another one, or one too many. */
function nearly(parts: readonly string[], places: Places): string | undefined {
  if (parts.length > MOST_PARTS_TO_MISTAKE) return undefined;
  const ways = parts.flatMap((part, place) => {
    const characters = Array.from(part);
    if (!isHan(part) || characters.length < LEAST_TO_MISTAKE || characters.length > MOST_TO_MISTAKE) return [];
    const others = parts.filter((_, index) => index !== place).map((each) => apart(each, places));
    const mistaken = characters.map((_, wrong) => {
      const [before, after] = [characters.slice(0, wrong), characters.slice(wrong + 1)];
      return all([
        before.length > 0 ? together(before, places, '', { last: true }) : '',
        after.length > 0 ? together(after, places, '', { first: true }) : '',
      ]);
    });
    return all([...others, any(mistaken)]);
  });
  return ways.length > 0 ? any(ways) : undefined;
}

/**
 * Letters and digits: a word or its beginning, part of a code, a number, pinyin, or initials.
 * @param typing whether words may end otherwise, or have only begun
 */
function other(part: string, places: Places, typing: boolean): string {
  const typed = tokensOf(part);
  const begun = (beginning: string) => term(beginning, places, beginning.length > 1);
  const words = all(typing ? tellingWords(typed).map((word) => any(beginningsOf(word).map(begun))) : typed.map(begun));
  const letters = part.replace(/[^a-zü]/g, '').replaceAll('ü', 'v');
  return any([words, ...(/\p{N}/u.test(part) ? codeOf(part) : pinyinOf(letters, places, typing))]);
}

function codeOf(part: string): string[] {
  const bare = part.replace(/-/g, '');
  return [
    ...(bare.length >= CODE_PIECE ? [all(codePieces(bare).map((piece) => term(MARK.code + piece, NAME)))] : []),
    ...(/^\d+$/.test(bare) ? [term(MARK.number + withoutZeros(bare), NAME)] : []),
  ];
}

/** @param typing whether the last syllable may have begun only */
function pinyinOf(letters: string, places: Places, typing: boolean): string[] {
  const whole = pinyinWays(letters);
  if (whole.length > 0) return whole.map((way) => syllables(way, places, typing));
  const begun = typing ? begunPinyinWays(letters).filter(({ length }) => length > 1) : [];
  return [...begun.map((way) => syllables(way, places, true)), ...initialsOf(letters)];
}

function syllables(way: readonly string[], places: Places, typing: boolean): string {
  const [only = ''] = way;
  if (way.length === 1) return term(`${only}.`, places, true);
  return together(way, places, '.', { begun: typing });
}

function initialsOf(letters: string): string[] {
  if (letters.length < 2 || letters.length > MOST_INITIALS) return [];
  if (letters.length === 2) return [term(MARK.initials + letters, NAME, true)];
  const threes = Array.from({ length: letters.length - 2 }, (_, start) => letters.slice(start, start + 3));
  return [all(threes.map((three) => term(MARK.initials + three, NAME)))];
}

function pairsOf(units: readonly string[], link = ''): string[] {
  return units.slice(1).map((unit, index) => `${units[index] ?? ''}${link}${unit}`);
}

function term(text: string, places: Places, begins = false): string {
  return any(places.map((mark) => `'${mark}${text}'${begins ? ':*' : ''}`));
}

function all(queries: readonly string[]): string {
  return joined(queries, ' & ');
}

function any(queries: readonly string[]): string {
  return joined(queries, ' | ');
}

function joined(queries: readonly string[], operator: string): string {
  const said = [...new Set(queries.filter(Boolean))];
  return said.length > 1 ? `(${said.join(operator)})` : (said[0] ?? '');
}
