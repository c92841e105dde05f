import edition from '../data/functions-jilin-edition-1.json' with { type: 'json' };
import type { FunctionData } from './load-functions.js';

/** A function of the first edition, with the words of the policy that name it. */
export interface JilinFunction extends FunctionData {
  /** The policy's own word; the function's Chinese name contains it. */
  readonly policyTerm: string;
  /** The sentence of part 二 in which it stands. */
  readonly policyQuote: string;
}

/**
 * Edition 1 of the transferable-function catalog 社区公共服务职能转移目录 of Jilin Province: the fields that part 二 of the
 * policy names. Provenance in `data/functions-jilin-edition-1.provenance.json`.
 */
export function jilinFunctions(): readonly JilinFunction[] {
  return edition as readonly JilinFunction[];
}
