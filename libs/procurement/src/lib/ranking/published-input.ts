import { canonicalInput, EvaluationInputError, parseEvaluationInput, type EvaluationInput } from '@chengjie/evaluation';

/**
 * A stored input in its canonical form, of which anybody's SHA-256 over RFC 8785 is the stored hash. What is no input, because
 * somebody changed it, is shown as it is: the verifier says so.
 */
export function publishedInput(stored: EvaluationInput): EvaluationInput {
  try {
    return canonicalInput(parseEvaluationInput(stored));
  } catch (error) {
    if (error instanceof EvaluationInputError) return stored;
    throw error;
  }
}
