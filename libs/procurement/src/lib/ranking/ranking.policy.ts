import type { Actor } from '@chengjie/platform';
import { isBuyerOf, supervises } from '../project/project.policy.js';

/** What of a project decides who sees its evaluation. */
export interface EvaluatedProject {
  readonly id: string;
  readonly status: string;
  readonly buyer: { readonly id: string };
  readonly regionCode: string;
}

/** States of a project whose result is published. */
export const PUBLIC_RESULT: readonly string[] = ['AWARDED', 'FAILED'];

/** The result is published with the award, or with the failure; until then evaluating is confidential (财政部令87, 66). */
export function isResultPublic({ status }: Pick<EvaluatedProject, 'status'>): boolean {
  return PUBLIC_RESULT.includes(status);
}

/** Buyer and supervisor see scores and ranking at once; the panel too, which is asked separately. */
export function seesResultByOffice(actor: Actor | null, project: EvaluatedProject): boolean {
  return isResultPublic(project) || isBuyerOf(actor, { agencyId: project.buyer.id }) || supervises(actor, project);
}

/** The text of bids stays with panel, buyer and supervisor, for good (domain.md §6.9). */
export function seesProposalsByOffice(actor: Actor | null, project: EvaluatedProject): boolean {
  return isBuyerOf(actor, { agencyId: project.buyer.id }) || supervises(actor, project);
}
