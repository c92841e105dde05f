import { accountErrors } from '@chengjie/accounts';
import { isPossible, isWithinRegion, possibility, stateAndAct, type Violation } from '@chengjie/kernel';
import { organizationErrors } from '@chengjie/organizations';
import { isActor, type Actor, type Person, type RoleGrant } from '@chengjie/platform';
import { claimActs, consentIn, PUBLIC_ENDS, type ClaimAct, type ClaimStatus } from './claim.acts.js';
import { claimErrors } from './claim.errors.js';
import {
  CLAIM_OFFICES,
  CLAIMS_COUNTED_HOURS,
  MOST_CLAIMS_OF_AN_ACCOUNT,
  type ClaimRow,
  type ConsentingAgency,
} from './claim.terms.js';

/** What stands against one more claim. @param lately claims that the account made within {@link CLAIMS_COUNTED_HOURS} */
export function boundViolations(lately: number): Violation[] {
  if (lately < MOST_CLAIMS_OF_AN_ACCOUNT) return [];
  return [claimErrors.TOO_MANY_CLAIMS([], { most: MOST_CLAIMS_OF_AN_ACCOUNT, hours: CLAIMS_COUNTED_HOURS })];
}

/** What of an officer, beside its role, decides whether it may decide a claim. */
export interface OfficerFacts {
  /**
   * Ids of those of the officer's agency and the first whose officer buys, for it or for another agency that it acts for, in a project
   * which is published and has not ended.
   */
  readonly buying: ReadonlySet<string>;
  /** Whether its account acts, or within a year acted, for an organization: any, so that a refusal tells nothing of rivals. */
  readonly actsForOrganizations: boolean;
  /** Whether it acts for an agency for which the first officer does as well, whichever each decides for. */
  readonly sharesAgency: boolean;
  /** Whether it, or somebody of an agency that it acts for, disabled an account of the organization within a year. */
  readonly disabledPeople: boolean;
}

/** What of a claim decides who may do what with it. */
export type OpenClaim = Pick<
  ClaimRow,
  | 'status'
  | 'claimantId'
  | 'organizationId'
  | 'regionCode'
  | 'firstById'
  | 'firstAgency'
  | 'hasAdministrator'
  | 'unexamined'
  | 'otherAnnounced'
>;

/** What of it decides whether an officer may decide it at all. */
type DecidedClaim = Pick<OpenClaim, 'claimantId' | 'regionCode'>;

/** What of a claim decides who sees what was scanned for it. */
export interface ScannedClaim extends DecidedClaim {
  /** Whether it has come to its end. */
  readonly ended: boolean;
  /** Accounts of the officers who consented to it, and of whoever ended it. */
  readonly decidedBy: readonly string[];
}

/** Who acts, in the role it acts in; the actor of a request is one. */
export interface ClaimActor {
  readonly accountId: string;
  readonly acting: Pick<RoleGrant, 'role' | 'regionCode' | 'agencyId' | 'organizationId' | 'holder'>;
}

/** Whether the actor is an officer who decides claims of the organization's region. */
function decidesClaims({ acting }: Pick<ClaimActor, 'acting'>, { regionCode }: { readonly regionCode: string }) {
  return CLAIM_OFFICES.includes(acting.role) && isWithinRegion(regionCode, acting.regionCode);
}

/** Whether the actor acts for the organization that is claimed. */
function actsForClaimed({ acting }: Pick<ClaimActor, 'acting'>, claim: Pick<OpenClaim, 'organizationId'>) {
  return acting.role === 'ORGANIZATION' && acting.organizationId === claim.organizationId;
}

/** Whether everybody may know of a claim: once it was announced, and where an office or the organization put an end to it. */
export function isPublic({ secondAt, status }: Pick<ClaimRow, 'secondAt' | 'status'>): boolean {
  return secondAt !== null || PUBLIC_ENDS.includes(status);
}

/** Whether somebody sees all of a claim, grounds and documents too: whoever made it, decides it, or is concerned by it. */
export function seesAllOf(person: Person | null, claim: OpenClaim): boolean {
  if (!person) return false;
  if (person.accountId === claim.claimantId) return true;
  return isActor(person) && (decidesClaims(person, claim) || actsForClaimed(person, claim));
}

