import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { WaitedTooLong } from '../database/gathering.js';
import { Turns, type TurnsOptions } from './turns.js';

class Refused extends Error {}

/** Turns, and work that goes on until it is told to end; what began, in order. */
function scene(options: Partial<TurnsOptions> = {}) {
  const turns = new Turns({
    ...{ atOnce: 2, waiting: 6, waitingOfOne: 3, patienceMs: 60_000, refusal: () => new Refused() },
    ...options,
  });
  const began: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (asker: string) =>
    turns.take(asker, () => {
      began.push(asker);
      return new Promise<string>((resolve) => ends.push(() => resolve(asker)));
    });
  const endNext = async () => {
    ends.shift()?.();
    await setImmediate();
  };
  return { turns, ask, began, endNext };
}

describe('turns', () => {
  it('let so many go at once, and the others when these have ended, askers by turns', async () => {
    const { ask, began, endNext } = scene();
    const asked = ['crowd', 'crowd', 'crowd', 'crowd', 'crowd', 'one', 'another'].map(ask);
    expect(began).toEqual(['crowd', 'crowd']);
    for (let ended = 0; ended < 7; ended += 1) await endNext();
    expect(began).toEqual(['crowd', 'crowd', 'crowd', 'one', 'another', 'crowd', 'crowd']);
    expect(await Promise.all(asked)).toHaveLength(7);
  });

  it('come back once, however often they are said to end', async () => {
    const { turns, ask, began, endNext } = scene({ atOnce: 1 });
    const leave = await turns.enter('one');
    const asked = ['another', 'third'].map(ask);
    leave();
    leave();
    await setImmediate();
    expect(began).toEqual(['another']);
    for (let ended = 0; ended < 2; ended += 1) await endNext();
    expect(await Promise.all(asked)).toEqual(['another', 'third']);
  });

  it('let so many of one go at once, and others beside them', async () => {
    const { ask, began, endNext } = scene({ atOnceOfOne: 1 });
    const asked = ['crowd', 'crowd', 'one'].map(ask);
    expect(began).toEqual(['crowd', 'one']);
    for (let ended = 0; ended < 3; ended += 1) await endNext();
    expect(await Promise.all(asked)).toEqual(['crowd', 'crowd', 'one']);
  });

  it('refuse whoever would wait as one too many of one asker, or of all', async () => {
    const { ask, endNext } = scene();
    const waiting = Array.from({ length: 5 }, () => ask('crowd'));
    await expect(ask('crowd')).rejects.toBeInstanceOf(Refused);
    waiting.push(...['one', 'another', 'third'].map(ask));
    await expect(ask('fourth')).rejects.toBeInstanceOf(Refused);
    for (let ended = 0; ended < 8; ended += 1) await endNext();
    expect(await Promise.all(waiting)).toHaveLength(8);
  });

  it('are given up by who waits too long, and pass on from work that fails', async () => {
    const { ask, began, endNext } = scene({ atOnce: 1, patienceMs: 1 });
    const first = ask('one');
    await expect(ask('late')).rejects.toBeInstanceOf(WaitedTooLong);
    await endNext();
    await first;
    const turns = new Turns({
      ...{ atOnce: 1, waiting: 1, waitingOfOne: 1, patienceMs: 60_000, refusal: () => new Refused() },
    });
    const failing = turns.take('one', () => Promise.reject(new Error('failed')));
    const next = turns.take('another', () => Promise.resolve('went'));
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('went');
    expect(began).toEqual(['one']);
  });
});

