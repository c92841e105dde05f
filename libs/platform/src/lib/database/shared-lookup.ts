import DataLoader from 'dataloader';

/**
 * Looks rows up by key, those that several requests ask for in one turn of the event loop by one statement: under load
 * a round trip costs more than the reading. Nothing is kept. Not for use inside of a transaction, whose statements
 * must run on its own connection.
 * @param find rows by key, from distinct keys
 */
export function sharedLookup<Found>(
  find: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): (key: string) => Promise<Found | undefined> {
  const loader = new DataLoader<string, Found | undefined>(
    async (keys) => {
      const found = await find([...new Set(keys)]);
      return keys.map((key) => found.get(key));
    },
    { cache: false, maxBatchSize: 100, batchScheduleFn: (dispatch) => setImmediate(dispatch) },
  );
  return (key) => loader.load(key);
}
