import type { AgencyRow } from '@chengjie/accounts';
import {
  isFinalState,
  isPossible,
  isWithinRegion,
  possibility,
  regionLevel,
  shanghaiDate,
  startOfShanghaiDate,
  stateAndAct,
  type Violation,
} from '@chengjie/kernel';
import type { FederationStepPolicy, RulePack } from '@chengjie/law';
import { isActor, type Actor, type Person, type RoleGrant } from '@chengjie/platform';
import { stepDecisionActs, type StepDecisionAct } from './step-decision.acts.js';
import { stepDecisionErrors } from './step-decision.errors.js';
import {
  MOST_DAYS_AHEAD,
  MOST_YEARS,
  STEP_READERS,
  type AskedDecision,
  type StepDecisionRow,
} from './step-decision.terms.js';

/** Who acts, in the role it acts in; the actor of a request is one. */
export interface StepActor {
  readonly accountId: string;
  readonly acting: Pick<RoleGrant, 'role' | 'regionCode' | 'agencyId' | 'holder'>;
}

/** What of a decision decides who may do what with it. */
export type OpenDecision = Pick<
  StepDecisionRow,
  'status' | 'regionCode' | 'proposedById' | 'proposerAgency' | 'basePackId' | 'from'
>;

/** What is known of the office of an actor. */
export interface Office {
  readonly agency: AgencyRow | undefined;
  /** Whether it, or another agency that the actor acts for, buys in a project that is published and has not ended. */
  readonly buys: boolean;
}

/** Whether an office decides about the step of its region: the civil affairs department of the province, which made the policy. */
export function isCompetent({ acting }: Pick<StepActor, 'acting'>, agency: AgencyRow | undefined): boolean {
  return (
    acting.role === 'REGISTRAR' &&
    regionLevel(acting.regionCode) === 'PROVINCE' &&
    agency?.kind === 'CIVIL_AFFAIRS' &&
    agency.regionCode === acting.regionCode
  );
}

/** What stands against the actor deciding anything: another office, or one that buys and would choose by which ladder. */
export function officeViolations(actor: StepActor, { agency, buys }: Office): Violation[] {
  if (!isCompetent(actor, agency)) return [stepDecisionErrors.NOT_THE_COMPETENT_OFFICE()];
  return buys ? [stepDecisionErrors.OFFICE_BUYS([], { agency: actor.acting.holder })] : [];
}

/** What the packs of a region say on the day from which a decision is to count. */
export interface PacksThen {
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string;
  /** The region's own pack in force on that day. */
  readonly base: Pick<RulePack, 'id' | 'federationStep'> | undefined;
  /** The pack that begins last, of the region or of one within it. */
  readonly newest: Pick<RulePack, 'id' | 'effectiveFrom'> | undefined;
}

/** What stands against a decision as it is asked for. */
export function termsViolations({ from, until }: AskedDecision, { today, base, newest }: PacksThen): Violation[] {
  if (from <= today) return [stepDecisionErrors.FROM_NOT_LATER(['from'])];
  if (newest && from <= newest.effectiveFrom)
    return [stepDecisionErrors.FROM_BEFORE_A_PACK(['from'], { pack: newest.id, day: newest.effectiveFrom })];
  if (!base || hasEnded(base.federationStep, today)) return [stepDecisionErrors.NO_STEP_TO_DECIDE()];
  const last = base.federationStep.until;
  if (last !== undefined && from > dayAfter(last))
    return [stepDecisionErrors.FROM_AFTER_THE_END(['from'], { day: last })];
  if (until === null) return [];
  if (until < from) return [stepDecisionErrors.UNTIL_BEFORE_FROM(['until'])];
  if (until > yearsLater(from, MOST_YEARS)) return [stepDecisionErrors.UNTIL_TOO_FAR(['until'], { years: MOST_YEARS })];
  return until === last ? [stepDecisionErrors.STEP_UNCHANGED(['until'])] : [];
}

/** Whether no notice has the step any more: by decision, or because its last day has passed. @param today YYYY-MM-DD */
export function hasEnded({ regimes, until }: Pick<FederationStepPolicy, 'regimes' | 'until'>, today: string): boolean {
  return regimes.length === 0 || (until !== undefined && until < today);
}

function dayAfter(day: string): string {
  return daysBefore(day, -1);
}

function daysBefore(day: string, days: number): string {
  return shanghaiDate(new Date(startOfShanghaiDate(day).getTime() - days * 86_400_000));
}

function yearsLater(day: string, years: number): string {
  return `${String(BigInt(day.slice(0, 4)) + BigInt(years))}${day.slice(4)}`;
}

