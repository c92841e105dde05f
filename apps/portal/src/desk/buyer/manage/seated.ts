/** Somebody who may be appointed. */
export interface Candidate {
  readonly accountId: string;
  readonly name: string;
}

/**
 * Accounts of those who sit, so that a form starts with the panel as it is. Seats tell names and no accounts; what evaluators
 * are called is unique in their register.
 */
export function seatedAmong(candidates: readonly Candidate[], sitting: readonly { readonly name: string }[]): string[] {
  const names = new Set(sitting.map(({ name }) => name));
  return candidates.filter(({ name }) => names.has(name)).map(({ accountId }) => accountId);
}
