import {
  DomainError,
  findTransition,
  messageOf,
  type Bilingual,
  type TransitionKeyOf,
  type Violation,
} from '@chengjie/kernel';
import type { Project } from './project.entity.js';
import { projectErrors } from './project.errors.js';
import { projectMachine } from './project.machine.js';
import type { ProjectStatus } from './project.terms.js';

export type ProjectTransition = TransitionKeyOf<typeof projectMachine>;

/** Why the project cannot make this step now, if it cannot. */
export function transitionViolation(status: ProjectStatus, key: ProjectTransition): Violation | undefined {
  if (findTransition(projectMachine, status, key)) return undefined;
  const state = projectMachine.states[status];
  const act = projectMachine.transitions.find((transition) => transition.key === key)?.label;
  return projectErrors.NOT_IN_THIS_STATE([], {
    stateZh: state.zh,
    stateEn: state.en,
    actZh: act?.zh ?? key,
    actEn: act?.en ?? key,
  });
}

/**
 * Makes a step of the project's way; the only place that sets a status.
 * @throws DomainError NOT_IN_THIS_STATE
 */
export function moveProject(project: Pick<Project, 'status'>, key: ProjectTransition): void {
  const transition = findTransition(projectMachine, project.status, key);
  if (!transition) throw new DomainError(transitionViolation(project.status, key) as Violation);
  project.status = transition.to;
}

/** True while bids can be sealed in. Only for showing: what decides is the database's clock in the writing statement. */
export function isAcceptingBids(project: { status: string; deadlineAt: Date | null }, now: Date): boolean {
  return project.status === 'PUBLISHED' && project.deadlineAt !== null && now < project.deadlineAt;
}

/** The steps that people make, in the order of the way; the clock makes the others. */
export const peoplesTransitions = ['publishProject', 'evaluateProject', 'publishAward', 'cancelProject'] as const;

/** What its buyer could do with a project, and why not now. Keys are the mutations' names. */
export function availableTransitions(status: ProjectStatus) {
  return peoplesTransitions.map((key) => {
    const violation = transitionViolation(status, key);
    const { label } = projectMachine.transitions.find((transition) => transition.key === key) as { label: Bilingual };
    const disabledReason = violation ? { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') } : null;
    return { key, label, disabled: violation !== undefined, disabledReason };
  });
}
