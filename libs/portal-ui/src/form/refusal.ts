import { useState } from 'react';
import type { Problem } from '../ui/problem.js';

/** What stands against an act, as the API tells it: the field by its path, the reason in the user's language. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  /** Where the act may be meant all the same: what says so. */
  readonly confirm?: string | null;
}

/** Why the last try of a form did not succeed, besides what stands at its fields. */
export interface Refusal {
  readonly userErrors: readonly UserError[];
  readonly problem?: Problem;
}

const BROKEN: Refusal = { userErrors: [], problem: 'FAILED' };

/** What a form does by itself may go wrong too, and must not end in silence: it counts as a try that failed. */
export function useGuarded(
  refusal: Refusal | undefined,
): readonly [refusal: Refusal | undefined, guarded: (act: () => Promise<void>) => Promise<void>] {
  const [broken, setBroken] = useState(false);
  const guarded = async (act: () => Promise<void>) => {
    setBroken(false);
    try {
      await act();
    } catch (error) {
      setBroken(true);
      reportError(error);
    }
  };
  return [broken ? BROKEN : refusal, guarded];
}
