import type { Violation } from '@chengjie/kernel';
import { functionErrors } from './function.errors.js';
import type { FunctionContent } from './function.terms.js';

/** What is wrong with a function's code. */
export function codeViolations(code: string): Violation[] {
  return /^[A-Z0-9][A-Z0-9-]{1,30}$/.test(code) ? [] : [functionErrors.FUNCTION_CODE_MALFORMED(['code'])];
}

/** What is wrong with the content of a version; shapes and lengths were checked before. */
export function contentViolations({
  guidePriceFen,
  transferModes,
  tracks,
  capabilities,
}: FunctionContent): Violation[] {
  return [
    ...(guidePriceFen !== null && guidePriceFen <= 0
      ? [functionErrors.GUIDE_PRICE_NOT_POSITIVE(['guidePrice', 'amount'])]
      : []),
    ...choiceViolations('transferModes', transferModes, 1),
    ...choiceViolations('tracks', tracks, 1),
    ...choiceViolations('capabilities', capabilities, 0),
  ];
}

function choiceViolations(field: string, choices: readonly string[], least: number): Violation[] {
  return [
    ...(choices.length < least ? [functionErrors.FUNCTION_TERMS_MISSING([field])] : []),
    ...(new Set(choices).size < choices.length ? [functionErrors.FUNCTION_TERMS_REPEATED([field])] : []),
  ];
}