/** What stands against stopping it in its state, whoever does. */
export const stopStateViolations = (status: ClaimStatus): Violation[] => stateViolations('stopClaim', status);

/** What stands against doing this in the state of the claim. */
function stateViolations(key: ClaimAct, status: ClaimStatus): Violation[] {
  const { acts, states } = claimActs;
  const act = acts[key === 'consentToClaim' ? consentIn(status) : key];
  if (isPossible(act, status)) return [];
  return [claimErrors.CLAIM_NOT_IN_THIS_STATE(['claimId'], stateAndAct(states[status], act.label))];
}

/** What stands against an officer deciding it at all: an office of the region, and never the claimant itself. */
function officerViolations(actor: ClaimActor, claim: DecidedClaim): Violation[] {
  if (actor.accountId === claim.claimantId) return [claimErrors.OWN_CLAIM(['claimId'])];
  if (decidesClaims(actor, claim)) return [];
  return [accountErrors.OUTSIDE_JURISDICTION(['claimId'], { jurisdiction: actor.acting.regionCode })];
}

/** What stands against agencies whose officers buy: they may not choose who speaks for a bidder, nor who does not. */
function buyerViolations(agencies: readonly ConsentingAgency[], buying: ReadonlySet<string>): Violation[] {
  return agencies
    .filter(({ id }) => buying.has(id))
    .map(({ name }) => claimErrors.AGENCY_BUYS(['claimId'], { agency: name }));
}

/** Who acts for an organization, whichever it is, is no officer of claims. */
function recusalViolations({ actsForOrganizations }: OfficerFacts): Violation[] {
  return actsForOrganizations ? [organizationErrors.OFFICER_ACTS_FOR_ORGANIZATIONS(['claimId'])] : [];
}

/** What stands against an officer ending a claim for an agency that must not buy at that instant. */
function endingViolations(actor: ClaimActor, claim: DecidedClaim, facts: OfficerFacts): Violation[] {
  const against = [...officerViolations(actor, claim), ...recusalViolations(facts)];
  if (against.length > 0) return against;
  return buyerViolations([{ id: actor.acting.agencyId ?? '', name: actor.acting.holder }], facts.buying);
}

/**
 * Whether somebody sees what was scanned for it: whoever made it; while it stands, the officers who may decide it at that instant; after
 * its end those who did. To the organization's people it is said what there is.
 */
export function seesScans(person: Person | null, claim: ScannedClaim, facts: OfficerFacts): boolean {
  if (person?.accountId === claim.claimantId) return true;
  if (!isActor(person) || !decidesClaims(person, claim)) return false;
  if (claim.ended) return claim.decidedBy.includes(person.accountId);
  return !facts.disabledPeople && endingViolations(person, claim, facts).length === 0;
}

/** What stands against consenting: two officers of two agencies, none of which buys at that instant, or took its people's accounts. */
export function consentViolations(actor: ClaimActor, claim: OpenClaim, facts: OfficerFacts): Violation[] {
  const against = [
    ...stateViolations('consentToClaim', claim.status),
    ...officerViolations(actor, claim),
    ...recusalViolations(facts),
    ...(facts.disabledPeople ? [claimErrors.OFFICER_DISABLED_PEOPLE(['claimId'])] : []),
  ];
  if (against.length > 0) return against;
  const { firstById, firstAgency } = claim;
  const { agencyId, holder } = actor.acting;
  if (firstById === actor.accountId) return [claimErrors.SECOND_OFFICER_NEEDED(['claimId'])];
  if (firstAgency && (firstAgency.id === agencyId || facts.sharesAgency))
    return [claimErrors.SECOND_AGENCY_NEEDED(['claimId'])];
  const agencies = [{ id: agencyId ?? '', name: holder }, firstAgency].filter((agency) => agency !== null);
  return [
    ...buyerViolations(agencies, facts.buying),
    ...(claim.unexamined ? [claimErrors.CLAIM_SCANS_QUARANTINED(['claimId'])] : []),
    ...(claim.hasAdministrator ? [accountErrors.ORGANIZATION_HAS_ADMINISTRATOR(['claimId'])] : []),
    ...(firstById !== null && claim.otherAnnounced ? [claimErrors.ANOTHER_CLAIM_ANNOUNCED(['claimId'])] : []),
  ];
}

