/** Words between others, which titles and searches put in at will. Those that are syllables of pinyin, such as `an`, are none. */
const BETWEEN = new Set([
  ...['and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with'],
  ...['people', 'person', 'persons'],
]);

/** Beginnings of words that mean the same in the names of functions: care of the aged, nursing old people, seniors. */
const ALIKE: readonly (readonly string[])[] = [
  ['aged', 'elder', 'senior', 'old'],
  ['young', 'youth'],
  ['disab', 'handicap'],
  ['care', 'caring', 'nurs'],
  ['sport', 'athlet'],
];

/** Endings that are cut, the longer first, where enough is left to tell the word by. */
const ENDINGS = ['ies', 'ing', 'es', 'ed', 'ly', 's', 'y'];
const LEAST_LEFT = 4;

/** The words of a search that say something; all of them where none does. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !BETWEEN.has(word));
  return telling.length > 0 ? telling : words;
}

/** By what beginnings of words a word is found: `elderly` by those of elder, aged and senior, `dancing` by `danc`. */
export function beginningsOf(word: string): readonly string[] {
  if (!/^[a-z]+$/.test(word)) return [word];
  const ending = word.endsWith('ss')
    ? undefined
    : ENDINGS.find((each) => word.endsWith(each) && word.length - each.length >= LEAST_LEFT);
  const stem = ending ? word.slice(0, -ending.length) : word;
  return [stem, ...ALIKE.filter((group) => group.some((each) => word.startsWith(each))).flat()];
}
