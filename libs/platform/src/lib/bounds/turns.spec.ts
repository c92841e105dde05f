import { describe, expect, it } from '@jest/globals';
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
