import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import type { ValidationRule } from 'graphql';

/** Most tokens of a document; the parser stops there. */
export const MAX_TOKENS = 2_000;

/** A document over a limit is an invalid document; thrown, it would count as a failure of the server. */
const propagateOnRejection = false;

/** Bounds on what one document may ask for. Introspection by the usual tools stays within them. */
export const limitRules: readonly ValidationRule[] = [
  maxDepthRule({ propagateOnRejection, n: 15, ignoreIntrospection: false }),
  costLimitRule({
    propagateOnRejection,
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    ignoreIntrospection: true,
  }),
  maxAliasesRule({ propagateOnRejection, n: 20 }),
  maxDirectivesRule({ propagateOnRejection, n: 30 }),
] as unknown as readonly ValidationRule[];
