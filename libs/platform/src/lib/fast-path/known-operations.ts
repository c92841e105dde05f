import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  execute,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { hash } from 'node:crypto';
import { fragmentsOf, selectedFragment, type Fragments } from './answers/fragments.js';
import { operationSql, type ReadAnswer } from './answers/operation-sql.js';
import { PUBLISHED } from '../auth/access.js';
import { Database } from '../database/database.js';
import { readFor } from '../database/readers.js';
import { isUnavailable } from '../graphql/errors.js';
import { DEAR_COST, MAX_TOKENS } from '../graphql/limits.js';
import { queryCost, type QueryCost } from '../graphql/query-cost.js';
import { judgedAhead } from './judged-ahead.js';
import { plainQuery } from './plain-query.js';
import { readersOf, type RequestContextValue } from '../graphql/request-context.js';
import { variableDefaults } from './variable-defaults.js';
import { variableFaults } from '../graphql/variable-faults.js';
import { ANSWERS, type Answers } from '../manifest/api-manifest.js';

/** An answer: what GraphQL executed, or `data` as JSON text that the database made. */
export type Answer = ExecutionResult | string;

type Variables = Readonly<Record<string, unknown>>;

/** Carries out an operation that is within the limits, when it is its turn. */
export type RunOperation = (context: RequestContextValue, variables: Variables) => Promise<Answer>;

/** An operation that was found valid and within the limits, as a function. */
export interface KnownOperation {
  /** Names it among all others. */
  readonly key: string;
  /** Whether all that it asks for is published data. */
  readonly published: boolean;
  readonly kind: OperationTypeNode;
  readonly cost: QueryCost;
  readonly run: RunOperation;
  /** Why variables do not fit that it refused. */
  readonly faults: (variables: Variables) => readonly GraphQLError[];
}

/** A document as the server has checked it. */
export interface CheckedDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null | undefined;
  /** {@link documentHash} of its text. */
  readonly queryHash: string;
}

/** A document with the schema that it was checked against. */
interface Executable extends CheckedDocument {
  readonly schema: GraphQLSchema;
}

/** A request as it came. */
export interface UncheckedRequest {
  readonly text: string;
  /** {@link documentHash} of its text. */
  readonly queryHash: string;
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
}

/** Functions kept. */
const MOST_KNOWN = 500;

/** Documents remembered as seen once. */
const MOST_SEEN = 500;

/** Characters of a key: a document's hash and a name of usual length. Longer names are not remembered. */
const LONGEST_KEY = 200;

/** SHA-256 of a document's text, in hex. */
export function documentHash(text: string): string {
  return hash('sha256', text);
}

/**
 * Operations as functions, by document and operation name. A query is compiled, so that executing it takes 3–15 µs
 * instead of 49–180; since compiling takes up to a millisecond, that is done when it is seen for the second time. So are mutations
 * of one act; with several, each waits for the one before, as graphql-js does it. What SQL answers is compiled to SQL: the first
 * time by a statement that other documents share, later by one of its own (docs/adr/0008-answers-by-sql.md).
 */
@Injectable()
export class KnownOperations {
  private readonly known = new LRUCache<string, KnownOperation>({ max: MOST_KNOWN });
  private readonly seen = new LRUCache<string, true>({ max: MOST_SEEN });

  private readonly logger = new Logger('KnownOperations');

