/** Finals by initial, as the table of Mandarin syllables has them (汉语拼音方案); `v` is ü, which people also type as u. */
const TABLE: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const SYLLABLES = new Set(
  Object.entries(TABLE).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);
const BEGINNINGS = new Set(
  [...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, end) => syllable.slice(0, end + 1))),
);
const LONGEST = 6;

/** Ways to read letters that are looked for: xian is 县 and 西安. */
const MOST_WAYS = 6;

/** Letters as syllables of pinyin, in all ways that there are; none when they are no pinyin. */
export function pinyinWays(letters: string): readonly (readonly string[])[] {
  return ways(letters, (end) => SYLLABLES.has(end));
}

/** The same of what is still being typed: the last syllable may only have begun. */
export function begunPinyinWays(letters: string): readonly (readonly string[])[] {
  return ways(letters, (end) => BEGINNINGS.has(end));
}

function ways(letters: string, mayEnd: (syllable: string) => boolean): readonly (readonly string[])[] {
  // From the end: what leads nowhere is never tried, of which letters that are nearly pinyin have countless ways.
  const ends: number[][] = [];
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    const longest = Math.min(LONGEST, letters.length - from);
    ends[from] = Array.from({ length: longest }, (_, place) => from + longest - place).filter((end) => {
      const syllable = letters.slice(from, end);
      return end === letters.length ? mayEnd(syllable) : SYLLABLES.has(syllable) && (ends[end]?.length ?? 0) > 0;
    });
  }
  const found: string[][] = [];
  const read = (from: number, before: readonly string[]): void => {
    for (const end of ends[from] ?? []) {
      if (found.length >= MOST_WAYS) return;
      const way = [...before, letters.slice(from, end)];
      if (end === letters.length) found.push(way);
      else read(end, way);
    }
  };
  read(0, []);
  return found;
}
