/** Full-width characters and all kinds of blanks as their usual ones, without what is around or cannot be seen. */
export function halfWidth(typed: string): string {
  // No NFKC: it makes digits of ①, ¹ and ㉈, which nobody means.
  return typed
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH))
    .replaceAll('￥', '¥')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

/** How far full-width forms lie behind what they are the forms of. */
const FULL_WIDTH = 0xff01 - 0x21;

/**
 * A code, number or reference as people type or paste it, as it is stored: full width, blanks anywhere, any kind of dash and lower
 * case are no mistakes. For what is of capitals, digits and hyphens alone; whether it is one is for others to say.
 */
export function readCode(typed: string): string {
  return halfWidth(typed)
    .replace(/\s/g, '')
    .replace(/\p{Pd}|−/gu, '-')
    .toUpperCase();
}
