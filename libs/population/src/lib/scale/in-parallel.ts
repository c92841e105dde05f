/** How many connections work at a time: the database is the one that is busy, with one core for each. */
const WORKERS = 2;

/** Does some work for each of a list, a few at a time, in the order of the list. */
export async function inParallel<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = list.values();
  const takeTurns = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: WORKERS }, takeTurns));
}
