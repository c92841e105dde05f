import { sha256Hex } from '@chengjie/kernel';
import { evaluate } from './evaluate.js';
import type { EvaluationInput } from './input.js';
import { ENGINE_VERSION, isEngineVersion, type EngineVersion } from './result.js';

/** One place where a published result differs from what the rules give. */
export interface VerificationDifference {
  /** Where in the result, e.g. `['ranking', '0', 'total']`; empty for the result as a whole. */
  readonly path: readonly string[];
  /** What the evaluation gives; `undefined` where the result has something too much. */
  readonly expected: unknown;
  /** What the result says; `undefined` where something is missing. */
  readonly actual: unknown;
}

/**
 * Repeats an evaluation by the rules of the result's own version and compares a stored or published result with it, figure
 * by figure and word by word.
 * @returns every difference; an empty list means that the result is right
 * @throws EvaluationInputError when the input cannot be evaluated at all
 */
export function verify(input: EvaluationInput, result: unknown): VerificationDifference[] {
  return differences(evaluate(input, sha256Hex, versionOf(result)), result, []);
}

/** The version that a result names; the present one where it names none that there was. */
export function versionOf(result: unknown): EngineVersion {
  const version = isContainer(result) ? own(result, 'engineVersion') : undefined;
  return isEngineVersion(version) ? version : ENGINE_VERSION;
}

function differences(expected: unknown, actual: unknown, path: readonly string[]): VerificationDifference[] {
  if (Object.is(expected, actual)) return [];
  if (!isContainer(expected) || !isContainer(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return [{ path, expected, actual }];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => differences(own(expected, key), own(actual, key), [...path, key]));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function own(container: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(container, key) ? container[key] : undefined;
}
