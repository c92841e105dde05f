import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  GraphQLError,
  OperationTypeNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { RequestFault } from './request-fault.js';

/** Most tokens of a document, where the parser stops: some checks compare each field with each. The longest of our own has 360. */
export const MAX_TOKENS = 1_000;

/** Longest document in characters, far above honest ones: all of it is hashed, and read up to the last token allowed. */
export const MAX_DOCUMENT_LENGTH = 50_000;

/** Deepest nesting of a request's JSON: inputs are nested less than ten deep. */
export const MAX_NESTING = 100;

/** Most faults of a document that are looked for and told; each may need a search for names that are alike. */
export const MAX_FAULTS = 10;

/** Bounds of one document, by what they bound. */
const LIMITS = { depth: 15, cost: 20_000, aliases: 20, directives: 30 } as const;

/**
 * A query that costs more is dear: it waits for its turn ({@link DearQueries}). Acts may not cost more, whose answers are read
 * by the connections of acts, nor subscriptions, whose answers are made again and again.
 */
export const DEAR_COST = 2_500;

/** What the schema says of itself, beyond what its types say. */
const SCHEMA_DESCRIPTION = `The API of Chengjie: everything by this one endpoint, as described beside each field.

What stands against a request is said in one of three places. (1) Top-level \`errors\`, and nothing is answered: the request is malformed or over a limit (\`codes\` ends in \`Client\`; \`inputPath\` names the argument or input field), nobody is signed in (\`UNAUTHENTICATED\`), or the acting role may not ask for this field at all (\`FORBIDDEN\`). (2) A lookup answers null for what does not exist or is not to be seen; the two look the same. (3) An act answers \`userErrors\`: whatever stands against doing it, by code, words and path.

A query costs at most ${LIMITS.cost}: each value 1, each object 2 plus 1.3 times what is selected below it, a page's rows as often as \`first\` asks for (20 where it does not say), things by their ids as many as there are ids; long texts and JSON more. What costs more than ${DEAR_COST} is dear: no act or subscription may be, and of dear queries few go at a time; whoever sends too many is told to try again (429, \`QUERIES_AT_ONCE\`, \`retry-after\`). Aliases and fragments count each time; introspection costs by how much it answers, what the usual tools ask for 10,000. Nesting is at most ${LIMITS.depth} deep, with at most ${LIMITS.aliases} aliases and ${LIMITS.directives} directives.`;

/** Lets the schema describe itself. */
export function describeSchema(schema: GraphQLSchema): GraphQLSchema {
  schema.description = SCHEMA_DESCRIPTION;
  return schema;
}

/**
 * A document over a limit is an invalid document, and is told so in both languages; thrown, as the rules do by default, it
 * would be a server's failure.
 */
const report = (code: string, zh: string, en: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => {
      context?.reportError(refusal(code, zh, en));
    },
  ],
});

function refusal(code: string, zh: string, en: string): GraphQLError {
  return new GraphQLError(en, { originalError: new RequestFault(code, { zh, en }) });
}

const KINDS: Readonly<Record<OperationTypeNode, string>> = { query: '查询', mutation: '变更', subscription: '订阅' };

/**
 * Why an operation is refused that costs so much with the variables of its request; undefined within the limit. No rule of
 * documents, which know no variables: whoever carries out operations asks before each time.
 */
export function costFault(cost: number, kind: OperationTypeNode): GraphQLError | undefined {
  const limit = kind === OperationTypeNode.QUERY ? LIMITS.cost : DEAR_COST;
  if (cost <= limit) return undefined;
  const whole = cost - (cost % 1);
  const { message, originalError } = refusal(
    'COST_LIMIT',
    `此${KINDS[kind]}的代价为 ${whole}，上限为 ${limit}，请减少字段、行数或层数。`,
    `This ${kind} costs ${whole}, and at most ${limit} is allowed: ask for fewer fields, rows or levels.`,
  );
  return new GraphQLError(message, {
    originalError: originalError ?? null,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  });
}

/**
 * Bounds on what one document may ask for. How deep introspection goes is bounded by graphql-js's own rule and by its cost: the
 * usual tools ask for types nested 21 deep, of which few are.
 */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({
    ...report(
      'DEPTH_LIMIT',
      `查询嵌套不得超过 ${LIMITS.depth} 层。`,
      `A query is nested at most ${LIMITS.depth} deep.`,
    ),
    n: LIMITS.depth,
    ignoreIntrospection: true,
  }),
  maxAliasesRule({
    ...report(
      'ALIAS_LIMIT',
      `每次请求最多 ${LIMITS.aliases} 个别名。`,
      `A request has at most ${LIMITS.aliases} aliases.`,
    ),
    n: LIMITS.aliases,
  }),
  maxDirectivesRule({
    ...report(
      'DIRECTIVE_LIMIT',
      `每次请求最多 ${LIMITS.directives} 个指令。`,
      `A request has at most ${LIMITS.directives} directives.`,
    ),
    n: LIMITS.directives,
  }),
] as unknown as readonly ValidationRule[];
