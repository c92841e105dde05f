import { possibility, vocabularyOf, type Possibility, type Violation } from '@chengjie/kernel';
import type { Actor } from '@chengjie/platform';
import { stagedProject, stageViolation } from '../acts/acts.rules.js';
import { panelActs } from '../acts/panel.acts.js';
import type { ProposedProject } from '../cancellation/cancellation-proposal.fields.js';
import { decidesProposals, secondPersonViolations, type SecondPerson } from '../cancellation/second-person.policy.js';
import { standDownErrors } from './stand-down.errors.js';

const { standDownAsProposed } = panelActs.acts;

/** Of what was proposed, what decides who confirms it. */
interface Proposed extends SecondPerson {
  /** Whether with it the buyer would have stood down more than a third of the panel since the opening. */
  readonly many: boolean;
  readonly project: ProposedProject;
}

/** What stands against somebody who has a say confirming that a seat is left. @param seated a seat of its own on the panel */
export function confirmViolations(
  actor: Actor,
  { project, ...of }: Proposed,
  seated: readonly Violation[],
): Violation[] {
  const own = of.many && (actor.acting.role !== 'SUPERVISOR' || actor.acting.agencyId === project.agencyId);
  const stage = stageViolation(standDownAsProposed, standDownAsProposed.from, stagedProject(project));
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
    ...(stage ? [stage] : []),
  ];
}

/** What the actor could do with an open proposal, and why not now; nothing for those who only read it. */
export function standDownTransitions(actor: Actor, of: Proposed, seated: readonly Violation[]): Possibility[] {
  if (!decidesProposals(actor, of.project)) return [];
  const against = confirmViolations(actor, of, seated)[0];
  return [possibility('confirmStandDown', standDownAsProposed.label, against, vocabularyOf(of.project))];
}
