import { EvaluationInputError, problem, type InputProblem } from '../errors.js';
import { INPUT_SCHEMA, type EvaluationInput } from '../input.js';
import { METHODS } from '../methods.js';
import { checkInput } from './check-input.js';
import {
  bilingual,
  digestHex,
  flag,
  list,
  nullable,
  oneOf,
  optional,
  points,
  positiveWhole,
  record,
  secretHex,
  taggedRecord,
  text,
} from './shape.js';

const inputShape = record({
  schema: text,
  projectId: text,
  lotId: text,
  rulePackId: text,
  method: oneOf(...Object.keys(METHODS)),
  procedure: optional(
    oneOf('OPEN_TENDER', 'INVITED_TENDER', 'COMPETITIVE_CONSULTATION', 'NEGOTIATION', 'SINGLE_SOURCE'),
  ),
  regime: optional(oneOf('STATUTORY', 'BELOW_THRESHOLD', 'GRANT')),
  ceilingFen: positiveWhole,
  priceWeight: text,
  criteria: list(record({ id: text, name: bilingual, maxPoints: text })),
  technicalCriterionIds: optional(list(text)),
  tieLadder: list(
    taggedRecord('step', { FEDERATION: {}, CRITERION: { criterionId: text, prefer: oneOf('HIGHER') }, DRAW: {} }),
  ),
  evaluators: list(record({ id: text, recused: flag })),
  minimumValidBids: positiveWhole,
  bids: list(
    record({
      id: text,
      bidderId: text,
      bidderName: text,
      federation: flag,
      bidPriceFen: positiveWhole,
      evaluatedPriceFen: positiveWhole,
      invalid: nullable(record({ code: text, reason: bilingual })),
      drawSecret: secretHex,
    }),
  ),
  sheets: list(record({ evaluatorId: text, bidId: text, criterionId: text, points })),
  draw: nullable(record({ commitment: digestHex, secret: secretHex, entriesHash: optional(digestHex) })),
});

/**
 * Checks any JSON value and gives it back as a typed input.
 * @throws EvaluationInputError with every problem of its form or, if the form is right, of its content
 */
export function parseEvaluationInput(value: unknown): EvaluationInput {
  const problems: InputProblem[] = [];
  inputShape(value, null, problems);
  if (problems.length > 0) throw new EvaluationInputError(problems);
  const input = value as EvaluationInput;
  if (input.schema !== INPUT_SCHEMA) {
    throw new EvaluationInputError([problem('WRONG_SCHEMA', ['schema'], { schema: INPUT_SCHEMA })]);
  }
  const contradictions = checkInput(input);
  if (contradictions.length > 0) throw new EvaluationInputError(contradictions);
  return input;
}
