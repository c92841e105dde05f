import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { createHash } from 'node:crypto';
import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Page, PageRequest } from '../database/list-query.js';
import { decodeCursor, encodeCursor, InvalidCursorError } from '../database/page-cursor.js';
import { MAX_PAGE_SIZE, PageSizeError } from '../database/page-text.js';

@ObjectType({ description: 'Where a page stands in its list. Lists are paged forwards.' })
export class PageInfo {
  @Field({ description: 'Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row: give it as `after` to go on.' })
  endCursor!: string | null;
}

/** Rows of a page that was not asked for more or fewer. */
export const USUAL_PAGE_SIZE = 20;

/** Arguments of every list; `readPage` checks them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: USUAL_PAGE_SIZE, description: 'How many rows, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  after?: string | null;
}

/**
 * The connection type over a node type; resolvers return a {@link Page} of its rows. As Relay's, but forwards only: what
 * precedes a page is not looked for, so nothing is said of it.
 */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: 'A row with its cursor.' })
  class Edge {
    @Field({ description: 'Marks where this row stands in the list.' })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class Connection {
    @Field(() => [node], { description: 'The rows of the page, without their cursors.' })
    nodes!: Node[];

    @Field(() => [Edge], { description: 'The rows of the page with their cursors.' })
    edges!: Edge[];

    @Field({ description: 'Where the page stands in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of all rows; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection as unknown as Type<Page<Node>>;
}

/**
 * A page of a list that is there as a whole and never changes, such as what an evaluation came to. Its cursors tell the row
 * itself beside its place, which has another row in the list of another evaluation.
 * @param cursors says in its cursors whose they are
 * @throws PageSizeError, InvalidCursorError
 */
export function pageOfList<Row>(
  cursors: string,
  rows: readonly Row[],
  { first, after }: Omit<PageRequest<string>, 'orderBy'>,
): Page<Row> {
  if (first < 1 || first > MAX_PAGE_SIZE) throw new PageSizeError(String(first));
  const cursorOf = (index: number) => encodeCursor({ sort_keys: [cursors, String(index), digestOf(rows[index])] });
  const start = after ? Number(decodeCursor(after, cursors, 2)[0]) + 1 : 0;
  if (after && (!(start - 1 in rows) || cursorOf(start - 1) !== after)) throw new InvalidCursorError(after);
  const edges = rows.slice(start, start + first).map((node, index) => ({ cursor: cursorOf(start + index), node }));
  return {
    edges,
    pageInfo: { hasNextPage: start + first < rows.length, endCursor: edges.at(-1)?.cursor ?? null },
    total: () => Promise.resolve(rows.length),
  };
}

function digestOf(row: unknown): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 16);
}

/** Lets every connection show its rows without their edges, and count all rows when, and only when, `totalCount` is selected. */
export function resolveConnections(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType) || !type.name.endsWith('Connection')) continue;
    const { nodes, totalCount } = type.getFields();
    if (nodes) nodes.resolve = ({ edges }: Page<object>) => edges.map(({ node }) => node);
    if (totalCount) totalCount.resolve = (page: Page<object>) => page.total();
  }
  return schema;
}
