import type { Actor } from '@chengjie/platform';
import { jilinFunctions } from './function-data.js';
import type { FunctionRegister } from './function/function-register.service.js';
import type { FunctionContent } from './function/function.terms.js';

/** A function as a data file holds it. */
export interface FunctionData extends FunctionContent {
  readonly code: string;
}

/**
 * Writes functions of a data file, in the running transaction, as a catalog officer of the province would by hand.
 * They are drafts until `FunctionEditions.publish` lists them.
 * @returns the functions' ids by code
 */
export async function loadFunctions(
  register: FunctionRegister,
  actor: Actor,
  functions: readonly FunctionData[] = jilinFunctions(),
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { code, ...content } of functions) ids.set(code, (await register.create(actor, code, content)).functionId);
  return ids;
}
