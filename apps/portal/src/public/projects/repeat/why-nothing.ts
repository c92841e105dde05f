import type * as Schema from '../../../api/schema.generated.js';

/** How far a lot is that goes on, the nearest to its award first. */
const ON_THE_WAY = ['EVALUATED', 'OPENED', 'PUBLISHED'] as const satisfies readonly Schema.LotStatus[];

/** Why a project has nothing that could be computed again: how far it is, or how all of it ended. */
export function whyNothing(lots: readonly { readonly status: Schema.LotStatus }[]) {
  const has = (status: Schema.LotStatus) => lots.some((lot) => lot.status === status);
  return ON_THE_WAY.find(has) ?? (has('FAILED') ? 'FAILED' : 'CANCELLED');
}
