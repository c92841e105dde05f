import { contentHash } from '@chengjie/kernel';
import type { AssessmentScheme } from '../scheme.terms.js';
import { GRADE_SCHEMES } from './grades.js';
import { STAR_SCHEME } from './stars.js';

/** All schemes that are known. Never changed, only added to: rounds keep id and hash. */
export const SCHEMES: readonly AssessmentScheme[] = [...GRADE_SCHEMES, STAR_SCHEME];

/** The scheme that a round was announced with. @throws Error when there is none of that id, or it was another then */
export function schemeOf({ id, hash }: { readonly id: string; readonly hash: string }): AssessmentScheme {
  const scheme = SCHEMES.find((each) => each.id === id);
  if (!scheme || schemeHash(scheme) !== hash) throw new Error(`There is no scheme ${id} of ${hash}`);
  return scheme;
}

/** Content hash of a scheme, sha256 over canonical JSON, hex. */
export function schemeHash(scheme: AssessmentScheme): string {
  return contentHash(scheme);
}
