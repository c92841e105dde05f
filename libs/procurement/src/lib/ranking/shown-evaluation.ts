import { kept } from '@chengjie/platform';
import type * as v from 'valibot';

type KeysOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, Key extends PropertyKey> = T extends unknown ? (Key extends keyof T ? T[Key] : undefined) : never;

/**
 * Shows a value of the pure evaluation: one that it keeps and that is not shown here, or the other way round, does not
 * compile. A later version of the engine only adds values, which are optional here: what earlier versions gave is kept.
 */
export const shown =
  <T>() =>
  (
    name: string,
    description: string,
    entries: { readonly [Key in KeysOf<T>]-?: v.GenericSchema<unknown, ValueOf<T, Key>> },
  ) =>
    kept.object(name, description, entries as v.ObjectEntries) as unknown as v.GenericSchema<T>;

/** Words that several fields need. */
export const SAID = {
  bid: 'Id of the bid.',
  bidder: 'Id of the bidder.',
  bidderName: 'Name of the bidder, as it was then.',
  federation: 'Whether the bidder was a registered federation (社区社会组织联合会) at the bid deadline.',
  bidPrice: 'Bid price (投标报价); in a consultation the last one.',
  evaluatedPrice: 'Evaluated price (评标价): the bid price after the adjustments that the documents name.',
  criterion: 'Key of the criterion.',
} as const;
