import type { Bilingual } from './bilingual.js';
import { lineAsStored, linesAsStored } from './text.js';

/** From so many characters on a text may have lines; what is shorter is a name, a title, a number. */
const LINES_FROM = 300;

/** Whether a text may have lines. @param max most characters that it may have */
export const hasLines = ({ max }: { readonly max: number }): boolean => max >= LINES_FROM;

/** Why a character cannot stay in a text: no database holds it, or what is read would be other than what is there. */
export type Refused = 'NUL' | 'HALF' | 'DIRECTION' | 'CONTROL' | 'UNSEEN';

/**
 * What is refused. Direction: U+202E and the like. Unseen, of names alone: what no font draws, fillers and blank patterns too, for
 * two names may not look alike and differ; what an emoji is joined and coloured by belongs to it.
 */
const PATTERNS: Readonly<Record<Refused, RegExp>> = {
  NUL: /\0/gu,
  HALF: /\p{Cs}/gu,
  DIRECTION: /\p{Bidi_Control}/gu,
  CONTROL: /(?![\t\n\r])\p{Cc}/gu,
  UNSEEN:
    /(?!\u{200d}|(?<=\p{Extended_Pictographic})\u{fe0f})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/gu,
};

/** What is refused of a text of lines, and of one line. */
const OF_LINES: readonly Refused[] = ['NUL', 'HALF', 'DIRECTION', 'CONTROL'];
const OF_LINE: readonly Refused[] = ['NUL', 'HALF', 'DIRECTION', 'UNSEEN'];

/** Whether a text holds something of a kind that is refused. */
export function holdsRefused(text: string, kind: Refused): boolean {
  return text.search(PATTERNS[kind]) >= 0;
}

/** Something to be seen: no blank, no format character, no filler of another script, no mark alone. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\u{115f}\u{1160}\u{2800}\u{3164}\u{ffa0}]/u;

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

/** A character that cannot stay, as it is told: U+202E, right-to-left override. */
export interface RefusedCharacter {
  readonly code: string;
  readonly name: Bilingual;
}

/** What must be taken out of a typed text, each character once; what storing takes out by itself is no matter. @param lines whether it may have lines */
export function refusedCharacters(typed: string, lines: boolean): readonly RefusedCharacter[] {
  const text = stored(typed, lines);
  const found = (lines ? OF_LINES : OF_LINE).flatMap((kind) =>
    (text.match(PATTERNS[kind]) ?? []).map((character) => told(character, kind)),
  );
  return [...new Map(found.map((each) => [each.code, each])).values()];
}

/** A typed text without what is refused of it: in the form in which it is stored, where anything was. */
export function withoutRefused(typed: string, lines: boolean): string {
  let text = typed;
  // What stood apart by a character that is gone may be another thing together.
  while (refusedCharacters(text, lines).length > 0) {
    text = (lines ? OF_LINES : OF_LINE).reduce((rest, kind) => rest.replace(PATTERNS[kind], ''), stored(text, lines));
  }
  return text;
}

function stored(typed: string, lines: boolean): string {
  return lines ? linesAsStored(typed) : lineAsStored(typed);
}

function told(character: string, kind: Refused): RefusedCharacter {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { code, name: NAMES[code] ?? KINDS[kind] };
}

const KINDS: Readonly<Record<Refused, Bilingual>> = {
  NUL: { zh: '空字符', en: 'NUL' },
  HALF: { zh: '残缺的字符', en: 'half of a character' },
  DIRECTION: { zh: '改变文字方向', en: 'turns the direction of text' },
  CONTROL: { zh: '控制字符', en: 'control character' },
  UNSEEN: { zh: '看不见的字符', en: 'cannot be seen' },
};

/** By the names of the Unicode standard. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  'U+0009': { zh: '制表符', en: 'tab' },
  'U+000A': { zh: '换行', en: 'line break' },
  'U+2028': { zh: '换行', en: 'line separator' },
  'U+061C': { zh: '阿拉伯字母标记', en: 'Arabic letter mark' },
  'U+200E': { zh: '从左至右标记', en: 'left-to-right mark' },
  'U+200F': { zh: '从右至左标记', en: 'right-to-left mark' },
  'U+202A': { zh: '从左至右嵌入', en: 'left-to-right embedding' },
  'U+202B': { zh: '从右至左嵌入', en: 'right-to-left embedding' },
  'U+202C': { zh: '方向设置结束', en: 'pop directional formatting' },
  'U+202D': { zh: '强制从左至右', en: 'left-to-right override' },
  'U+202E': { zh: '强制从右至左', en: 'right-to-left override' },
  'U+2066': { zh: '从左至右隔离', en: 'left-to-right isolate' },
  'U+2067': { zh: '从右至左隔离', en: 'right-to-left isolate' },
  'U+2068': { zh: '按首字方向隔离', en: 'first strong isolate' },
  'U+2069': { zh: '隔离结束', en: 'pop directional isolate' },
  'U+3164': { zh: '谚文填充符', en: 'Hangul filler' },
};
