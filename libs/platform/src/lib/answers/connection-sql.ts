import { getArgumentValues, getNullableType } from 'graphql';
import type { GraphQLField, GraphQLList, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { countText, pageText } from '../database/list-query.js';
import { LeftToResolvers, objectTypeOf } from './selected.js';
import type { Expression, Selected } from './selected.js';
import type { SelectionSql } from './selection-sql.js';
import type { ConnectionSql } from './shape.js';

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
      edges: () => `coalesce(json_agg(${row.edge} order by page.row) filter (where page.row <= ${first}), '[]')`,
      totalCount: () => `(${countText(definition, conditions, text.place)})`,
      pageInfo: () => jsonObject(pageInfo, (name) => pageFigure(name, first, Boolean(request.after))),
    };
    const rows = pageText({ ...definition, columns: `${row.node(text)} as node` }, conditions, request, text.place);
    const whole = `(select ${jsonObject(parts, (name) => figures[name]?.() ?? 'null')} from (
      select hit.*, row_number() over () as row, count(*) over () as rows from (${rows}) hit) page)`;
    return sql.when === undefined ? whole : `case when ${sql.when} then ${whole} end`;
  };
}

/** JSON of one row of the page, and of the edge around it. */
function rowSql(
  selections: SelectionSql,
  connection: GraphQLObjectType,
  { node }: ConnectionSql,
  parts: readonly Selected[],
): { readonly node: Expression; readonly edge: string } {
  const edgesType = getNullableType(connection.getFields()['edges']?.type) as GraphQLList<GraphQLOutputType>;
  const edgeType = objectTypeOf(edgesType.ofType);
  const edges = parts.filter(({ name }) => name === 'edges').flatMap(({ nodes }) => nodes);
  const selected = selections.fieldsOf(edgeType, edges);
  const shown = selected.filter(({ name }) => name === 'node').flatMap(({ nodes }) => nodes);
  const nodeType = edgeType.getFields()['node']?.type;
  const edge = jsonObject(selected, (name) =>
    name === 'node' ? 'page.node' : name === 'cursor' ? CURSOR : `'${edgeType.name}'::text`,
  );
  if (!nodeType || shown.length === 0) return { node: () => 'null::json', edge };
  return {
    edge,
    node:
      'document' in node
        ? selections.document(nodeType, node.document, shown)
        : selections.object(nodeType, node, shown),
  };
}

function fieldsWithin(
  selections: SelectionSql,
  connection: GraphQLObjectType,
  parts: readonly Selected[],
  name: string,
): readonly Selected[] {
  const type = connection.getFields()[name]?.type;
  const nodes = parts.filter((part) => part.name === name).flatMap((part) => part.nodes);
  return type ? selections.fieldsOf(objectTypeOf(type), nodes) : [];
}

function pageFigure(name: string, first: string, isLater: boolean): string {
  if (name === 'hasNextPage') return `count(*) > ${first}`;
  if (name === 'hasPreviousPage') return String(isLater);
  if (name === 'startCursor') return `max(${CURSOR}) filter (where page.row = 1)`;
  if (name === 'endCursor') return `max(${CURSOR}) filter (where page.row = least(page.rows, ${first}))`;
  return `'PageInfo'::text`;
}

function jsonObject(fields: readonly Selected[], valueOf: (name: string) => string): string {
  return `json_build_object(${fields.map(({ key, name }) => `'${key}', ${valueOf(name)}`).join(', ')})`;
}
