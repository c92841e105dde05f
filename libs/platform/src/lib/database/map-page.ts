import type { Page } from './list-query.js';

/** The page with each of its rows turned into what GraphQL shows. */
export function mapPage<Row, Node>(page: Page<Row>, nodeOf: (row: Row) => Node): Page<Node> {
  return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: nodeOf(node) })) };
}
