import { yuanToFen } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import type { FunctionRegister } from './function/function-register.service.js';
import type { FunctionContent } from './function/function.terms.js';

/** A function as a data file holds it. */
export interface FunctionData extends Omit<FunctionContent, 'guidePriceFen'> {
  readonly code: string;
  /** Yuan as a decimal, e.g. `"12.00"`, if there is a guide price. */
  readonly guidePrice?: string | null;
}

/**
 * Saves functions of a data file, in the running transaction, as a catalog officer of the province would by hand.
 * @returns the functions' ids by code
 */
export async function loadFunctions(
  register: FunctionRegister,
  actor: Actor,
  functions: readonly FunctionData[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { guidePrice, ...content } of functions) {
    const guidePriceFen = guidePrice ? yuanToFen(guidePrice) : null;
    const { functionId } = await register.save(actor, { ...content, guidePriceFen });
    ids.set(content.code, functionId);
  }
  return ids;
}
