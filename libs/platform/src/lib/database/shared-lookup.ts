import { gathering } from './gathering.js';

/** Many may ask for the same: what is looked up are the distinct keys among so many. */
const ONE_AT_A_TIME = { atOnce: 1, most: 1_000 };

/**
 * Looks rows up by key, those that several requests ask for at the same time by one statement ({@link gathering}), one
 * statement after the other: beginning one costs as much as looking up some eight rows.
 * @param find rows by key, from distinct keys
 */
export function sharedLookup<Found>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  return gathering(async (keys: readonly string[]) => {
    const found = await find([...new Set(keys)]);
    return keys.map((key) => found.get(key));
  }, ONE_AT_A_TIME);
}