/** What stands against rejecting: one officer suffices, since nothing is given by it. */
export function rejectViolations(actor: ClaimActor, claim: OpenClaim, facts: OfficerFacts): Violation[] {
  return [...stateViolations('rejectClaim', claim.status), ...endingViolations(actor, claim, facts)];
}

/**
 * What stands against stopping: anybody who acts for the organization, or an office on the word of a registered contact.
 * @param facts an organization that speaks for itself is not asked for them
 * @param onWordOf whose word it is, and how it was given
 */
export function stopViolations(
  actor: ClaimActor,
  claim: OpenClaim,
  facts: OfficerFacts,
  onWordOf: string | null,
): Violation[] {
  const state = stateViolations('stopClaim', claim.status);
  if (state.length > 0) return state;
  if (actsForClaimed(actor, claim)) return onWordOf ? [claimErrors.CONTACT_OF_OFFICES(['onWordOf'])] : [];
  const office = endingViolations(actor, claim, facts);
  if (office.length > 0) return office;
  return onWordOf ? [] : [claimErrors.CONTACT_NEEDED(['onWordOf'])];
}

/** A consent, when its claim is to take effect. */
export interface StandingConsent {
  /** Of the officer's role. */
  readonly regionCode: string;
  /** Whether the officer still holds the role that it consented in, by an account that is active. */
  readonly holds: boolean;
  /** Whether its agency, or another that the officer acts for, buys in a project which is published and has not ended. */
  readonly buys: boolean;
  /** Whether the officer has to recuse itself by now. */
  readonly recused: boolean;
}

/** What of the two consents stands against the claim taking effect: what was asked when they were given is asked again. */
export function effectViolations(
  consents: readonly StandingConsent[],
  { regionCode }: Pick<OpenClaim, 'regionCode'>,
): Violation[] {
  const decides = (consent: StandingConsent) => consent.holds && isWithinRegion(regionCode, consent.regionCode);
  return [
    ...(consents.every(decides) ? [] : [claimErrors.CONSENTING_OFFICER_LEFT()]),
    ...(consents.some(({ recused }) => recused) ? [claimErrors.CONSENTING_OFFICER_RECUSED()] : []),
    ...(consents.some(({ buys }) => buys) ? [claimErrors.CONSENTING_AGENCY_BUYS()] : []),
  ];
}

/** What stands against withdrawing: it is the claimant's, in whatever role it acts by then. */
export function withdrawViolations({ accountId }: Pick<Person, 'accountId'>, claim: OpenClaim): Violation[] {
  if (accountId !== claim.claimantId) return [claimErrors.NOT_YOUR_CLAIM(['claimId'])];
  return stateViolations('withdrawClaim', claim.status);
}

/** What somebody could do with a claim, and why not now. */
export function claimTransitions(person: Person | null, claim: OpenClaim, facts: OfficerFacts) {
  if (!person) return [];
  const possible: [ClaimAct, Violation[]][] = [];
  if (person.accountId === claim.claimantId) possible.push(['withdrawClaim', withdrawViolations(person, claim)]);
  else if (isActor(person)) possible.push(...ofActor(person, claim, facts));
  return possible.map(([key, [violation]]) => possibility(key, claimActs.acts[key].label, violation));
}

function ofActor(actor: Actor, claim: OpenClaim, facts: OfficerFacts): [ClaimAct, Violation[]][] {
  if (actsForClaimed(actor, claim)) return [['stopClaim', stopViolations(actor, claim, facts, null)]];
  if (!decidesClaims(actor, claim)) return [];
  return [
    ['consentToClaim', consentViolations(actor, claim, facts)],
    ['rejectClaim', rejectViolations(actor, claim, facts)],
    ['stopClaim', stopViolations(actor, claim, facts, 'contact')],
  ];
}
