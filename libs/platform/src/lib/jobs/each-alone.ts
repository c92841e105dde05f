/**
 * Does the same with each of several, one after the other: one with which it fails keeps no other from it.
 * @param what is said of those with which it failed
 * @throws AggregateError of what they failed by
 */
export async function eachAlone<T>(
  things: Iterable<T>,
  what: string,
  work: (thing: T) => Promise<unknown>,
): Promise<void> {
  const failed: unknown[] = [];
  for (const thing of things) await work(thing).catch((error: unknown) => failed.push(error));
  if (failed.length > 0) throw new AggregateError(failed, what);
}
