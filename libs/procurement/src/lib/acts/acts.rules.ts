import { DomainError, isPossible, messageOf, type Act, type Bilingual, type Violation } from '@chengjie/kernel';
import type { Lot } from '../lot/lot.entity.js';
import { progressOfLots } from '../lot/project-of-lots.rules.js';
import type { Project } from '../project/project.entity.js';
import { projectErrors } from '../project/project.errors.js';
import type { EndReason, LotStatus } from '../project/project.terms.js';
import { STAGES, type Doer, type ProcurementAct } from './procurement-act.js';

/** A project with all of its lots, by number, under the project's lock. */
export interface ProjectWithLots {
  readonly project: Project;
  readonly lots: readonly Lot[];
}

/** A lot with the whole that it belongs to. */
export interface LotOfProject extends ProjectWithLots {
  readonly lot: Lot;
}

/** When something moves, and why where that ends it. */
export interface Move {
  readonly at: Date;
  readonly end?: EndReason | undefined;
}

/** Why an act is not possible in this stage, if it is not: by its own name. */
export function stageViolation(
  { label }: { readonly label: Bilingual },
  from: readonly LotStatus[],
  stage: LotStatus,
): Violation | undefined {
  if (from.includes(stage)) return undefined;
  const { zh, en } = STAGES[stage];
  return projectErrors.NOT_IN_THIS_STATE([], { stateZh: zh, stateEn: en, actZh: label.zh, actEn: label.en });
}

/** @throws DomainError NOT_IN_THIS_STATE unless the act is possible in this stage */
export function assertStage(act: { readonly label: Bilingual }, from: readonly LotStatus[], stage: LotStatus): void {
  const violation = stageViolation(act, from, stage);
  if (violation) throw new DomainError(violation);
}

/**
 * Moves a lot, and its project follows: the only place that sets a state of either.
 * @throws DomainError NOT_IN_THIS_STATE
 */
export function moveLot({ project, lots, lot }: LotOfProject, act: Act<LotStatus>, move: Move): void {
  assertStage(act, act.from, lot.status);
  if (act.to) Object.assign(lot, { status: act.to, ...stampOf(act.to, move) });
  Object.assign(project, progressOfLots(lots));
}

/** Moves all of a project's lots that the act can move. @returns these lots */
export function moveProject(whole: ProjectWithLots, act: Act<LotStatus>, move: Move): Lot[] {
  const moving = whole.lots.filter(({ status }) => isPossible(act, status));
  for (const lot of moving) moveLot({ ...whole, lot }, act, move);
  return moving;
}

function stampOf(to: LotStatus, { at, end }: Move): Partial<Lot> {
  switch (to) {
    case 'OPENED':
      return { openedAt: at };
    case 'EVALUATED':
      return { evaluatedAt: at };
    case 'AWARDED':
      return { awardedAt: at };
    case 'FAILED':
    case 'CANCELLED':
      return { endedAt: at, endReason: end ?? null };
    default:
      return {};
  }
}

type Acts = Readonly<Record<string, ProcurementAct<LotStatus>>>;

/** What a doer could do, in the order of the tables, and why not now. Keys are the mutations' names. */
export function availableTransitions(acts: Acts, stage: LotStatus, doer: Doer) {
  return Object.entries(acts)
    .filter(([, { by }]) => by.includes(doer))
    .map(([key, { label, from }]) => {
      const violation = stageViolation({ label }, from, stage);
      const disabledReason = violation ? { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') } : null;
      return { key, label, disabled: violation !== undefined, disabledReason };
    });
}
