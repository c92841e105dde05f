import { isId } from '@chengjie/kernel';
import type { ProjectLookup } from '../../api/schema.generated.js';

/** A project as an address names it: by its reference, or by its id. */
export function projectKey(name: string | undefined): ProjectLookup {
  return isId(name) ? { id: name } : { reference: name ?? '' };
}
