import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';

/** Most tokens of a document; the parser stops there. */
export const MAX_TOKENS = 2_000;

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
