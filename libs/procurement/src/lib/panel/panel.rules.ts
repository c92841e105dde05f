import { isDecimal, parseDecimal, possibility, shanghaiTime, type Possibility, type Violation } from '@chengjie/kernel';
import { isOnRecord } from '@chengjie/law';
import { stageViolation, vocabularyOfStaged, type Staged } from '../acts/acts.rules.js';
import { panelActs } from '../acts/panel.acts.js';
import type { ProjectCriterion } from '../project/project.terms.js';
import { standDownErrors } from '../stand-down/stand-down.errors.js';
import { panelErrors } from './panel.errors.js';
import type { RecusalGround } from './recusal.js';

/** How large a panel must be, from the rule pack. */
export interface PanelSize {
  readonly minimum: number;
  readonly odd: boolean;
  /** The article that says so. */
  readonly rule: string;
}

/** A person named for a seat, as accounts know it. */
export interface Candidate {
  readonly accountId: string;
  readonly name: string;
  /** Active, with a live grant of the role EVALUATOR. */
  readonly evaluator: boolean;
  /** Holds another role at the buying agency. */
  readonly buyersStaff: boolean;
  /** Supervises where the project is. */
  readonly supervises: boolean;
}

/** What an appointment depends on. */
export interface Appointment {
  readonly namedIds: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly members: readonly (Sitting & { readonly accountId: string })[];
  /** Whether bidders and prices are known. */
  readonly opened: boolean;
  readonly size: PanelSize;
}

const FIELD = 'evaluatorAccountIds';

/** Everything that stands against appointing exactly these people. */
export function appointmentViolations(appointment: Appointment): Violation[] {
  const { namedIds, candidates, members, opened, size } = appointment;
  const byId = new Map(candidates.map((candidate) => [candidate.accountId, candidate]));
  const stoodDown = new Set(members.filter(({ recusedAt }) => recusedAt).map(({ accountId }) => accountId));
  const violations = namedIds.flatMap((id, index): Violation[] => {
    const path = [FIELD, String(index)];
    const candidate = byId.get(id);
    if (namedIds.indexOf(id) !== index) return [panelErrors.EVALUATOR_NAMED_TWICE(path)];
    if (!candidate?.evaluator) return [panelErrors.NOT_AN_EVALUATOR(path)];
    const { name } = candidate;
    return [
      ...(candidate.buyersStaff ? [panelErrors.BUYERS_OWN_STAFF(path, { name })] : []),
      ...(candidate.supervises ? [panelErrors.SUPERVISES_THERE(path, { name })] : []),
      ...(stoodDown.has(id) ? [panelErrors.ALREADY_STOOD_DOWN(path, { name })] : []),
    ];
  });
  const count = new Set(namedIds).size;
  const seats = seatsOf(members);
  const isLeft = members.some(({ accountId, recusedAt }) => !recusedAt && !namedIds.includes(accountId));
  // Whoever knows bidders and prices would choose by whom, and by how many, it is decided (docs/adr/0021).
  if (opened && seats > 0 && (isLeft || count > seats)) violations.push(panelErrors.PANEL_STANDS([FIELD], { seats }));
  const wrongSize = sizeViolations(count, size, [FIELD]);
  const empty = stoodDown.size > 0 && wrongSize.length === 0 ? seats - count : 0;
  return [...violations, ...wrongSize, ...(empty > 0 ? [panelErrors.SEATS_EMPTY([FIELD], { empty })] : [])];
}

/** Whether so many members make a panel (after somebody stood down, 财政部令87, 49: fill up before going on). */
export function sizeViolations(count: number, size: PanelSize, path: readonly string[] = []): Violation[] {
  const { minimum, odd, rule } = size;
  if (count === 0) return [panelErrors.PANEL_MISSING(path)];
  return [
    ...(count < minimum ? [panelErrors.PANEL_TOO_SMALL(path, { minimum, count })] : []),
    ...(odd && count % 2 === 0 ? [panelErrors.PANEL_NOT_ODD(path, { count })] : []),
  ].map((violation) => ({ ...violation, rule }));
}

