import { getArgumentValues, getVariableValues, isNonNullType } from 'graphql';
import type { DocumentNode, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Database } from '../database/database.js';
import { isDataException } from '../database/list-query.js';
import { InvalidCursorError } from '../database/page-cursor.js';
import { PageSizeError } from '../database/page-text.js';
import { connectionSql } from './connection-sql.js';
import { LeftToResolvers } from './selected.js';
import type { Expression, Selected } from './selected.js';
import { SelectionSql } from './selection-sql.js';
import { declaredAnswer } from './shape.js';
import { StatementNames } from './statement-names.js';
import { StatementText } from './statement-text.js';

/** Reads the `data` of an answer as JSON text; undefined when resolvers have to answer, or to refuse, after all. */
export type ReadAnswer = (
  database: Database,
  variables: Readonly<Record<string, unknown>>,
) => Promise<string | undefined>;

/**
 * A query as one statement that makes the whole answer, for those who are not signed in; undefined when it asks for
 * something that SQL was not told of.
 */
export function operationSql(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadAnswer | undefined {
  const queryType = schema.getQueryType();
  if (!queryType || operation.directives?.length) return undefined;
  try {
    const textOf = answerText(queryType, document, operation);
    return async (database, values) => {
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], values);
      return coerced && read(database, textOf, new StatementText(coerced));
    };
  } catch (error) {
    if (error instanceof LeftToResolvers) return undefined;
    throw error;
  }
}

/** One row with the answer; none, when something is missing that must be there. */
function answerText(
  queryType: GraphQLObjectType,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Expression {
  const selections = new SelectionSql(document);
  const roots = selections.fieldsOf(queryType, [operation]).map((selected, place) => ({
    key: selected.key,
    column: `root${place}`,
    required: isNonNullType(queryType.getFields()[selected.name]?.type),
    sql: rootSql(selections, queryType, selected),
  }));
  const object = roots.map(({ key, column }) => `'${key}', ${column}`).join(', ');
  const present = roots.filter(({ required }) => required).map(({ column }) => `${column} is not null`);
  return (text) => `select json_build_object(${object})::text as data
    from (select ${roots.map(({ column, sql }) => `${sql(text)} as ${column}`).join(', ')} offset 0) answer
    where ${present.join(' and ') || 'true'}`;
}

function rootSql(selections: SelectionSql, queryType: GraphQLObjectType, selected: Selected): Expression {
  const field = queryType.getFields()[selected.name];
  const sql = declaredAnswer(selected.name);
  const [node] = selected.nodes;
  if (!field || !sql || !node) throw new LeftToResolvers();
  if ('page' in sql) return connectionSql(selections, field, sql, selected);
  const object = selections.object(field.type, sql, selected.nodes);
  return (text) => {
    const conditions = sql.where(getArgumentValues(field, node, text.variables));
    if (!conditions) throw new LeftToResolvers();
    return `(select ${object(text)} from ${sql.from} where ${text.all(conditions)} ${sql.suffix ?? ''})`;
  };
}

const names = new StatementNames();

async function read(database: Database, textOf: Expression, text: StatementText): Promise<string | undefined> {
  try {
    const sql = textOf(text);
    const [row] = await database.query<{ data: string }, readonly unknown[]>(
      { name: names.nameOf(sql), text: sql },
      text.values,
    );
    return row?.data;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** What resolvers refuse in words: arguments that are no ids, pages or cursors. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof LeftToResolvers ||
    error instanceof InvalidCursorError ||
    error instanceof PageSizeError ||
    isDataException(error)
  );
}
