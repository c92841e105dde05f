import type { FunctionVersion } from '../function/function.terms.js';

/**
 * What an edition says of one function, under the names of the API: the unit over which content hashes are taken.
 * Exactly the fields `code version name { zh en } kind department legalBasis serviceStandard unit { zh en }
 * guidePrice { amount currency } transferModes tracks capabilities` of a `Function`.
 */
export type FunctionEntry = Pick<
  FunctionVersion,
  | 'code'
  | 'version'
  | 'name'
  | 'kind'
  | 'department'
  | 'legalBasis'
  | 'serviceStandard'
  | 'unit'
  | 'guidePrice'
  | 'transferModes'
  | 'tracks'
  | 'capabilities'
>;

/** The published part of a function's version. */
export function entryOf(version: FunctionVersion): FunctionEntry {
  const { code, name, kind, department, legalBasis, serviceStandard, unit, guidePrice } = version;
  const { transferModes, tracks, capabilities } = version;
  return {
    code,
    version: version.version,
    name,
    kind,
    department,
    legalBasis,
    serviceStandard,
    unit,
    guidePrice,
    transferModes,
    tracks,
    capabilities,
  };
}
