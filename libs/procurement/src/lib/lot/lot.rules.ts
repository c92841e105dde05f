import {
  DomainError,
  findTransition,
  messageOf,
  type Bilingual,
  type TransitionKeyOf,
  type Violation,
} from '@chengjie/kernel';
import type { Project } from '../project/project.entity.js';
import { projectErrors } from '../project/project.errors.js';
import type { EndReason, LotStatus } from '../project/project.terms.js';
import type { Lot } from './lot.entity.js';
import { lotMachine } from './lot.machine.js';
import { progressOfLots } from './project-of-lots.rules.js';

export type LotTransition = TransitionKeyOf<typeof lotMachine>;

/** Stages in which the bids are open and nothing is awarded: scoring, review and ranking belong here. */
export const UNDER_EVALUATION: readonly LotStatus[] = ['OPENED', 'EVALUATED'];

/** Why a lot, or a project as a whole, cannot make this step now, if it cannot. */
export function transitionViolation(status: LotStatus, key: LotTransition): Violation | undefined {
  return findTransition(lotMachine, status, key) ? undefined : notInThisState(status, labelOf(key));
}

/** An act that is not possible now, by its own name. */
export function notInThisState(status: LotStatus, act: Bilingual): Violation {
  const { zh, en } = lotMachine.states[status];
  return projectErrors.NOT_IN_THIS_STATE([], { stateZh: zh, stateEn: en, actZh: act.zh, actEn: act.en });
}

/**
 * For acts that do not move what they are done to.
 * @throws DomainError NOT_IN_THIS_STATE unless project or lot is in one of the stages
 */
export function assertStage(
  { status }: { readonly status: LotStatus },
  stages: readonly LotStatus[],
  act: Bilingual,
): void {
  if (!stages.includes(status)) throw new DomainError(notInThisState(status, act));
}

/** A project with all of its lots, by number, under the project's lock. */
export interface ProjectWithLots {
  readonly project: Project;
  readonly lots: readonly Lot[];
}

/** When a step is made, and why where it ends a lot. */
export interface Step {
  readonly key: LotTransition;
  readonly at: Date;
  readonly reason?: EndReason;
}

/**
 * Makes a step of a lot's way, and its project follows: the only place that sets a state of either.
 * @throws DomainError NOT_IN_THIS_STATE
 */
export function moveLot({ project, lots }: ProjectWithLots, lot: Lot, step: Step): void {
  const to = findTransition(lotMachine, lot.status, step.key)?.to;
  if (!to) throw new DomainError(notInThisState(lot.status, labelOf(step.key)));
  Object.assign(lot, { status: to, ...stampOf(to, step) });
  Object.assign(project, progressOfLots(lots));
}

/**
 * Makes a step of the whole project: all lots make it that can.
 * @throws DomainError NOT_IN_THIS_STATE when none of them can
 */
export function moveProject(whole: ProjectWithLots, step: Step): void {
  const able = whole.lots.filter(({ status }) => findTransition(lotMachine, status, step.key));
  if (able.length === 0) throw new DomainError(notInThisState(whole.project.status, labelOf(step.key)));
  for (const lot of able) moveLot(whole, lot, step);
}

function stampOf(to: LotStatus, { at, reason }: Step): Partial<Lot> {
  switch (to) {
    case 'OPENED':
      return { openedAt: at };
    case 'EVALUATED':
      return { evaluatedAt: at };
    case 'AWARDED':
      return { awardedAt: at };
    case 'FAILED':
    case 'CANCELLED':
      return { endedAt: at, endReason: reason ?? null };
    default:
      return {};
  }
}

function labelOf(key: LotTransition): Bilingual {
  return lotMachine.transitions.find((transition) => transition.key === key)?.label ?? { zh: key, en: key };
}

/** What its buyer could do with a project, and why not now. Keys are the mutations' names. */
export const PROJECT_STEPS = ['publishProject', 'cancelProject'] as const satisfies readonly LotTransition[];
/** What its buyer could do with a lot by itself. */
export const LOT_STEPS = ['evaluateLot', 'publishAward'] as const satisfies readonly LotTransition[];

/** These steps in a state, and why they cannot be made now. */
export function availableTransitions(status: LotStatus, keys: readonly LotTransition[]) {
  return keys.map((key) => {
    const violation = transitionViolation(status, key);
    const disabledReason = violation ? { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') } : null;
    return { key, label: labelOf(key), disabled: violation !== undefined, disabledReason };
  });
}
