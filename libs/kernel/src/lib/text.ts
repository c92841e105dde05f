/**
 * Radicals of Unicode's supplement that stand for a whole character in texts copied out of PDFs, with the character that is
 * meant: `EquivalentUnifiedIdeograph` of the Unicode Character Database. Kangxi radicals have a compatibility mapping, these none.
 */
const RADICALS: Readonly<Record<string, string>> = {
  ...{
    '⺠': '民',
    '⻄': '西',
    '⻅': '见',
    '⻆': '角',
    '⻉': '贝',
    '⻋': '车',
    '⻓': '长',
    '⻔': '门',
    '⻘': '青',
    '⻙': '韦',
  },
  ...{
    '⻚': '页',
    '⻛': '风',
    '⻜': '飞',
    '⻝': '食',
    '⻢': '马',
    '⻣': '骨',
    '⻤': '鬼',
    '⻥': '鱼',
    '⻦': '鸟',
    '⻧': '卤',
  },
  ...{ '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⺶': '羊' },
};

const RADICAL = /[\u2e80-\u2fd5]/g;

/** What joins the parts of one emoji is seen; anywhere else it is not, no more than the rest is. */
const UNSEEN =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|[\u00ad\u200b\u200c\u2060-\u2064\ufeff]/gu;

/** Variants of one ideograph, which no other character tells apart. */
const VARIANT = /(?<=\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * A text in the one form that is stored and searched for: composed (NFC, which gives compatibility ideographs their unified
 * character too: U+F9EA 離), radicals as the character that they look like (U+2F7C 老), without what cannot be seen. What turns the
 * direction of text stays, to be refused.
 */
export function asStored(text: string): string {
  const composed = text.replace(RADICAL, (radical) => RADICALS[radical] ?? radical.normalize('NFKC')).normalize('NFC');
  const seen = composed.replace(UNSEEN, '').replace(VARIANT, '');
  // What stood apart by something unseen may belong together now: e, a joiner, an accent.
  return seen === composed ? seen : asStored(seen);
}

/** A name, a title, a number as it is stored: one blank for each run of blanks of any kind, none at its ends. */
export function lineAsStored(text: string): string {
  return asStored(text)
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .trim();
}

/**
 * A long text as it is stored: lines end with LF alone, and without blanks. An ideographic space is how a Chinese paragraph
 * is indented, so it stays where something follows.
 */
export function linesAsStored(text: string): string {
  return asStored(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?!\u3000)\p{Zs}/gu, ' ')
    .replace(/[ \t\u3000]+$/gmu, '')
    .trim();
}
