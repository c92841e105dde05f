import { withoutUntold } from '../untold.js';
import { foldForSearch } from './search-folding.js';

/** What two names that read alike have in common, whatever their blanks, points, width and case, simplified or traditional. */
export function likeness(name: string): string {
  return withoutUntold(foldForSearch(name));
}

/** Something with a name, and the number that tells it apart from what is called alike. */
export interface NumberedName {
  readonly name: string;
  readonly number: string;
}

/** Those that are called alike, and that somebody has not said to know of: by the numbers that the refusal gave to be sent back. */
export function calledAlike<Named extends NumberedName>(
  name: string,
  among: readonly Named[],
): { readonly alike: readonly Named[]; readonly confirmed: (numbers: string | null | undefined) => boolean } {
  const own = likeness(name);
  const alike = among.filter((other) => likeness(other.name) === own);
  return {
    alike,
    confirmed: (numbers) => {
      const known = new Set(numbers?.split(' '));
      return alike.every(({ number }) => known.has(number));
    },
  };
}

/** How a refusal names those that are called alike, in both languages, and what confirms that they were read. */
export function alikeParams(alike: readonly NumberedName[]) {
  return {
    othersZh: alike.map(({ name, number }) => `“${name}”（${number}）`).join('、'),
    othersEn: alike.map(({ name, number }) => `“${name}” (${number})`).join(', '),
    confirm: alike.map(({ number }) => number).join(' '),
  };
}
