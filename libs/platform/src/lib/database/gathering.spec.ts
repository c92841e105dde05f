import { describe, expect, it } from '@jest/globals';
import { gathering, WaitedTooLong } from './gathering.js';

/** Work that ends when told to, and what it was given. */
function heldWork() {
  const goes: { readonly items: readonly string[]; readonly end: (error?: Error) => void }[] = [];
  const begun: (() => void)[] = [];
  const work = (items: readonly string[]) =>
    new Promise<string[]>((resolve, reject) => {
      goes.push({ items, end: (error) => (error ? reject(error) : resolve(items.map((item) => item.toUpperCase()))) });
      begun.shift()?.();
    });
  const next = () => new Promise<void>((resolve) => begun.push(resolve));
  return { goes, work, next };
}

describe('gathering', () => {
  it('does together what comes in one turn, and gives each its own result', async () => {
    const { goes, work, next } = heldWork();
    const ask = gathering(work);
    const begun = next();
    const answers = Promise.all(['a', 'b', 'c'].map(ask));
    await begun;
    goes[0]?.end();
    expect(await answers).toEqual(['A', 'B', 'C']);
    expect(goes.map(({ items }) => items)).toEqual([['a', 'b', 'c']]);
  });

  it('lets what comes meanwhile wait until a go has ended, and then goes with all of it', async () => {
    const { goes, work, next } = heldWork();
    const ask = gathering(work, { atOnce: 1 });
    let begun = next();
    const first = ask('a');
    await begun;
    begun = next();
    const later = Promise.all([ask('b'), ask('c')]);
    expect(goes).toHaveLength(1);
    goes[0]?.end();
    await begun;
    goes[1]?.end();
    expect([await first, ...(await later)]).toEqual(['A', 'B', 'C']);
    expect(goes[1]?.items).toEqual(['b', 'c']);
  });

  it('takes no more than the most at once, and never two with a common key', async () => {
    const sizes: number[] = [];
    const keysOf = (item: string) => [item.charAt(0)];
    const ask = gathering(
      async (items: readonly string[]) => {
        sizes.push(items.length);
        expect(new Set(items.flatMap(keysOf)).size).toBe(items.length);
        return items;
      },
      { most: 2, keysOf },
    );
    const asked = ['a1', 'a2', 'b1', 'c1', 'a3', 'd1', 'd2'];
    expect(await Promise.all(asked.map(ask))).toEqual(asked);
    expect(Math.max(...sizes)).toBe(2);
  });

  it('fails all of a go that fails, and goes on', async () => {
    let fails = true;
    const ask = gathering(async (items: readonly string[]) => {
      if (fails) throw new Error('lost');
      return items;
    });
    expect((await Promise.allSettled([ask('a'), ask('b')])).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    fails = false;
    expect(await ask('c')).toBe('c');
  });

  it('does not let wait longer than it has patience, and goes on with the others', async () => {
    const { goes, work, next } = heldWork();
    const ask = gathering(work, { atOnce: 1, patienceMs: 20 });
    const begun = next();
    const first = ask('a');
    await begun;
    await expect(ask('b')).rejects.toBeInstanceOf(WaitedTooLong);
    goes[0]?.end();
    expect(await first).toBe('A');
    const again = next();
    const later = ask('c');
    await again;
    goes[1]?.end();
    expect(await later).toBe('C');
  });

  it('lets an item fail alone', async () => {
    const ask = gathering(async (items: readonly string[]) =>
      items.map((item) => (item === 'bad' ? Promise.reject<string>(new Error(item)) : item)),
    );
    const answers = await Promise.allSettled(['good', 'bad'].map(ask));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});
