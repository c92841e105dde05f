import type { Actor } from '@chengjie/platform';
import { isBuyerOf, supervises } from '../project/project.policy.js';

/** What of a lot decides who sees its evaluation. */
export interface EvaluatedLot {
  readonly id: string;
  readonly projectId: string;
  readonly status: string;
  /** When its bids were last ranked; null where they never were. */
  readonly evaluatedAt: Date | string | null;
  readonly buyer: { readonly id: string };
  readonly regionCode: string;
}

/** States of a lot whose result is published. */
const PUBLIC_RESULT: readonly string[] = ['AWARDED', 'FAILED'];

/**
 * The result is published with the award, with the failure, or with the cancelling of what was ranked; until then evaluating is
 * confidential (财政部令87, 66).
 */
export function isResultPublic({ status, evaluatedAt }: Pick<EvaluatedLot, 'status' | 'evaluatedAt'>): boolean {
  return PUBLIC_RESULT.includes(status) || (status === 'CANCELLED' && evaluatedAt !== null);
}

/** The same of a lot `l`, for statements. */
export const RESULT_IS_PUBLIC = `(l.status in (${PUBLIC_RESULT.map((status) => `'${status}'`).join(', ')})
  or l.status = 'CANCELLED' and l.evaluated_at is not null)`;

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
