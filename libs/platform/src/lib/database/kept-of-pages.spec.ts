import { describe, expect, it } from '@jest/globals';
import { keptOfPages } from './kept-of-pages.js';

/** Rows 1, 2, 3 … in pages, and how many were read. */
function pagesOf(rows: number) {
  const asked: string[] = [];
  const read = ({ first, after = '0' }: { readonly first: number; readonly after?: string }) => {
    asked.push(after);
    const from = Number(after);
    const edges = Array.from({ length: Math.min(first, rows - from) }, (_, index) => ({
      cursor: String(from + index + 1),
      node: from + index + 1,
    }));
    const pageInfo = { hasNextPage: from + edges.length < rows, endCursor: edges.at(-1)?.cursor ?? null };
    return Promise.resolve({ edges, pageInfo, total: () => Promise.resolve(rows) });
  };
  return { asked, read };
}

describe('rows of pages that pass', () => {
  it('are found behind any number of those that do not, and no more than asked for', async () => {
    const { asked, read } = pagesOf(450);
    expect(await keptOfPages(read, 2, (row) => row > 250)).toEqual([251, 252]);
    expect(asked).toEqual(['0', '100', '200']);
    expect(await keptOfPages(read, 3, (row) => Promise.resolve(row === 450))).toEqual([450]);
    expect(await keptOfPages(pagesOf(0).read, 3, () => true)).toEqual([]);
  });

  it('are looked for in so many pages', async () => {
    const { asked, read } = pagesOf(10_000);
    expect(await keptOfPages(read, 1, () => false)).toEqual([]);
    expect(asked).toHaveLength(20);
  });
});
