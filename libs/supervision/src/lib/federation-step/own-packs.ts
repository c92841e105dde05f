import { isWithinRegion } from '@chengjie/kernel';
import type { KeptPack, RuleBook } from '@chengjie/rules';

/** The region's own pack in force on a day; undefined where a larger region's counts. */
export function ownPack(book: RuleBook, day: string, regionCode: string): KeptPack | undefined {
  const pack = book.inForce(day, regionCode);
  return pack?.value.region === regionCode ? pack : undefined;
}

/** The region's own pack that begins last. */
export function newestPack(book: RuleBook, regionCode: string): KeptPack | undefined {
  return book
    .list(null, regionCode)
    .filter(({ value }) => value.region === regionCode)
    .at(-1);
}

/** Of the region and of each within it that has packs of its own: the one that begins last of all. */
export function lastToBegin(book: RuleBook, regionCode: string): KeptPack | undefined {
  return packsWithin(book, regionCode)
    .toSorted((a, b) => (a.value.effectiveFrom < b.value.effectiveFrom ? -1 : 1))
    .at(-1);
}

/** Packs that regions within another have of their own, in force on a day. */
export function ownPacksWithin(book: RuleBook, day: string, regionCode: string): KeptPack[] {
  const regions = new Set(packsWithin(book, regionCode).map(({ value }) => value.region));
  regions.delete(regionCode);
  return [...regions].flatMap((region) => ownPack(book, day, region) ?? []);
}

function packsWithin(book: RuleBook, regionCode: string): KeptPack[] {
  return book.list().filter(({ value }) => isWithinRegion(value.region, regionCode));
}
