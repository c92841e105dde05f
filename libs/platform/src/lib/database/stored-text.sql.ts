import { asStored } from '@chengjie/kernel';

/** Characters with what stands for them in a stored text: radicals, and what cannot be seen, which nothing stands for. */
const REPLACED = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, index) => String.fromCodePoint(0x2e80 + index))
  .map((radical) => [radical, asStored(radical)] as const)
  .filter(([radical, stored]) => stored !== radical);
const UNSEEN = '\u00ad\u200b\u200c\u2060\u2061\u2062\u2063\u2064\ufeff';
const FROM = REPLACED.map(([radical]) => radical).join('') + UNSEEN;
const TO = REPLACED.map(([, stored]) => stored).join('');

/**
 * The kernel's `lineAsStored` as SQL, for migrations of names from before they were taken so. Joiners and variants of emoji stay: nobody
 * could enter others.
 */
export function lineAsStoredSql(column: string): string {
  return `btrim(regexp_replace(normalize(translate(${column}, '${FROM}', '${TO}'), NFC),
    '[\\t\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]+', ' ', 'g'))`;
}
