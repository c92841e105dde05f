import type { Violation } from '@chengjie/kernel';
import type { Person } from '@chengjie/platform';
import { documentErrors } from './document.errors.js';
import type { DocumentRow } from './document.terms.js';

/** What stands against a document's coming to belong to a matter: it is its bringer's own, whole, and belongs to nothing yet. */
export function useViolations(
  { accountId }: Pick<Person, 'accountId'>,
  document: (Pick<DocumentRow, 'accountId' | 'status'> & { readonly referred: boolean }) | undefined,
  path: readonly string[],
): Violation[] {
  if (document?.accountId !== accountId) return [documentErrors.DOCUMENT_UNKNOWN(path)];
  if (document.referred) return [documentErrors.DOCUMENT_IN_USE(path)];
  if (document.status === 'RECEIVING') return [documentErrors.DOCUMENT_UNFINISHED(path)];
  return document.status === 'REFUSED' ? [documentErrors.DOCUMENT_REFUSED(path)] : [];
}

/** Whether somebody reads a document: as those that it belongs to are read, or its bringer while it belongs to nothing. */
export function readsDocument(
  person: Pick<Person, 'accountId'> | null,
  { accountId }: Pick<DocumentRow, 'accountId'>,
  owned: readonly boolean[],
): boolean {
  return owned.length > 0 ? owned.includes(true) : person?.accountId === accountId;
}
