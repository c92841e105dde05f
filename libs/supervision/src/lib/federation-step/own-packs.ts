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
