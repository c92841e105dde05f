/** Full-width characters and all kinds of blanks as their usual ones, without what is around or cannot be seen. */
export function halfWidth(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
}

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
