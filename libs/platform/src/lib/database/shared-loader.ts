import DataLoader from 'dataloader';
import { ofEachReaders } from './readers.js';

/** Loads things by their keys. */
export type SharedLoader<Key, Found> = Pick<DataLoader<Key, Found>, 'load' | 'loadMany'>;

/**
 * Loads what all requests of one moment ask for by one statement, which keeps nothing. It would run for whoever asked
 * first: so those who are signed in, strangers and acts load each by themselves, on their own connections.
 * @param batch what is found for each key, in their order
 */
export function sharedLoader<Key, Found>(batch: DataLoader.BatchLoadFn<Key, Found>): SharedLoader<Key, Found> {
  const loader = ofEachReaders(() => new DataLoader<Key, Found>(batch, { cache: false }));
  return { load: (key) => loader().load(key), loadMany: (keys) => loader().loadMany(keys) };
}
