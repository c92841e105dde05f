import { AsyncLocalStorage } from 'node:async_hooks';

/** How {@link gathering} gathers. */
export interface GatheringOptions<Item> {
  /** Most items of one go. */
  readonly most?: number;
  /** Goes under way at the same time. */
  readonly atOnce?: number;
  /** Longest that an item waits to go, milliseconds; without it, as long as it takes. */
  readonly patienceMs?: number;
  /** Items with equal keys never go together. */
  readonly keysOf?: (item: Item) => readonly string[];
}

/** Thrown for an item that waited too long to go: trying again later may help. */
export class WaitedTooLong extends Error {}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result | Promise<Result>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does for many at once what each asks for by itself: what comes in two turns of the event loop, or while earlier goes are
 * under way, goes together. Under load a round trip costs more than the work; without load nobody waits.
 * Nothing is kept. Not for use inside of a transaction, whose statements must run on its own connection.
 * @param work results in the order of the items, or promises of them, each of which may fail for its item alone; when
 *   the work itself fails, it fails for all of them
 */
export function gathering<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly (Result | Promise<Result>)[]>,
  { most = 100, atOnce = 2, patienceMs, keysOf = () => [] }: GatheringOptions<Item> = {},
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running = 0;
  let starting = false;
  // What goes together is of several requests, so it is done in the circumstances of none of them.
  const inNobodysContext = AsyncLocalStorage.snapshot();

  function schedule(): void {
    if (starting || waiting.length === 0 || running >= atOnce) return;
    starting = true;
    // Two turns of the event loop: what has arrived meanwhile goes along, and the statements are a third fewer.
    setImmediate(() => setImmediate(start));
  }

  function start(): void {
    starting = false;
    void go(take());
    schedule();
  }

  function take(): Waiting<Item, Result>[] {
    const taken: Waiting<Item, Result>[] = [];
    const left: Waiting<Item, Result>[] = [];
    const keys = new Set<string>();
    for (const each of waiting) {
      const own = keysOf(each.item);
      const goes = taken.length < most && !own.some((key) => keys.has(key));
      for (const key of own) keys.add(key); // later ones with the key stay behind this one
      (goes ? taken : left).push(each);
    }
    waiting = left;
    return taken;
  }

  async function go(taken: readonly Waiting<Item, Result>[]): Promise<void> {
    running += 1;
    try {
      const results = await inNobodysContext(() => work(taken.map(({ item }) => item)));
      for (const [index, { resolve }] of taken.entries()) resolve(results[index] as Result | Promise<Result>);
    } catch (error) {
      for (const { reject } of taken) reject(error);
    } finally {
      running -= 1;
      schedule();
    }
  }

  function giveUp(each: Waiting<Item, Result>): void {
    if (!waiting.includes(each)) return; // it went
    waiting = waiting.filter((other) => other !== each);
    each.reject(new WaitedTooLong());
  }

  return (item) =>
    new Promise((resolve, reject) => {
      const each = { item, resolve, reject };
      waiting.push(each);
      if (patienceMs !== undefined) setTimeout(giveUp, patienceMs, each).unref();
      schedule();
    });
}