/** When a seat was taken, and when it was left. */
export interface Sitting {
  readonly appointedAt: Date;
  readonly recusedAt: Date | null;
}

/** A seat with its instants, which JSON of the database has as text. */
export function sittingOf<Seat extends { readonly appointedAt: string; readonly recusedAt: string | null }>({
  appointedAt,
  recusedAt,
  ...seat
}: Seat): Omit<Seat, keyof Sitting> & Sitting {
  return { ...seat, appointedAt: new Date(appointedAt), recusedAt: recusedAt === null ? null : new Date(recusedAt) };
}

/** As how many the panel was made up: the most who sat at once. Who stands down leaves a seat empty until somebody fills it. */
export function seatsOf(members: readonly Sitting[]): number {
  const sittingAt = (at: Date) =>
    members.filter(({ appointedAt, recusedAt }) => appointedAt <= at && (recusedAt === null || recusedAt > at)).length;
  return Math.max(0, ...members.map(({ appointedAt }) => sittingAt(appointedAt)));
}

/** How many seats of a panel nobody sits on. */
function emptyCount(members: readonly Sitting[]): number {
  return seatsOf(members) - members.filter(({ recusedAt }) => recusedAt === null).length;
}

/** The seats of a panel that whoever stood down left, and nobody filled yet: those left last. */
export function emptySeats<Seat extends Sitting & { readonly number: number }>(members: readonly Seat[]): Seat[] {
  return members
    .filter(({ recusedAt }) => recusedAt !== null)
    .toSorted((one, other) => (other.recusedAt?.getTime() ?? 0) - (one.recusedAt?.getTime() ?? 0))
    .slice(0, emptyCount(members))
    .toSorted((one, other) => one.number - other.number);
}

/**
 * What stands against this panel deciding anything: fewer members than the pack asks for at this budget, or an empty seat. A panel that
 * was made up as seven, since the purchase is complex or of much influence (财政部令87, 47), does not decide as five (49): whoever can
 * stand somebody down would choose by how many votes it is decided.
 * @param fillable whether an empty seat can be filled: as long as a lot is not ranked
 */
export function quorumViolations(members: readonly Sitting[], size: PanelSize, fillable: boolean): Violation[] {
  const count = members.filter(({ recusedAt }) => recusedAt === null).length;
  const violations = sizeViolations(count, size);
  const empty = fillable ? emptyCount(members) : 0;
  return violations.length > 0 || empty <= 0 ? violations : [panelErrors.SEATS_EMPTY([], { empty })];
}

/** What ties a member to a project. */
export interface Tie {
  /** Of its seat. */
  readonly number: number;
  /** Of the bidder, the buyer or the office that supervises. */
  readonly name: string;
  /** The bidder that it has to do with, the buyer for whom it works, or whom it supervises for. */
  readonly tiedTo: 'BIDDER' | 'BUYER' | 'SUPERVISOR';
}

/** What bars these members from evaluating here, each tie by its name. @param years how long ties to bidders count */
export function tieViolations(ties: readonly Tie[], years: number): Violation[] {
  return ties.map(({ number, name, tiedTo }) => {
    if (tiedTo === 'BIDDER') return panelErrors.TIED_TO_BIDDER([], { number, name, years });
    const barred = tiedTo === 'BUYER' ? panelErrors.BUYERS_OWN_STAFF : panelErrors.SUPERVISES_THERE;
    return barred([], { name: pseudonymOf(number) });
  });
}

/** What of a seat decides whether it can be stood down. */
export interface SeatToLeave {
  readonly number: number;
  readonly recusedAt: Date | null;
  /** Whether it voted on a finding that is not decided yet. */
  readonly hasVoted: boolean;
  /** Whether it did anything since the opening: began a sheet, asked about a price, proposed a finding or voted on one, decided or not. */
  readonly hasAppeared: boolean;
  /** On which grounds the registers show that it cannot go on. */
  readonly bars: readonly RecusalGround[];
  /** From when on it can be said that it is unable; null before the buyer has completed its qualification review. */
  readonly silentFrom: Date | null;
  /** Whether it was proposed that two stand it down, and waits to be confirmed. */
  readonly proposed: boolean;
  /** Whether with it the buyer would have stood down more than a third of the panel since the opening. */
  readonly ofMany: boolean;
}