  private served: GraphQLSchema | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ANSWERS) private readonly answers: Answers,
  ) {}

  /** Takes the schema that is served from now on, before any request. */
  serve(schema: GraphQLSchema): void {
    this.served = schema;
  }

  /** An operation that was seen before, and again. */
  find(queryHash: string, operationName: string | null | undefined): KnownOperation | undefined {
    return this.known.get(keyOf(queryHash, operationName));
  }

  /**
   * Answers an operation that was not seen before, for nobody in particular: a plain query that SQL answers.
   * @returns undefined for all others, for dear ones, and for what resolvers have to refuse: those are for the GraphQL server
   */
  async firstAnswer(request: UncheckedRequest): Promise<Answer | undefined> {
    const { schema } = this;
    const key = keyOf(request.queryHash, request.operationName);
    if (this.seen.has(key)) return undefined;
    const document = readDocument(request.text);
    const operation = document && plainQuery(schema, document);
    if (!operation || (request.operationName ?? operation.name?.value) !== operation.name?.value) return undefined;
    if (queryCost(schema, document, operation)(request.variables) > DEAR_COST) return undefined;
    const readAnswer = operationSql(this.answers, { schema, document, operation }, 'ONCE');
    const answer = readAnswer && (await readFor('PUBLIC', () => this.answerOf(readAnswer, request.variables)));
    if (answer !== undefined) this.see(key);
    return answer;
  }

  /** How to run an operation that was checked; makes it known when it is seen for the second time. */
  runnerOf(checked: CheckedDocument): RunOperation {
    const key = keyOf(checked.queryHash, checked.operationName);
    const known = this.known.get(key);
    if (known) return known.run;
    const executable = { ...checked, schema: this.schema };
    if (this.seen.has(key)) return this.learn(key, executable).run;
    this.see(key);
    return interpreted(executable);
  }

  private get schema(): GraphQLSchema {
    if (!this.served) throw new Error('No schema is served yet');
    return this.served;
  }

  private see(key: string): void {
    if (key.length <= LONGEST_KEY) this.seen.set(key, true);
  }

  private learn(key: string, executable: Executable): KnownOperation {
    const { schema, document, operation } = executable;
    const isQuery = operation.operation === OperationTypeNode.QUERY;
    const run = this.bySqlOr(
      compiled(executable) ?? interpreted(executable),
      operationSql(this.answers, executable, 'OFTEN'),
    );
    const known: KnownOperation = {
      key,
      published: isQuery && asksForPublished(schema, fragmentsOf(document), operation.selectionSet),
      kind: operation.operation,
      cost: queryCost(schema, document, operation),
      run: isQuery ? (context, variables) => readFor(readersOf(context), () => run(context, variables)) : run,
      faults: (variables) => variableFaults(schema, operation.variableDefinitions, variables),
    };
    this.known.set(key, known);
    return known;
  }

  /** Those who are not signed in get what SQL was told of in one statement; all else, and whatever it refuses, by resolvers. */
  private bySqlOr(resolve: RunOperation, readAnswer: ReadAnswer | undefined): RunOperation {
    if (!readAnswer) return resolve;
    return async (context, variables) =>
      (context.actor ? undefined : await this.answerOf(readAnswer, variables)) ?? resolve(context, variables);
  }

  private async answerOf(readAnswer: ReadAnswer, variables: Variables): Promise<Answer | undefined> {
    try {
      return await readAnswer(this.database, variables);
    } catch (error) {
      if (isUnavailable(error))
        return { data: null, errors: [new GraphQLError('', { originalError: error as Error })] };
      this.logger.error(error); // a fault of ours costs speed, and no answer
      return undefined;
    }
  }
}

/** Undefined where it is no document. */
function readDocument(text: string): DocumentNode | undefined {
  try {
    return parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch {
    return undefined;
  }
}

function interpreted({ schema, document, operationName }: Executable): RunOperation {
  return async (contextValue, variableValues) =>
    execute({ schema, document, operationName, contextValue, variableValues });
}

/** Undefined where several acts of one document have to wait for each other. */
function compiled({ schema, document, operation, operationName }: Executable): RunOperation | undefined {
  const { selections } = operation.selectionSet;
  const isOneAct = selections.length === 1 && selections[0]?.kind === Kind.FIELD;
  if (operation.operation !== OperationTypeNode.QUERY && !isOneAct) return undefined;
  const query = compileQuery(schema, document, operationName ?? undefined);
  if (!isCompiledQuery(query)) return undefined;
  const withDefaults = variableDefaults(schema, operation);
  const judged = judgedAhead(schema, operation);
  return async (context, variables) => {
    const given = withDefaults(variables);
    const errors = variableFaults(schema, judged, given);
    return errors.length > 0 ? { errors } : query.query({}, context, given);
  };
}

function keyOf(queryHash: string, operationName: string | null | undefined): string {
  return `${queryHash}:${operationName ?? ''}`;
}

/** Whether every root field below is marked as published; `__typename` and introspection are not. */
function asksForPublished(schema: GraphQLSchema, fragments: Fragments, { selections }: SelectionSetNode): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return fields[selection.name.value]?.extensions[PUBLISHED] === true;
    const fragment = selectedFragment(selection, fragments);
    return fragment !== undefined && asksForPublished(schema, fragments, fragment.selectionSet);
  });
}
