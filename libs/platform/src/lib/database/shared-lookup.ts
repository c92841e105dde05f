import { AsyncLocalStorage } from 'node:async_hooks';
import { gathering } from './gathering.js';
import { ofEachReaders, readersHere, readFor } from './readers.js';

/** Many may ask for the same: what is looked up are the distinct keys among so many. */
const ONE_AT_A_TIME = { atOnce: 1, most: 1_000 };

/**
 * Looks rows up by key, those that several requests ask for at the same time by one statement ({@link gathering}), one
 * statement after the other: beginning one costs as much as looking up some eight rows. Those who are signed in, strangers
 * and acts each look up by themselves, on their own connections.
 * @param find rows by key, from distinct keys
 */
export function sharedLookup<Found>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  // Whoever asks first may do so in a transaction, which later ones are not part of.
  const inNobodysContext = AsyncLocalStorage.snapshot();
  const lookUp = ofEachReaders(() => {
    const readers = readersHere();
    const findAll = async (keys: readonly string[]) => {
      const found = await readFor(readers, () => find([...new Set(keys)]));
      return keys.map((key) => found.get(key));
    };
    return inNobodysContext(() => gathering(findAll, ONE_AT_A_TIME));
  });
  return (key) => lookUp()(key);
}
