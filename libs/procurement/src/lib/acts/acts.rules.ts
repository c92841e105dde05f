import {
  DomainError,
  isPossible,
  possibility,
  stateAndAct,
  vocabularyOf,
  type Act,
  type Bilingual,
  type Possibility,
  type Violation,
  type Vocabulary,
  type Procured,
} from '@chengjie/kernel';
import type { BidStatus } from '../bid/bid.entity.js';
import { bidErrors } from '../bid/bid.errors.js';
import type { Lot } from '../lot/lot.entity.js';
import { progressOfLots } from '../lot/project-of-lots.rules.js';
import type { Project } from '../project/project.entity.js';
import { projectErrors } from '../project/project.errors.js';
import type { EndReason, LotStatus } from '../project/project.terms.js';
import { bidActs } from './bid.acts.js';
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

/** What an act is done to and how far that has come. */
export interface Staged {
  readonly status: LotStatus;
  /** What it is called in a refusal; left out, the project. */
  readonly name?: Bilingual;
  /** Its project, in whose words it is spoken of; left out, in those that fit any. */
  readonly of?: Procured;
}

/** In whose words something staged is spoken of. */
export function vocabularyOfStaged({ of }: Staged): Vocabulary {
  return of ? vocabularyOf(of) : 'ANY';
}

/** A project as what an act is done to. */
export function stagedProject(project: Procured & { readonly status: string }): Staged {
  return { status: project.status as LotStatus, of: project };
}

const PROJECT: Bilingual = { zh: '项目', en: 'The project' };

/** A lot as what an act is done to: called by its number where its project has several, else it is the project. */
export function stagedLot(
  { number, status }: Pick<Lot, 'number' | 'status'>,
  ofSeveral: boolean,
  of?: Procured,
): Staged {
  return { status, ...(of && { of }), ...(ofSeveral && { name: { zh: `第 ${number} 包`, en: `Lot ${number}` } }) };
}

/** Why an act is not possible in this stage, if it is not: by its own name. */
export function stageViolation(
  { label }: { readonly label: Bilingual },
  from: readonly LotStatus[],
  staged: Staged,
): Violation | undefined {
  const { status, name = PROJECT } = staged;
  if (from.includes(status)) return undefined;
  const thing = { thingZh: name.zh, thingEn: name.en };
  const names = stateAndAct(STAGES[status], label, vocabularyOfStaged(staged));
  return projectErrors.NOT_IN_THIS_STATE([], { ...thing, ...names });
}

/** @throws DomainError NOT_IN_THIS_STATE unless the act is possible in this stage */
export function assertStage(act: { readonly label: Bilingual }, from: readonly LotStatus[], of: Staged): void {
  const violation = stageViolation(act, from, of);
  if (violation) throw new DomainError(violation);
}

/** Why an act is not possible in this state of a bid, if it is not. */
export function bidStateViolation(
  { label, from }: Act,
  status: BidStatus,
  vocabulary: Vocabulary = 'ANY',
): Violation | undefined {
  if (from.includes(status)) return undefined;
  return bidErrors.BID_NOT_IN_THIS_STATE(['bidId'], stateAndAct(bidActs.states[status], label, vocabulary));
}

/** @throws DomainError BID_NOT_IN_THIS_STATE unless the act is possible in this state of the bid */
export function assertBidState(act: Act<BidStatus>, status: BidStatus, of: Procured): void {
  const violation = bidStateViolation(act, status, vocabularyOf(of));
  if (violation) throw new DomainError(violation);
}

/**
 * Moves a lot, and its project follows: the only place that sets a state of either.
 * @throws DomainError NOT_IN_THIS_STATE
 */
export function moveLot({ project, lots, lot }: LotOfProject, act: Act<LotStatus>, move: Move): void {
  assertStage(act, act.from, stagedLot(lot, lots.length > 1, project));
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
export function availableTransitions(acts: Acts, of: Staged, doer: Doer): Possibility[] {
  return Object.entries(acts)
    .filter(([, { by }]) => by.includes(doer))
    .map(([key, { label, from }]) =>
      possibility(key, label, stageViolation({ label }, from, of), vocabularyOfStaged(of)),
    );
}