/** What is so at the moment of an act. */
export interface DecidedNow {
  /** Of whoever acts. */
  readonly office: Office;
  readonly standing: ProposalStanding;
  /** Today in Asia/Shanghai, YYYY-MM-DD. */
  readonly today: string;
}

/** What of a proposal, whoever confirms it, decides whether that can be done. */
export interface ProposalStanding {
  /** Whether its proposer is a registrar of the province still. */
  readonly proposerHolds: boolean;
  /** Whether the proposer's agency, or another that the proposer acts for, buys by now. */
  readonly proposerBuys: boolean;
  /** Whether another version of the rules was entered since. */
  readonly packChanged: boolean;
}

/** What of a proposal stands against confirming it. */
function standingViolations(decision: OpenDecision, standing: ProposalStanding): Violation[] {
  const { proposerHolds, proposerBuys, packChanged } = standing;
  const agency = decision.proposerAgency.name;
  return [
    ...(proposerHolds ? [] : [stepDecisionErrors.PROPOSING_REGISTRAR_LEFT(['decisionId'])]),
    ...(proposerBuys ? [stepDecisionErrors.OFFICE_BUYS(['decisionId'], { agency })] : []),
    ...(packChanged ? [stepDecisionErrors.PACK_CHANGED_MEANWHILE(['decisionId'])] : []),
  ];
}

/** What stands against the actor doing this with a decision: whoever proposed it withdraws it, another one decides it. */
export function decisionViolations(
  actor: StepActor,
  key: StepDecisionAct,
  decision: OpenDecision,
  { office, standing, today }: DecidedNow,
): Violation[] {
  const act = stepDecisionActs.acts[key];
  if (!isPossible(act, decision.status)) {
    const names = stateAndAct(stepDecisionActs.states[decision.status], act.label);
    return [stepDecisionErrors.DECISION_NOT_IN_THIS_STATE(['decisionId'], names)];
  }
  const own = actor.accountId === decision.proposedById;
  if (key === 'withdrawFederationStep') return own ? [] : [stepDecisionErrors.NOT_YOUR_STEP_PROPOSAL(['decisionId'])];
  if (!isCompetent(actor, office.agency) || actor.acting.regionCode !== decision.regionCode)
    return [stepDecisionErrors.NOT_THE_COMPETENT_OFFICE(['decisionId'])];
  if (own) return [stepDecisionErrors.SECOND_REGISTRAR_NEEDED(['decisionId'])];
  if (key !== 'confirmFederationStep') return [];
  const against = officeViolations(actor, office);
  if (against.length > 0) return against;
  return [...standingViolations(decision, standing), ...aheadViolations(decision.from, today)];
}

/** What stands against confirming so long ahead. @param today YYYY-MM-DD in Asia/Shanghai */
function aheadViolations(from: string, today: string): Violation[] {
  const earliest = daysBefore(from, MOST_DAYS_AHEAD);
  if (today >= earliest) return [];
  return [stepDecisionErrors.CONFIRMED_TOO_EARLY(['decisionId'], { days: MOST_DAYS_AHEAD, day: earliest })];
}

/** What the actor could do with a decision that is open, and why not now; nothing for those who only read it. */
export function decisionTransitions(actor: StepActor | null, decision: OpenDecision, now: DecidedNow) {
  if (!actor || isFinalState(stepDecisionActs, decision.status)) return [];
  const own = actor.accountId === decision.proposedById;
  const concerned = own || (actor.acting.role === 'REGISTRAR' && actor.acting.regionCode === decision.regionCode);
  const keys: readonly StepDecisionAct[] = own
    ? ['withdrawFederationStep']
    : ['confirmFederationStep', 'refuseFederationStep'];
  return (concerned ? keys : []).map((key) =>
    possibility(key, stepDecisionActs.acts[key].label, decisionViolations(actor, key, decision, now)[0]),
  );
}

/** Whether somebody sees a decision: everybody a confirmed one, the others offices that it concerns. */
export function seesDecision(
  person: Person | null,
  { status, regionCode }: Pick<StepDecisionRow, 'status' | 'regionCode'>,
): boolean {
  return status === stepDecisionActs.acts.confirmFederationStep.to || (isActor(person) && readsAll(person, regionCode));
}

/** Whether an actor sees all decisions of a region: its own lies within. */
function readsAll({ acting }: Pick<Actor, 'acting'>, regionCode: string): boolean {
  return STEP_READERS.includes(acting.role) && isWithinRegion(acting.regionCode, regionCode);
}
