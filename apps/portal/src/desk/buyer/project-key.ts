import { isId } from '@chengjie/kernel';

/** A project as an address names it: by its reference, or by its id. */
export function projectKey(name: string | undefined): { readonly id: string } | { readonly reference: string } {
  return isId(name) ? { id: name } : { reference: name ?? '' };
}
