import { createRequire } from 'node:module';
import type * as PinyinPro from 'pinyin-pro';
import { asStored } from '../text.js';
import { SIMPLIFIED, TRADITIONAL } from './simplified-characters.js';

const simplified = new Map(Array.from(TRADITIONAL, (character, place) => [character, SIMPLIFIED.charAt(place)]));

const DASH = /\p{Pd}|−/gu;
const IDEOGRAPH = /[㐀-鿿]/g;

/**
 * A text as it is searched, in the same way whether stored or asked for: as it is stored, then in one width, radicals and compatibility ideographs as
 * the characters that they stand for (NFKC), simplified, in lower case, any dash as a hyphen.
 */
export function foldForSearch(text: string): string {
  return asStored(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(DASH, '-')
    .replace(IDEOGRAPH, (character) => simplified.get(character) ?? character);
}

/** How two neighbouring characters are read: `chang` and `yi`. */
export interface Reading {
  readonly syllables: readonly [string, string];
  readonly initials: readonly [string, string];
}

/** As many pairs as all names of a country hold. */
const MOST_READINGS = 200_000;
const readings = new Map<string, Reading>();
let dictionary: typeof PinyinPro | undefined;

/** Reads two neighbours together, since one often tells how the other is read: 长春, 长者. */
export function readingOf(pair: string): Reading {
  const known = readings.get(pair);
  if (known) return known;
  // 30 MB that only those who write need: who merely searches never loads them.
  dictionary ??= createRequire(import.meta.url)('pinyin-pro') as typeof PinyinPro;
  const [first = '', second = ''] = dictionary.pinyin(pair, { toneType: 'none', type: 'array', v: true });
  const reading: Reading = { syllables: [first, second], initials: [first.charAt(0), second.charAt(0)] };
  if (readings.size < MOST_READINGS) readings.set(pair, reading);
  return reading;
}
