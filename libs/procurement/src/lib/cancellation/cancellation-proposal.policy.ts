import {
  isFinalState,
  isPossible,
  possibility,
  shanghaiTime,
  stateAndAct,
  vocabularyOf,
  type Possibility,
  type Violation,
} from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { stageViolation, type Staged } from '../acts/acts.rules.js';
import { projectActs } from '../acts/project.acts.js';
import type { BoughtBy } from '../project/project.policy.js';
import { cancellationProposalActs, type CancellationProposalAct } from './cancellation-proposal.acts.js';
import { cancellationProposalErrors } from './cancellation-proposal.errors.js';
import type { CancellationProposal } from './cancellation-proposal.terms.js';
import { decidesProposals, secondPersonViolations } from './second-person.policy.js';

const { acts, states } = cancellationProposalActs;
const { cancelAsProposed } = projectActs.acts;

/** What of a proposal decides who may do what with it. */
export type OpenProposal = Pick<CancellationProposal, 'status' | 'proposedById' | 'waitsFor'>;

/** Its project, as far as that decides. */
export interface ProposalOf extends BoughtBy {
  readonly staged: Staged;
  /** What stands against the actor deciding anything there for the buyer: a seat on the panel. */
  readonly seated: readonly Violation[];
}

/**
 * What stands against somebody who has a say doing this with a proposal: whoever made it takes it back, another officer of the buyer decides
 * it, a supervisor where there is no other.
 */
export function proposalViolations(
  actor: Actor,
  key: CancellationProposalAct,
  proposal: OpenProposal,
  of: ProposalOf,
): Violation[] {
  const act = acts[key];
  if (!isPossible(act, proposal.status)) {
    const names = stateAndAct(states[proposal.status], act.label);
    return [cancellationProposalErrors.CANCELLATION_NOT_IN_THIS_STATE(['proposalId'], names)];
  }
  const own = actor.accountId === proposal.proposedById;
  if (key === 'withdrawCancellation')
    return own ? [] : [cancellationProposalErrors.NOT_YOUR_CANCELLATION(['proposalId'])];
  const against = secondPersonViolations(actor, proposal, of, {
    another: cancellationProposalErrors.CANCELLED_BY_ANOTHER(['proposalId']),
    buyers: cancellationProposalErrors.CANCELLATION_IS_THE_BUYERS(['proposalId']),
  });
  if (against.length > 0 || key !== 'confirmCancellation') return against;
  const stage = stageViolation(cancelAsProposed, cancelAsProposed.from, of.staged);
  return stage ? [stage] : [];
}

/** What stands against an officer proposing it again: one of its own, decided by now, that could be confirmed still. @param proposals of a project */
export function proposedLatelyViolations(
  proposals: readonly { readonly proposedById: string; readonly lately: boolean; readonly lapsesAt: Date }[],
  accountId: string,
): Violation[] {
  const own = proposals.find(({ proposedById, lately }) => lately && proposedById === accountId);
  if (!own) return [];
  return [cancellationProposalErrors.CANCELLATION_PROPOSED_BEFORE([], { until: shanghaiTime(own.lapsesAt) })];
}

/** What the actor could do with a proposal that is open, and why not now; nothing for those who only read it. */
export function proposalTransitions(actor: Actor | null, proposal: OpenProposal, of: ProposalOf): Possibility[] {
  if (!actor || isFinalState(cancellationProposalActs, proposal.status) || !decidesProposals(actor, of)) return [];
  const keys: readonly CancellationProposalAct[] =
    actor.accountId === proposal.proposedById
      ? ['withdrawCancellation']
      : ['confirmCancellation', 'refuseCancellation'];
  const vocabulary = of.staged.of ? vocabularyOf(of.staged.of) : 'ANY';
  return keys.map((key) =>
    possibility(key, acts[key].label, proposalViolations(actor, key, proposal, of)[0], vocabulary),
  );
}
