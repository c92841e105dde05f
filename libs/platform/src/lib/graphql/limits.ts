import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';

/** Most tokens of a document, where the parser stops: some checks compare each field with each. The longest of our own has 360. */
export const MAX_TOKENS = 1_000;

/** Longest document in characters, far above honest ones: all of it is hashed, and read up to the last token allowed. */
export const MAX_DOCUMENT_LENGTH = 50_000;

/** Deepest nesting of a request's JSON: inputs are nested less than ten deep. */
export const MAX_NESTING = 100;

/** Most faults of a document that are looked for and told; each may need a search for names that are alike. */
export const MAX_FAULTS = 10;

/** A document over a limit is an invalid document; thrown, as the rules do by default, it would be a server's failure. */
const report = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      context?.reportError(error);
    },
  ],
};

/**
 * Bounds on what one document may ask for. Introspection is bounded by graphql-js's own rule: the usual tools ask for
 * types nested 21 deep, which costs nothing.
 */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ ...report, n: 15, ignoreIntrospection: true }),
  costLimitRule({
    ...report,
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    ignoreIntrospection: true,
  }),
  maxAliasesRule({ ...report, n: 20 }),
  maxDirectivesRule({ ...report, n: 30 }),
] as unknown as readonly ValidationRule[];
