import { readAmount } from '@chengjie/kernel';
import type * as Schema from '../../api/schema.generated.js';
import type { KeptFunctionContentFragment } from './catalogs.generated.js';

/** A function as the form holds it: shaped like the act's input, so that errors stand at their fields. */
export interface EnteredFunction {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: string;
  readonly department: string;
  readonly legalBasis: string;
  readonly serviceStandard: string;
  readonly unit: { readonly zh: string; readonly en: string };
  readonly guidePrice: { readonly amount: string };
  readonly transferModes: readonly string[];
  readonly tracks: readonly string[];
  /** One in a line. */
  readonly capabilities: string;
  /** That it is another one than those called alike, once these were told. */
  readonly sameNameConfirmed: boolean;
}

/** Nothing entered yet. */
export const NO_FUNCTION: EnteredFunction = {
  ...{ code: '', name: { zh: '', en: '' }, kind: '', department: '', legalBasis: '', serviceStandard: '' },
  ...{ unit: { zh: '', en: '' }, guidePrice: { amount: '' }, transferModes: [], tracks: [], capabilities: '' },
  sameNameConfirmed: false,
};

/** A function's latest version, to be changed. */
export function enteredOf(of: KeptFunctionContentFragment): EnteredFunction {
  const { code, kind, department, legalBasis, serviceStandard, transferModes, tracks } = of;
  return {
    ...{ code, kind, department, legalBasis, serviceStandard, transferModes, tracks },
    name: { zh: of.name.zh, en: of.name.en },
    unit: { zh: of.unit.zh, en: of.unit.en },
    guidePrice: { amount: of.guidePrice?.amount ?? '' },
    capabilities: of.capabilities.join('\n'),
    sameNameConfirmed: false,
  };
}

/**
 * What both acts send.
 * @param alike what confirms that those called alike were read
 */
export function functionContent(
  entered: EnteredFunction,
  alike?: string,
): Omit<Schema.CreateFunctionInput, 'idempotencyKey' | 'code'> {
  const { name, kind, department, legalBasis, serviceStandard, unit, guidePrice, transferModes, tracks } = entered;
  const { value } = readAmount(guidePrice.amount);
  return {
    ...{ name, department, legalBasis, serviceStandard, unit },
    kind: kind as Schema.OrganizationKind,
    guidePrice: value === undefined ? null : { amount: value },
    transferModes: [...transferModes] as Schema.TransferMode[],
    tracks: [...tracks] as Schema.Track[],
    capabilities: linesOf(entered.capabilities),
    alikeConfirmed: (entered.sameNameConfirmed && alike) || null,
  };
}

/** What stands in the lines of a text, blank ones left out. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
