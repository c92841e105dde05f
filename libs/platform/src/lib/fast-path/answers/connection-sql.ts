import {
  getArgumentValues,
  getNullableType,
  type FieldNode,
  type GraphQLField,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { countText, pageText } from '../../database/page-text.js';
import { jsonObject, LeftToResolvers, objectTypeOf, type Expression, type Selected } from './selected.js';
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
  const row = rowSql(selections, connection, sql, parts);
  const pageInfo = fieldsWithin(selections, connection, parts, 'pageInfo');
  if (!asked) throw new LeftToResolvers();
  return (text) => {
    const { definition, conditions, request } = sql.page(getArgumentValues(field, asked, text.variables));
    const first = text.place(request.first);
    const figures: Readonly<Record<string, () => string>> = {
      __typename: () => `'${connection.name}'::text`,
      edges: () => `coalesce(json_agg(${row.edge(text)} order by page.row) filter (where page.row <= ${first}), '[]')`,
      totalCount: () => `(${countText(definition, conditions, text.place)})`,
      pageInfo: () => jsonObject(pageInfo, ({ name }) => pageFigure(name, first, Boolean(request.after))),
    };
    const rows = pageText({ ...definition, columns: `${row.read(text)} as node` }, conditions, request, text.place);
    const whole = `(select ${jsonObject(parts, ({ name }) => figures[name]?.() ?? 'null')} from (
      select hit.*, row_number() over () as row, count(*) over () as rows from (${rows}) hit) page
      having ${first}::int is not null)`; // one row, whatever is selected: also of an empty page
    return sql.when === undefined ? whole : `case when ${sql.when} then ${whole} end`;
  };
}

/** What a row of the page reads, and the edge that is made of it. */
interface RowExpressions {
  readonly read: Expression;
  readonly edge: Expression;
}

/**
 * Objects are made where their row's tables are at hand. Documents are only carried along and taken apart once the page
 * is known: PostgreSQL, taking that for cheap, would do it before sorting.
 */
function rowSql(
  selections: SelectionSql,
  connection: GraphQLObjectType,
  { node: sql }: ConnectionSql,
  parts: readonly Selected[],
): RowExpressions {
  const edgesType = getNullableType(connection.getFields()['edges']?.type) as GraphQLList<GraphQLOutputType>;
  const edgeType = objectTypeOf(edgesType.ofType);
  const nodeType = edgeType.getFields()['node']?.type;
  const selected = selections.fieldsOf(edgeType, nodesOf(parts, 'edges'));
  const shown = nodesOf(selected, 'node');
  if (!nodeType) throw new LeftToResolvers();
  const isDocument = 'document' in sql;
  const made = isDocument ? selections.document(nodeType, 'page.node', shown) : selections.object(nodeType, sql, shown);
  const none: Expression = () => 'null::json';
  const read: Expression = isDocument ? () => sql.document : made;
  const node: Expression = isDocument ? made : () => 'page.node';
  const valueOf = (name: string, text: StatementText) =>
    name === 'node' ? node(text) : name === 'cursor' ? CURSOR : `'${edgeType.name}'::text`;
  return {
    read: shown.length > 0 ? read : none,
    edge: (text) => jsonObject(selected, ({ name }) => valueOf(name, text)),
  };
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

function pageFigure(name: string, first: string, isLater: boolean): string {
  if (name === 'hasNextPage') return `count(*) > ${first}`;
  if (name === 'hasPreviousPage') return String(isLater);
  if (name === 'startCursor') return `max(${CURSOR}) filter (where page.row = 1)`;
  if (name === 'endCursor') return `max(${CURSOR}) filter (where page.row = least(page.rows, ${first}))`;
  return `'PageInfo'::text`;
}
