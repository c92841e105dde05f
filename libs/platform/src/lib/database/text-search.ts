import { isBlank } from '@chengjie/kernel';
import { searchQuery, type SearchQuery } from '@chengjie/kernel/node';
import type { Database } from './database.js';
import { where, type Condition } from './list-conditions.js';
import { readPage, type List, type Page, type PageRequest } from './list-query.js';
import { InvalidCursorError } from './page-cursor.js';

/** What rows are searched by (docs/adr/0030). */
export interface SearchedBy {
  /** The tsvector column made of `searchTerms`. */
  readonly vector: string;
  /** Rows of which the text is the whole code; they come first. */
  readonly exactly?: (query: SearchQuery) => Condition | undefined;
}

/** Rows in which every word of a search text occurs in some field; all for a blank one, none for one of marks alone. */
export function textConditions({ vector }: SearchedBy, text: string | null | undefined): Condition[] {
  const query = searchQuery(text);
  return query ? [matching(vector, query.anywhere)] : withoutWords(text);
}

/** What is read of a list by a search text, besides its other conditions. */
export interface Search {
  readonly by: SearchedBy;
  readonly text: string | null | undefined;
  readonly conditions: readonly Condition[];
}

/**
 * A page of what a text finds, the best first: whose code it is; names that hold it as written; names that hold its words
 * apart; what holds them in other fields; and where there is nothing of all this, what differs by one character. Within each
 * of these in the request's order, from the same index, so that the cost is that of a few pages.
 */
export async function readSearch<Row extends object, Order extends string>(
  database: Database,
  definition: List<Row, Order>,
  { by, text, conditions }: Search,
  request: PageRequest<Order>,
): Promise<Page<Row>> {
  const query = searchQuery(text);
  if (!query) return readPage(database, definition, [...conditions, ...withoutWords(text)], request);
  const groups = groupsOf(by, query).map((group) => [...conditions, ...group]);
  const nearly = nearlyOf(by.vector, query).map((condition) => [...conditions, condition]);
  const read = (group: number, first: number, after: string | null) =>
    readPage(database, definition, [...groups, ...nearly][group] ?? [], { ...request, first, after });

  const edges: Page<Row>['edges'][number][] = [];
  let hasNextPage = false;
  const ends = groups.length + nearly.length;
  const begin = placeOf(request.after, ends);
  const readOn = async (end: number, from: number) => {
    for (let group = from; group < end && !hasNextPage; group += 1) {
      const wanted = request.first - edges.length;
      const page = await read(group, Math.max(1, wanted), group === begin.group ? begin.after : null);
      if (wanted > 0) for (const { cursor, node } of page.edges) edges.push({ cursor: `${group}.${cursor}`, node });
      hasNextPage = page.pageInfo.hasNextPage || (wanted === 0 && page.edges.length > 0);
    }
  };
  await readOn(begin.group < groups.length ? groups.length : ends, begin.group);
  if (edges.length === 0 && begin.after === null) await readOn(ends, groups.length);
  return {
    edges,
    pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null },
    total: async () => {
      const count = async (text: string) => {
        const counted = [...conditions, matching(by.vector, text)];
        return (await readPage(database, definition, counted, { ...request, first: 1, after: null })).total();
      };
      return (await count(query.anywhere)) || (query.nearly === undefined ? 0 : count(query.nearly));
    },
  };
}

function withoutWords(text: string | null | undefined): Condition[] {
  return isBlank(text ?? '') ? [] : [where('false')];
}

/** Conditions of each group, no row meeting those of two: told by the index alone, but for whole codes. */
function groupsOf({ vector, exactly }: SearchedBy, query: SearchQuery): Condition[][] {
  const texts = [...new Set([query.asWritten, query.inName, query.anywhere])];
  const exact = exactly?.(query);
  const others = exact ? [where(`(${exact.sql}) is not true`, ...exact.values)] : [];
  const groups = texts.map((text, index) => {
    const better = texts[index - 1];
    return [matching(vector, better === undefined ? text : `${text} & !${better}`), ...others];
  });
  return exact ? [[exact], ...groups] : groups;
}

/** The same for what differs by one character: in names, then elsewhere. */
function nearlyOf(vector: string, { nearlyInName, nearly }: SearchQuery): Condition[] {
  if (nearlyInName === undefined || nearly === undefined) return [];
  return [matching(vector, nearlyInName), matching(vector, `${nearly} & !${nearlyInName}`)];
}

/**
 * PostgreSQL takes hits to lie evenly in a list and terms to be found independently: of what is in no better group it expects
 * many where there is nothing, and goes through the whole list in its order to fill a page. So it is told to expect
 * a ninth, a third for each of two conditions that always hold: it reads all but common words from their index.
 */
function matching(vector: string, query: string): Condition {
  const holding = `length(${vector}) > 0 and - length(${vector}) < 0`;
  return { ...where(`${vector} @@ ?::tsquery and ${holding}`, query), sparse: true };
}

const CURSOR = /^(\d)\.(.+)$/;

/** Where a search goes on. @throws InvalidCursorError */
function placeOf(
  cursor: string | null | undefined,
  groups: number,
): { readonly group: number; readonly after: string | null } {
  if (!cursor) return { group: 0, after: null };
  const [, number, after = ''] = CURSOR.exec(cursor) ?? [];
  const group = Array.from({ length: groups }, (_, place) => String(place)).indexOf(number ?? '');
  if (group === -1) throw new InvalidCursorError(cursor);
  return { group, after };
}
