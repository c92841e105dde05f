import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * For whom something is read, and for which long work: each has connections of its own, so that whatever one of them asks for holds up neither the
 * other nor an act. What is read for neither of them, such as what an act needs, uses the connections of acts.
 */
export type Readers = 'SIGNED_IN' | 'PUBLIC' | 'DOWNLOADS';

const here = new AsyncLocalStorage<Readers | undefined>();

/** For whom the caller reads. */
export function readersHere(): Readers | undefined {
  return here.getStore();
}

/** Does some work for these readers: all statements of it outside of transactions use their connections. */
export function readFor<T>(readers: Readers | undefined, work: () => T): T {
  return here.run(readers, work);
}

/** The same for all that follows from the caller, where its work cannot be handed over. */
export function readForFromHere(readers: Readers): void {
  here.enterWith(readers);
}

/** One of a thing for each of the readers, and one for acts: who shares it shares no more than connections. */
export function ofEachReaders<T>(make: () => T): () => T {
  const made = new Map<Readers | undefined, T>();
  return () => {
    const readers = here.getStore();
    const own = made.get(readers) ?? make();
    made.set(readers, own);
    return own;
  };
}