/**
 * What stands against standing down: the buyer waits until what the seat voted on is decided, exchanges nobody who has appeared but for what
 * the registers show, says nothing of registers that they do not show, and from the opening on does anything else by two persons, past a third of
 * the panel whatever the registers show (docs/adr/0021).
 * @param opened whether bidders and prices are known
 * @param ground left out, whether there is any
 */
export function standDownViolations(
  by: 'BUYER' | 'SEAT_HOLDER',
  seat: SeatToLeave,
  opened: boolean,
  ground?: RecusalGround,
): Violation[] {
  if (by === 'SEAT_HOLDER') return leftViolations(seat);
  if (isBarred(seat, ground)) {
    const voting = votingViolations(seat);
    return voting.length === 0 && opened && seat.ofMany
      ? [standDownErrors.STAND_DOWN_IS_SUPERVISORS(['ground'])]
      : voting;
  }
  const silent = byTwoViolations(seat, ground);
  return silent.length === 0 && opened ? [standDownErrors.LEFT_BY_TWO(['ground'])] : silent;
}

/** Whether registers show that a seat cannot go on. @param ground left out, on any */
function isBarred({ bars }: SeatToLeave, ground?: RecusalGround): boolean {
  return ground ? bars.includes(ground) : bars.length > 0;
}

/** What stands against two persons standing a seat down: it is silent, or registers bar it, and it still sits, and no register says otherwise. */
export function byTwoViolations(seat: SeatToLeave, ground?: RecusalGround): Violation[] {
  const voting = votingViolations(seat);
  if (voting.length > 0) return voting;
  if (seat.hasAppeared && !isBarred(seat, ground)) return [panelErrors.SEAT_HAS_SCORED(['ground'])];
  const untrue = ground && isOnRecord(ground) && !seat.bars.includes(ground);
  return untrue ? [panelErrors.NOT_ON_RECORD(['ground'])] : [];
}

/**
 * What stands against proposing it: nobody is unable before it could act for a day (the product's own measure, no law gives one).
 * @param on left out, whether there is any ground
 */
export function proposeStandDownViolations(
  seat: SeatToLeave,
  on?: { readonly ground: RecusalGround; readonly now: Date },
): Violation[] {
  const early = on?.ground === 'UNABLE' && !(seat.silentFrom && seat.silentFrom <= on.now);
  return [
    ...byTwoViolations(seat, on?.ground),
    ...(early ? [standDownErrors.UNABLE_FROM(['ground'], silentFromInWords(seat.silentFrom))] : []),
    ...(seat.proposed ? [standDownErrors.STAND_DOWN_PROPOSED(['panelMemberId'])] : []),
  ];
}

function silentFromInWords(from: Date | null): { readonly fromZh: string; readonly fromEn: string } {
  if (!from) return { fromZh: '资格审查尚未完成', fromEn: 'the qualification review is not completed yet' };
  return { fromZh: `${shanghaiTime(from)} 起`, fromEn: `from ${shanghaiTime(from)} (Beijing time) on` };
}

/** What stands against the buyer standing a seat down on any ground. */
function votingViolations(seat: SeatToLeave): Violation[] {
  const left = leftViolations(seat);
  return left.length === 0 && seat.hasVoted ? [panelErrors.SEAT_HAS_VOTED(['panelMemberId'])] : left;
}

function leftViolations({ number, recusedAt }: SeatToLeave): Violation[] {
  return recusedAt ? [panelErrors.ALREADY_STOOD_DOWN([], { name: pseudonymOf(number) })] : [];
}

