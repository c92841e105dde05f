import type { Page } from './list-query.js';

/** Pages of a hundred that are looked through at most: what reads them has a bound. */
const MOST_PAGES = 20;

/**
 * The first rows of a list that pass what SQL does not ask, such as a policy: page by page, so that rows which do not pass push none out
 * that do.
 */
export async function keptOfPages<Row>(
  read: (page: { readonly first: number; readonly after?: string }) => Promise<Page<Row>>,
  most: number,
  keep: (row: Row) => boolean | Promise<boolean>,
): Promise<Row[]> {
  const kept: Row[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && kept.length < most; page += 1) {
    const { edges, pageInfo }: Page<Row> = await read({ first: 100, ...(after !== null && { after }) });
    const passing = await Promise.all(edges.map(({ node }) => keep(node)));
    kept.push(...edges.filter((_, index) => passing[index]).map(({ node }) => node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return kept.slice(0, most);
}