describe('turns of transfers, where all are taken', () => {
  /** Transfers of some, and which of them gave way; the clock stands unless it is moved. */
  function transfers(options: Partial<TurnsOptions> = {}) {
    let now = 0;
    const turns = new Turns(
      {
        ...{ atOnce: 4, atOnceOfOne: 3, waiting: 0, waitingOfOne: 0, patienceMs: 1, standsStillMs: 1_000 },
        ...{ refusal: () => new Refused(), ...options },
      },
      () => now,
    );
    const gave: string[] = [];
    const begin = (name: string, place?: string) => turns.transfer(name.charAt(0), () => gave.push(name), place);
    const later = (ms: number) => {
      now += ms;
    };
    return { turns, gave, begin, later };
  }

  it('are given away by whoever has more than the newcomer would have, the one first that moved longest ago', async () => {
    const { gave, begin, later } = transfers();
    const [first] = [await begin('a1'), await begin('a2'), await begin('a3'), await begin('b1')];
    later(1);
    first?.moved(1);
    await begin('c1');
    expect(gave).toEqual(['a2']);
    await expect(begin('d1')).resolves.toBeDefined(); // a has two, d would have one
    expect(gave).toEqual(['a2', 'a3']);
    await expect(begin('e1')).rejects.toBeInstanceOf(Refused);
    expect(gave).toHaveLength(2);
  });

  it('are given away by one that stands still, and by none that moves', async () => {
    const { gave, begin, later } = transfers();
    const [, second] = [await begin('a1'), await begin('b1'), await begin('c1'), await begin('d1')];
    later(999);
    await expect(begin('e1')).rejects.toBeInstanceOf(Refused);
    second?.moved(1);
    later(1);
    for (const name of ['e1', 'f1', 'g1']) await begin(name);
    expect(gave).toEqual(['a1', 'c1', 'd1']);
    await expect(begin('h1')).rejects.toBeInstanceOf(Refused);
  });

  it('are given away by the place that has most, to whoever comes from elsewhere', async () => {
    const { gave, begin, later } = transfers();
    for (const name of ['a1', 'b1', 'c1']) await begin(name, 'here');
    later(1);
    await begin('d1', 'there');
    await begin('e1', 'elsewhere'); // here are three
    expect(gave).toEqual(['a1']);
    await expect(begin('f1', 'here')).rejects.toBeInstanceOf(Refused); // each has one, here two
    await expect(begin('g1', 'there')).rejects.toBeInstanceOf(Refused); // there would be two as well
    await begin('h1', 'far away');
    expect(gave).toEqual(['a1', 'b1']);
  });

  it('are shared by askers of one place, who have them of each other', async () => {
    const { gave, begin, later } = transfers({ atOnceOfPlace: 3 });
    for (const name of ['a1', 'a2', 'b1']) await begin(name, 'here');
    await begin('c1', 'here'); // a has two
    expect(gave).toEqual(['a1']);
    await expect(begin('d1', 'here')).rejects.toBeInstanceOf(Refused);
    await begin('e1', 'there');
    later(1_000);
    await begin('d1', 'here');
    expect(gave).toEqual(['a1', 'a2']); // what stands still here, though it is not alone
  });

  it('of a place come to those of it who wait, and let others pass who are of another', async () => {
    const { begin } = transfers({ atOnceOfPlace: 1, waiting: 2, waitingOfOne: 1, patienceMs: 60_000 });
    const first = await begin('a1', 'here');
    const second = begin('b1', 'here');
    await expect(begin('c1', 'there')).resolves.toBeDefined();
    first.end();
    await expect(second).resolves.toBeDefined();
  });

  it('are not given to whoever has as many as it may have', async () => {
    const { gave, begin, later } = transfers({ atOnceOfOne: 1 });
    for (const name of ['a1', 'b1', 'c1', 'd1']) await begin(name);
    later(5_000);
    await expect(begin('a2')).rejects.toBeInstanceOf(Refused);
    expect(gave).toEqual([]);
  });

  it('are handed over at once, past whoever waits, and end once', async () => {
    const { gave, begin } = transfers({ atOnce: 2, atOnceOfOne: 2, waiting: 2, waitingOfOne: 2, patienceMs: 60_000 });
    const [displaced] = [await begin('a1'), await begin('a2')];
    const waiting = begin('a3');
    const newcomer = await begin('b1');
    expect(gave).toEqual(['a1']);
    displaced?.end();
    newcomer.end();
    newcomer.end();
    (await waiting).end();
    await expect(begin('c1')).resolves.toBeDefined();
    expect(gave).toEqual(['a1']);
  });
});

