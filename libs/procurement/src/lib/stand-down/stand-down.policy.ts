import {
  isFinalState,
  isPossible,
  possibility,
  vocabularyOf,
  type Possibility,
  type Violation,
} from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import type { ProposedProject } from '../cancellation/cancellation-proposal.fields.js';
import { decidesProposals, secondPersonViolations, type SecondPerson } from '../cancellation/second-person.policy.js';
import {
  standDownProposalActs,
  type StandDownProposalAct,
  type StandDownProposalStatus,
} from './stand-down-proposal.acts.js';
import { standDownErrors } from './stand-down.errors.js';

const { acts } = standDownProposalActs;

/** Of what was proposed, what decides who does what with it. */
interface Proposed extends SecondPerson {
  readonly status: StandDownProposalStatus;
  /** Whether with it the buyer would have stood down more than a third of the panel since the opening. */
  readonly ofMany: boolean;
  readonly project: ProposedProject;
}

/**
 * What stands against somebody who has a say doing this with a proposal: whoever made it takes it back; who may confirm it may refuse it.
 * @param seated a seat of its own on the panel
 */
export function standDownProposalViolations(
  actor: Actor,
  key: StandDownProposalAct,
  { project, status, ...of }: Proposed,
  seated: readonly Violation[],
): Violation[] {
  if (!isPossible(acts[key], status)) return [standDownErrors.STAND_DOWN_NOT_OPEN(['proposalId'])];
  if (key === 'withdrawStandDown')
    return actor.accountId === of.proposedById ? [] : [standDownErrors.NOT_YOUR_STAND_DOWN(['proposalId'])];
  const own = of.ofMany && (actor.acting.role !== 'SUPERVISOR' || actor.acting.agencyId === project.agencyId);
  return [
    ...secondPersonViolations(
      actor,
      of,
      { ...project, seated },
      {
        another: standDownErrors.STAND_DOWN_BY_ANOTHER(['proposalId']),
        buyers: standDownErrors.STAND_DOWN_IS_THE_BUYERS(['proposalId']),
      },
    ),
    ...(own ? [standDownErrors.STAND_DOWN_IS_SUPERVISORS(['proposalId'])] : []),
  ];
}

/** What the actor could do with a proposal that is open, and why not now; nothing for those who only read it. */
export function standDownTransitions(actor: Actor, of: Proposed, seated: readonly Violation[]): Possibility[] {
  if (isFinalState(standDownProposalActs, of.status) || !decidesProposals(actor, of.project)) return [];
  const keys: readonly StandDownProposalAct[] =
    actor.accountId === of.proposedById ? ['withdrawStandDown'] : ['confirmStandDown', 'refuseStandDown'];
  return keys.map((key) => {
    const against = standDownProposalViolations(actor, key, of, seated)[0];
    return possibility(key, acts[key].label, against, vocabularyOf(of.project));
  });
}
