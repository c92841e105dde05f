import { describe, expect, it } from '@jest/globals';
import { goesOn, wholeLists, type ListPage } from './whole-lists.js';

interface Answer {
  readonly lots: readonly (ListPage | null)[];
}

const PAGE = 2;
const listsOf = ({ lots }: Answer) => lots;

/** What is asked for page by page, each list with cursors of its own. */
function served(lists: readonly (readonly string[] | null)[]) {
  const asked: string[] = [];
  const page = (rows: readonly string[] | null, after: string): ListPage | null => {
    if (!rows) return null;
    const start = rows.indexOf(after) + 1;
    const nodes = rows.slice(start, start + PAGE);
    return {
      nodes,
      pageInfo: { hasNextPage: start + PAGE < rows.length, endCursor: nodes.at(-1) ?? null },
    };
  };
  const ask = (after: string): Answer => {
    asked.push(after);
    return { lots: lists.map((rows) => page(rows, after)) };
  };
  return { asked, first: ask(''), ask: (after: string) => Promise.resolve(ask(after)) };
}

describe('wholeLists', () => {
  it('reads each list to its end, with its own cursors', async () => {
    const lists = [['a1', 'a2', 'a3', 'a4', 'a5'], null, ['c1'], ['d1', 'd2', 'd3']];
    const { first, ask } = served(lists);
    expect(goesOn(first, listsOf)).toBe(true);
    const whole = await wholeLists(first, listsOf, ask);
    expect(whole.lots.map((list) => list?.nodes ?? null)).toEqual(lists);
    expect(goesOn(whole, listsOf)).toBe(false);
  });

  it('asks for nothing when all is there, and leaves what was answered as it was', async () => {
    const { asked, first, ask } = served([['a1', 'a2']]);
    expect(goesOn(first, listsOf)).toBe(false);
    await wholeLists(first, listsOf, ask);
    expect(asked).toEqual(['']);
    const long = served([['a1', 'a2', 'a3']]);
    await wholeLists(long.first, listsOf, long.ask);
    expect(long.first.lots[0]?.nodes).toEqual(['a1', 'a2']);
  });

  it('ends with what is gone meanwhile, and fails when it is not answered', async () => {
    const { first } = served([['a1', 'a2', 'a3']]);
    const gone = await wholeLists(first, listsOf, () => Promise.resolve({ lots: [null] }));
    expect(gone.lots[0]?.nodes).toEqual(['a1', 'a2']);
    await expect(wholeLists(first, listsOf, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  });
});