describe('turns of transfers that trickle', () => {
  const ALL = 64;
  const BYTES_PER_SECOND = 10_000;

  /** All turns are held, each by one of a place, so far as its bounds go; each moves every second, by so many bytes. */
  async function held(holders: readonly (readonly [name: string, place: string])[], bytesPerSecond: number) {
    let now = 0;
    const turns = new Turns(
      {
        ...{ atOnce: ALL, atOnceOfOne: 4, atOnceOfPlace: ALL / 2, waiting: 0, waitingOfOne: 0, patienceMs: 1 },
        ...{ standsStillMs: 5_000, slow: { afterMs: 10_000, bytesPerSecond: BYTES_PER_SECOND } },
        refusal: () => new Refused(),
      },
      () => now,
    );
    const gave: string[] = [];
    const going = await Promise.allSettled(
      holders.map(([name, place]) => turns.transfer(name, () => gave.push(name), place)),
    );
    const pass = (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        now += 1_000;
        for (const each of going) if (each.status === 'fulfilled') each.value.moved(bytesPerSecond);
      }
    };
    const comes = async (place: string) => {
      const came = await Promise.allSettled([turns.transfer('newcomer', () => undefined, place)]);
      return came[0].status === 'fulfilled';
    };
    return { gave, pass, comes };
  }

  const holders = (count: number, of: (at: number) => readonly [name: string, place: string]) =>
    Array.from({ length: count }, (_, at) => of(at));

  it.each([
    ['few accounts, each from one place', holders(ALL, (at) => [`a${at % 16}`, `p${at % 16}`])],
    ['few accounts, each from many places', holders(ALL, (at) => [`a${at % 16}`, `p${at}`])],
    ['many accounts of few places', holders(ALL, (at) => [`a${at}`, `p${at % 16}`])],
  ])('are given away at once by %s, however fast they are', async (_, all) => {
    const { gave, pass, comes } = await held(all, 10 * BYTES_PER_SECOND);
    pass(1);
    expect(await comes('elsewhere')).toBe(true);
    expect(gave).toHaveLength(1);
  });

  it.each([
    ['to a neighbour by accounts that fill a place, one each', holders(ALL / 2, (at) => [`a${at}`, 'here']), 'here'],
    ['to anybody by as many of their own places', holders(ALL, (at) => [`a${at}`, `p${at}`]), 'elsewhere'],
  ])('are given away %s, once they have been slow for long', async (_, all, place) => {
    const slow = await held(all, BYTES_PER_SECOND - 1);
    slow.pass(9);
    expect(await slow.comes(place)).toBe(false);
    slow.pass(1);
    expect(await slow.comes(place)).toBe(true);
    const fast = await held(all, BYTES_PER_SECOND);
    fast.pass(30);
    expect(await fast.comes(place)).toBe(false);
    expect(fast.gave).toEqual([]);
  });

  it('keep no newcomer out, whoever holds them from wherever', async () => {
    const holder = fc.tuple(fc.nat(ALL), fc.nat(ALL)).map(([name, at]) => [`a${name}`, `p${at}`] as const);
    const all = fc.array(holder, { minLength: ALL, maxLength: 3 * ALL });
    const place = fc.nat(ALL).map((at) => `p${at}`);
    const property = fc.asyncProperty(all, place, async (some, from) => {
      const { pass, comes } = await held(some, BYTES_PER_SECOND - 1);
      pass(10);
      expect(await comes(from)).toBe(true);
    });
    await fc.assert(property, { numRuns: 50 });
  });
});
