import type { Actor } from '@chengjie/platform';
import { isBuyerOf, supervises } from '../project/project.policy.js';

/** What of a lot decides who sees its evaluation. */
export interface EvaluatedLot {
  readonly id: string;
  readonly projectId: string;
  readonly status: string;
  readonly buyer: { readonly id: string };
  readonly regionCode: string;
}

/** States of a lot whose result is published. */
export const PUBLIC_RESULT: readonly string[] = ['AWARDED', 'FAILED'];

/** The result is published with the award, or with the failure; until then evaluating is confidential (财政部令87, 66). */
export function isResultPublic({ status }: Pick<EvaluatedLot, 'status'>): boolean {
  return PUBLIC_RESULT.includes(status);
}

/** Buyer and supervisor see scores and ranking at once; the panel too, which is asked separately. */
export function seesResultByOffice(actor: Actor | null, lot: EvaluatedLot): boolean {
  return (
    isResultPublic(lot) ||
    isBuyerOf(actor, { agencyId: lot.buyer.id, regionCode: lot.regionCode }) ||
    supervises(actor, lot)
  );
}

/** The text of bids stays with panel, buyer and supervisor, for good (domain.md §6.9). */
export function seesProposalsByOffice(actor: Actor | null, lot: EvaluatedLot): boolean {
  return isBuyerOf(actor, { agencyId: lot.buyer.id, regionCode: lot.regionCode }) || supervises(actor, lot);
}
