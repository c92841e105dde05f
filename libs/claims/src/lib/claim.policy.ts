import { accountErrors } from '@chengjie/accounts';
import { isPossible, isWithinRegion, messageOf, type Bilingual, type Violation } from '@chengjie/kernel';
import { isActor, type Actor, type Person, type RoleGrant } from '@chengjie/platform';
import { claimActs, type ClaimAct, type ClaimStatus } from './claim.acts.js';
import { claimErrors } from './claim.errors.js';
import { CLAIM_OFFICES, type ClaimRow } from './claim.terms.js';

/** What of a claim decides who may do what with it. */
export type OpenClaim = Pick<
  ClaimRow,
  'status' | 'claimantId' | 'organizationId' | 'regionCode' | 'firstById' | 'firstAgency' | 'hasAdministrator'
>;

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

/** Whether somebody sees all of a claim, grounds and documents too: whoever made it, decides it, or is concerned by it. */
export function seesAllOf(person: Person | null, claim: OpenClaim): boolean {
  if (!person) return false;
  if (person.accountId === claim.claimantId) return true;
  return isActor(person) && (decidesClaims(person, claim) || actsForClaimed(person, claim));
}

/** What stands against doing this in the state of the claim. */
function stateViolations(key: ClaimAct, status: ClaimStatus): Violation[] {
  const { acts, states } = claimActs;
  const act = key === 'consentToClaim' && status === 'CONSENTED' ? acts.announce : acts[key];
  if (isPossible(act, status)) return [];
  const { zh, en } = states[status];
  const names = { stateZh: zh, stateEn: en, actZh: act.label.zh, actEn: act.label.en };
  return [claimErrors.CLAIM_NOT_IN_THIS_STATE(['claimId'], names)];
}

/** What stands against an officer deciding it at all: an office of the region, and never the claimant itself. */
function officerViolations(actor: ClaimActor, claim: OpenClaim): Violation[] {
  if (actor.accountId === claim.claimantId) return [claimErrors.OWN_CLAIM(['claimId'])];
  if (decidesClaims(actor, claim)) return [];
  return [accountErrors.OUTSIDE_JURISDICTION(['claimId'], { jurisdiction: actor.acting.regionCode })];
}

/**
 * What stands against consenting: two officers of two agencies, none of which buys at that instant.
 * @param buying ids of those of the two agencies that buy in a project which is published and has not ended
 */
export function consentViolations(actor: ClaimActor, claim: OpenClaim, buying: ReadonlySet<string>): Violation[] {
  const against = [...stateViolations('consentToClaim', claim.status), ...officerViolations(actor, claim)];
  if (against.length > 0) return against;
  const { firstById, firstAgency } = claim;
  const { agencyId, holder } = actor.acting;
  if (firstById === actor.accountId) return [claimErrors.SECOND_OFFICER_NEEDED(['claimId'])];
  if (firstAgency && firstAgency.id === agencyId) return [claimErrors.SECOND_AGENCY_NEEDED(['claimId'])];
  const agencies = [{ id: agencyId ?? '', name: holder }, ...(firstAgency ? [firstAgency] : [])];
  return [
    ...agencies
      .filter(({ id }) => buying.has(id))
      .map(({ name }) => claimErrors.AGENCY_BUYS(['claimId'], { agency: name })),
    ...(claim.hasAdministrator ? [accountErrors.ORGANIZATION_HAS_ADMINISTRATOR(['claimId'])] : []),
  ];
}

/** What stands against rejecting: one officer suffices, since nothing is given by it. */
export function rejectViolations(actor: ClaimActor, claim: OpenClaim): Violation[] {
  return [...stateViolations('rejectClaim', claim.status), ...officerViolations(actor, claim)];
}

/**
 * What stands against stopping: anybody who acts for the organization, or an office on the word of a registered contact.
 * @param onWordOf whose word it is, and how it was given
 */
export function stopViolations(actor: ClaimActor, claim: OpenClaim, onWordOf: string | null): Violation[] {
  const state = stateViolations('stopClaim', claim.status);
  if (state.length > 0) return state;
  if (actsForClaimed(actor, claim)) return onWordOf ? [claimErrors.CONTACT_OF_OFFICES(['onWordOf'])] : [];
  const office = officerViolations(actor, claim);
  if (office.length > 0) return office;
  return onWordOf ? [] : [claimErrors.CONTACT_NEEDED(['onWordOf'])];
}

/** What stands against withdrawing: it is the claimant's, in whatever role it acts by then. */
export function withdrawViolations({ accountId }: Pick<Person, 'accountId'>, claim: OpenClaim): Violation[] {
  if (accountId !== claim.claimantId) return [claimErrors.NOT_YOUR_CLAIM(['claimId'])];
  return stateViolations('withdrawClaim', claim.status);
}

/** What somebody could do with a claim, and why not now. @param buying as for {@link consentViolations} */
export function claimTransitions(person: Person | null, claim: OpenClaim, buying: ReadonlySet<string>) {
  if (!person) return [];
  const possible: [ClaimAct, Violation[]][] = [];
  if (person.accountId === claim.claimantId) possible.push(['withdrawClaim', withdrawViolations(person, claim)]);
  else if (isActor(person)) possible.push(...ofActor(person, claim, buying));
  return possible.map(([key, [violation]]) => {
    const disabledReason: Bilingual | null = violation
      ? { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') }
      : null;
    return { key, label: claimActs.acts[key].label, disabled: violation !== undefined, disabledReason };
  });
}

function ofActor(actor: Actor, claim: OpenClaim, buying: ReadonlySet<string>): [ClaimAct, Violation[]][] {
  if (actsForClaimed(actor, claim)) return [['stopClaim', stopViolations(actor, claim, null)]];
  if (!decidesClaims(actor, claim)) return [];
  return [
    ['consentToClaim', consentViolations(actor, claim, buying)],
    ['rejectClaim', rejectViolations(actor, claim)],
    ['stopClaim', stopViolations(actor, claim, 'contact')],
  ];
}
