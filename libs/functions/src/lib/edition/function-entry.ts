import type { FunctionVersion } from '../function/function.terms.js';

/** What an edition says of a function. A field that comes later is left out here, else the hashes of before would not repeat. */
const ENTRY_FIELDS = [
  'code',
  'version',
  'name',
  'kind',
  'department',
  'legalBasis',
  'serviceStandard',
  'unit',
  'guidePrice',
  'transferModes',
  'tracks',
  'capabilities',
] as const satisfies readonly (keyof FunctionVersion)[];

/**
 * What an edition says of one function, under the names of the API: the unit over which content hashes are taken.
 * Exactly the fields `code version name { zh en } kind department legalBasis serviceStandard unit { zh en }
 * guidePrice { amount currency } transferModes tracks capabilities` of a `FunctionVersion`.
 */
export type FunctionEntry = Pick<FunctionVersion, (typeof ENTRY_FIELDS)[number]>;

/** The published part of a function's version. */
export function entryOf(version: FunctionVersion): FunctionEntry {
  return Object.fromEntries(ENTRY_FIELDS.map((field) => [field, version[field]])) as unknown as FunctionEntry;
}
