import { gathering } from './gathering.js';

/**
 * Looks rows up by key, those that several requests ask for at the same time by one statement ({@link gathering}).
 * @param find rows by key, from distinct keys
 */
export function sharedLookup<Found>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  return gathering(async (keys: readonly string[]) => {
    const found = await find([...new Set(keys)]);
    return keys.map((key) => found.get(key));
  });
}
