import {
  getVariableValues,
  GraphQLError,
  isNonNullType,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Database } from '../../database/database.js';
import { isDataException } from '../../database/list-query.js';
import { InvalidCursorError } from '../../database/page-cursor.js';
import { PageSizeError } from '../../database/page-text.js';
import { StatementNames } from '../../database/statement-names.js';
import { arrangement } from './arrangement.js';
import { connectionSql } from './connection-sql.js';
import { argumentsOf, jsonObject, LeftToResolvers, type Expression, type Selected } from './selected.js';
import { SelectionSql } from './selection-sql.js';
import { Selections } from './selections.js';
import type { Answers } from '../../manifest/api-manifest.js';
import { StatementText } from './statement-text.js';

/** Reads the `data` of an answer as JSON text; undefined when resolvers have to answer, or to refuse, after all. */
export type ReadAnswer = (
  database: Database,
  variables: Readonly<Record<string, unknown>>,
) => Promise<string | undefined>;

/** A query in its document. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * A query as one statement that makes the whole answer, for those who are not signed in; undefined when it asks for
 * something that SQL was not told of.
 * @param answers how SQL answers root fields
 * @param expected how often it will be asked. Of what comes `ONCE` the statement is one that other documents share, and
 *   the answer is arranged afterwards: a statement of its own would have to be planned, which costs more than reading.
 */
export function operationSql(answers: Answers, asked: Asked, expected: 'ONCE' | 'OFTEN'): ReadAnswer | undefined {
  const { schema, document, operation } = asked;
  const queryType = schema.getQueryType();
  const isQuery = operation.operation === OperationTypeNode.QUERY;
  if (!queryType || !isQuery || operation.directives?.length) return undefined;
  try {
    const form = expected === 'OFTEN' ? 'AS_SAID' : 'IN_COMMON';
    const textOf = answerText(answers, queryType, new SelectionSql(document, form), operation);
    const arrange =
      expected === 'ONCE' ? arrangement(new Selections(document, 'AS_SAID'), queryType, [operation]) : undefined;
    return async (database, values) => {
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], values, { maxErrors: 1 });
      const text = coerced && (await read(database, textOf, new StatementText(coerced)));
      if (text === undefined || !arrange) return text;
      return JSON.stringify(arrange(JSON.parse(text)));
    };
  } catch (error) {
    if (error instanceof LeftToResolvers) return undefined;
    throw error;
  }
}

/** One row with the answer; none, when something is missing that must be there. */
function answerText(
  answers: Answers,
  queryType: GraphQLObjectType,
  selections: SelectionSql,
  operation: OperationDefinitionNode,
): Expression {
  const roots = selections.fieldsOf(queryType, [operation]).map((selected, index) => ({
    key: selected.key,
    column: `root${index}`,
    required: isNonNullType(queryType.getFields()[selected.name]?.type),
    sql: rootSql(answers, selections, queryType, selected),
  }));
  const object = jsonObject(roots, ({ column }) => column);
  const present = roots.filter(({ required }) => required).map(({ column }) => `${column} is not null`);
  return (text) => `select ${object}::text as data
    from (select ${roots.map(({ column, sql }) => `${sql(text)} as ${column}`).join(', ')} offset 0) answer
    where ${present.join(' and ') || 'true'}`;
}

function rootSql(
  answers: Answers,
  selections: SelectionSql,
  queryType: GraphQLObjectType,
  selected: Selected,
): Expression {
  const field = queryType.getFields()[selected.name];
  const sql = Object.hasOwn(answers, selected.name) ? answers[selected.name] : undefined;
  const [node] = selected.nodes;
  if (!field || !sql || !node) throw new LeftToResolvers();
  if ('page' in sql) return connectionSql(selections, field, sql, selected);
  const object = selections.object(field.type, sql, selected.nodes);
  return (text) => {
    const conditions = sql.where(argumentsOf(field, node, text));
    if (!conditions) throw new LeftToResolvers();
    return `(select ${object(text)} from ${sql.from} where ${text.all(conditions)} ${sql.suffix ?? ''})`;
  };
}

const names = new StatementNames('answer', 300);

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

/** What resolvers refuse in words: arguments that are no ids, pages or cursors, or null where there must be a value. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof LeftToResolvers ||
    error instanceof GraphQLError ||
    error instanceof InvalidCursorError ||
    error instanceof PageSizeError ||
    isDataException(error)
  );
}
