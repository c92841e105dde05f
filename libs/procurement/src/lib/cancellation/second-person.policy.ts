import type { Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { isBuyerOf, supervises, worksForBuyer, type BoughtBy } from '../project/project.policy.js';
import { cancellationProposalErrors } from './cancellation-proposal.errors.js';
import type { CancellationDecider } from './cancellation-proposal.terms.js';

/** Of what an officer of the buyer proposed after the opening, who it was and whom it waits for. */
export interface SecondPerson {
  readonly proposedById: string;
  readonly waitsFor: CancellationDecider | null;
}

/** Whether somebody has a say in what is proposed at all: an officer of the buyer, or whoever supervises it. */
export function decidesProposals(actor: Actor, of: BoughtBy): boolean {
  return isBuyerOf(actor, of) || supervises(actor, of);
}

/**
 * What stands against deciding it as the second person: another officer of the buyer does, where there is no other a supervisor who, in
 * whatever role, does not work for the buyer (docs/adr/0035).
 */
export function secondPersonViolations(
  actor: Actor,
  { proposedById, waitsFor }: SecondPerson,
  of: BoughtBy & { readonly seated: readonly Violation[] },
  refused: { readonly another: Violation; readonly buyers: Violation },
): Violation[] {
  if (actor.accountId === proposedById) return [refused.another];
  if (of.seated.length > 0) return [...of.seated];
  if (isBuyerOf(actor, of)) return [];
  if (worksForBuyer(actor, of)) return [cancellationProposalErrors.SUPERVISES_OWN_AGENCY(['proposalId'])];
  return waitsFor === 'BUYER' ? [refused.buyers] : [];
}