/** What buyer or holder could do with a seat, and why not now. @param opened whether bidders and prices are known */
export function seatTransitions(
  by: 'BUYER' | 'SEAT_HOLDER',
  seat: SeatToLeave,
  project: Staged,
  opened: boolean,
): Possibility[] {
  const { recuseEvaluator, proposeStandDown } = panelActs.acts;
  const vocabulary = vocabularyOfStaged(project);
  const leave =
    stageViolation(recuseEvaluator, recuseEvaluator.from, project) ?? standDownViolations(by, seat, opened)[0];
  const propose =
    stageViolation(proposeStandDown, proposeStandDown.from, project) ?? proposeStandDownViolations(seat)[0];
  return [
    possibility('recuseEvaluator', recuseEvaluator.label, leave, vocabulary),
    ...(by === 'BUYER' && opened ? [possibility('proposeStandDown', proposeStandDown.label, propose, vocabulary)] : []),
  ];
}

/**
 * The members by whom a lot is ranked: at first whoever sits there now; again, those who ranked it first, since who comes and
 * goes afterwards, for the project's other lots, changes nothing of it.
 */
export function rankingMembers<M extends { readonly appointedAt: Date; readonly recusedAt: Date | null }>(
  members: readonly M[],
  firstRankedAt: Date | null,
): M[] {
  if (!firstRankedAt) return [...members];
  return members
    .filter(({ appointedAt }) => appointedAt <= firstRankedAt)
    .map((member) => (member.recusedAt && member.recusedAt > firstRankedAt ? { ...member, recusedAt: null } : member));
}

/** The lowest numbers that nobody holds: those who stood down keep theirs. */
export function freeNumbers(taken: readonly number[], count: number): number[] {
  const free: number[] = [];
  for (let number = 1; free.length < count; number += 1) if (!taken.includes(number)) free.push(number);
  return free;
}

/** What an evaluator gives for one criterion. */
export interface CriterionPoints {
  readonly criterionId: string;
  readonly points: string;
  readonly reason: string;
}

/**
 * Everything wrong with the scores of one bid by the frozen criteria.
 * @param complete whether each criterion must have points with a reason: at submission, not in a draft
 */
export function scoreViolations(
  criteria: readonly ProjectCriterion[],
  scores: readonly CriterionPoints[],
  complete: boolean,
): Violation[] {
  if (criteria.length === 0) return [panelErrors.NOTHING_TO_SCORE()];
  const violations = scores.flatMap((score, index) => pointViolations(criteria, scores, score, index, complete));
  if (!complete) return violations;
  const scored = new Set(scores.map(({ criterionId }) => criterionId));
  const missing = criteria.filter(({ id }) => !scored.has(id));
  return [...violations, ...missing.map((each) => panelErrors.CRITERION_NOT_SCORED(['scores'], nameParams(each)))];
}

function pointViolations(
  criteria: readonly ProjectCriterion[],
  scores: readonly CriterionPoints[],
  { criterionId, points, reason }: CriterionPoints,
  index: number,
  complete: boolean,
): Violation[] {
  const path = (field: string) => ['scores', String(index), field];
  const criterion = criteria.find(({ id }) => id === criterionId);
  if (!criterion) return [panelErrors.CRITERION_UNKNOWN(path('criterionId'))];
  const name = nameParams(criterion);
  const found: Violation[] = [];
  if (scores.findIndex((score) => score.criterionId === criterionId) !== index) {
    found.push(panelErrors.CRITERION_SCORED_TWICE(path('criterionId'), name));
  }
  if (!isWithin(points, criterion.maxPoints)) {
    found.push(panelErrors.POINTS_ABOVE_MAXIMUM(path('points'), { ...name, maximum: criterion.maxPoints }));
  }
  if (complete && reason.trim() === '') found.push(panelErrors.SCORE_REASON_MISSING(path('reason'), name));
  return found;
}

function isWithin(points: string, maximum: string): boolean {
  return isDecimal(points, 2) && !points.startsWith('-') && parseDecimal(points).compare(parseDecimal(maximum)) <= 0;
}

function nameParams({ name }: ProjectCriterion): { nameZh: string; nameEn: string } {
  return { nameZh: name.zh, nameEn: name.en };
}

/** The pseudonym under which evaluations name an evaluator. */
export function pseudonymOf(number: number): string {
  return `评审 ${number}`;
}
