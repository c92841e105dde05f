import {
  getNullableType,
  type FieldNode,
  type GraphQLField,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { countText, pageText } from '../../database/page-text.js';
import { argumentsOf, jsonObject, LeftToResolvers, objectTypeOf, type Expression, type Selected } from './selected.js';
import type { SelectionSql } from './selection-sql.js';
import type { ConnectionSql } from '../../field-map/shape.js';
import type { StatementText } from './statement-text.js';

/** The cursor as `readPage` makes it: base64url of the row's sort keys as JSON. */
const CURSOR = `rtrim(translate(encode(convert_to(array_to_json(page.sort_keys)::text, 'UTF8'), 'base64'), E'+/\\n', '-_'), '=')`;

/** What is selected of a connection: its page's rows in one subselect, all rows counted only when asked for. */
export function connectionSql(
  selections: SelectionSql,
  field: GraphQLField<unknown, unknown>,
  sql: ConnectionSql,
  { nodes }: Selected,
): Expression {
  const [asked] = nodes;
  const connection = objectTypeOf(field.type);
  const parts = selections.fieldsOf(connection, nodes);
  const rows = rowsSql(selections, connection, sql, parts);
  const pageInfo = fieldsWithin(selections, connection, parts, 'pageInfo');
  if (!asked) throw new LeftToResolvers();
  return (text) => {
    const page = sql.page(argumentsOf(field, asked, text));
    if (!page) throw new LeftToResolvers();
    const { definition, conditions, request } = page;
    // Which edition, say, the cursor has to be of is known to the statement alone.
    if (definition.within && request.after) throw new LeftToResolvers();
    const first = text.placeholder(request.first);
    const each = (row: Expression) => () =>
      `coalesce(json_agg(${row(text)} order by page.row) filter (where page.row <= ${first}), '[]')`;
    const figures: Readonly<Record<string, () => string>> = {
      __typename: () => `'${connection.name}'::text`,
      edges: each(rows.edge),
      nodes: each(rows.node),
      totalCount: () => `(${countText(definition, conditions, text.placeholder)})`,
      pageInfo: () => jsonObject(pageInfo, ({ name }) => pageFigure(name, first)),
    };
    const read = pageText({ ...definition, columns: rows.columns(text) }, conditions, request, text.placeholder);
    const whole = `(select ${jsonObject(parts, ({ name }) => figures[name]?.() ?? 'null')} from (
      select hit.*, row_number() over () as row, count(*) over () as rows from (${read}) hit) page
      having ${first}::int is not null)`; // one row, whatever is selected: also of an empty page
    return sql.when === undefined ? whole : `case when ${sql.when} then ${whole} end`;
  };
}

/** What the rows of a page read, and the edges and nodes that are made of them. */
interface RowExpressions {
  readonly columns: Expression;
  readonly edge: Expression;
  readonly node: Expression;
}

function rowsSql(
  selections: SelectionSql,
  connection: GraphQLObjectType,
  { node: sql }: ConnectionSql,
  parts: readonly Selected[],
): RowExpressions {
  const edgeType = elementOf(connection, 'edges');
  const nodeType = elementOf(connection, 'nodes');
  const selected = selections.fieldsOf(edgeType, nodesOf(parts, 'edges'));
  const shown = [
    shownRow(selections, nodeType, sql, { column: 'node', nodes: nodesOf(selected, 'node') }),
    shownRow(selections, nodeType, sql, { column: 'bare_node', nodes: nodesOf(parts, 'nodes') }),
  ] as const;
  const [ofEdge, bare] = shown;
  const valueOf = (name: string, text: StatementText) =>
    name === 'node' ? ofEdge.value(text) : name === 'cursor' ? CURSOR : `'${edgeType.name}'::text`;
  return {
    columns: (text) => {
      const read = shown.flatMap((row) => row.read?.(text) ?? []);
      return read.length > 0 ? read.join(', ') : 'null::json as node';
    },
    edge: (text) => jsonObject(selected, ({ name }) => valueOf(name, text)),
    node: bare.value,
  };
}

/** The type of the elements of one of a connection's lists. */
function elementOf(connection: GraphQLObjectType, list: 'edges' | 'nodes'): GraphQLObjectType {
  const type = getNullableType(connection.getFields()[list]?.type) as GraphQLList<GraphQLOutputType>;
  return objectTypeOf(type.ofType);
}

/**
 * A row as selected: the column that the page reads, and its value in the answer. Objects are made where their row's tables
 * are at hand. Documents are only carried along and taken apart once the page is known: PostgreSQL, taking that for cheap,
 * would do it before sorting.
 */
function shownRow(
  selections: SelectionSql,
  type: GraphQLObjectType,
  sql: ConnectionSql['node'],
  { column, nodes }: { readonly column: string; readonly nodes: readonly FieldNode[] },
): { readonly read: Expression | undefined; readonly value: Expression } {
  const carried: Expression = () => `page.${column}`;
  if (nodes.length === 0) return { read: undefined, value: carried };
  if ('document' in sql) {
    return {
      read: () => `${sql.document} as ${column}`,
      value: selections.document(type, `page.${column}`, nodes),
    };
  }
  const made = selections.object(type, sql, nodes);
  return { read: (text) => `${made(text)} as ${column}`, value: carried };
}

/** Nodes of what is selected under a name. @throws LeftToResolvers when that is selected under several aliases */
function nodesOf(selected: readonly Selected[], wanted: string): readonly FieldNode[] {
  const found = selected.filter(({ name }) => name === wanted);
  if (found.length > 1) throw new LeftToResolvers();
  return found[0]?.nodes ?? [];
}

function fieldsWithin(
  selections: SelectionSql,
  connection: GraphQLObjectType,
  parts: readonly Selected[],
  name: string,
): readonly Selected[] {
  const type = connection.getFields()[name]?.type;
  return type ? selections.fieldsOf(objectTypeOf(type), nodesOf(parts, name)) : [];
}

function pageFigure(name: string, first: string): string {
  if (name === 'hasNextPage') return `count(*) > ${first}`;
  if (name === 'endCursor') return `max(${CURSOR}) filter (where page.row = least(page.rows, ${first}))`;
  return `'PageInfo'::text`;
}
