import { isPossible, possibility, stateAndAct, type Violation } from '@chengjie/kernel';
import type { RoleGrant } from '@chengjie/platform';
import type { AccountStatus } from '../account/account.entity.js';
import { accountErrors, statusUnfit } from '../accounts.errors.js';
import { grantViolations, jurisdictionViolations, type ManagedGrant, type Manager } from '../accounts.policy.js';
import { grantProposalActs, type GrantProposalAct, type GrantProposalStatus } from './grant-proposal.acts.js';

/** What of a proposed role decides who may propose or confirm it. */
export interface ProposedRole extends ManagedGrant {
  /** Region of the agency that it is held for. */
  readonly agencyRegionCode: string;
}

/** A proposal as whoever decides it meets it. */
export interface OpenProposal extends ProposedRole {
  readonly status: GrantProposalStatus;
  readonly accountId: string;
  readonly proposedById: string;
  /** The agency that it was proposed for. */
  readonly proposedForId: string;
  readonly confirmedById: string | null;
  /** The agency that it was confirmed for. */
  readonly confirmedForId: string | null;
  /** Roles that whoever proposed it holds by now, by an account that is active. */
  readonly proposerGrants: readonly ManagedGrant[];
  readonly receiverStatus: AccountStatus;
  /** Whether mail reaches the account: its owner verified an address. */
  readonly receiverReached: boolean;
  /** Whether the account would supervise a region in which an agency buys that it acts for. */
  readonly watchesItself: boolean;
}

/** Whoever decides or withdraws: an administrator, of an agency. */
export interface ProposalActor extends Manager {
  readonly acting: ManagedGrant & Pick<RoleGrant, 'agencyId'>;
}

/** What stands against the actor giving a role of an office with another one: its region, and the agency's, must be covered. */
export function proposeViolations(actor: Pick<Manager, 'acting'>, asked: ProposedRole): Violation[] {
  const own = grantViolations(actor, asked);
  return own.length > 0 ? own : jurisdictionViolations(actor, asked.agencyRegionCode);
}

/** What stands against the actor doing this with a proposal: proposer, receiver and whoever decides are three. */
export function proposalViolations(actor: ProposalActor, key: GrantProposalAct, proposal: OpenProposal): Violation[] {
  const act = grantProposalActs.acts[key];
  if (!isPossible(act, proposal.status)) {
    const names = stateAndAct(grantProposalActs.states[proposal.status], act.label);
    return [accountErrors.PROPOSAL_NOT_IN_THIS_STATE(['proposalId'], names)];
  }
  if (key === 'withdrawRoleProposal')
    return maySpeakFor(actor, proposal) ? [] : [accountErrors.NOT_YOUR_PROPOSAL(['proposalId'])];
  if (actor.accountId === proposal.accountId) return [accountErrors.OWN_ACCOUNT(['proposalId'])];
  if (actor.accountId === proposal.proposedById) return [accountErrors.SECOND_PERSON_NEEDED(['proposalId'])];
  const own = proposeViolations(actor, proposal);
  return own.length > 0 || key !== 'confirmRole' ? own : confirmViolations(proposal);
}

/** What stands against confirming it, whoever does: its proposer must still be one who may, and the account one that may have it. */
function confirmViolations(proposal: OpenProposal): Violation[] {
  const { proposerGrants, receiverStatus, receiverReached, watchesItself } = proposal;
  if (!proposerGrants.some((acting) => proposeViolations({ acting }, proposal).length === 0))
    return [accountErrors.PROPOSER_MAY_NO_LONGER(['proposalId'])];
  if (receiverStatus === 'DISABLED') return [statusUnfit(receiverStatus, 'proposalId')];
  if (!receiverReached) return [accountErrors.ADDRESS_NOT_VERIFIED(['proposalId'])];
  return watchesItself ? [accountErrors.WATCHES_ITSELF(['proposalId'])] : [];
}

/** Whoever proposed or confirmed it, and administrators of their agencies, when these have left: what is offered can be taken back. */
function maySpeakFor({ accountId, acting }: ProposalActor, proposal: OpenProposal): boolean {
  const persons = [proposal.proposedById, proposal.confirmedById];
  const agencies = [proposal.proposedForId, proposal.confirmedForId];
  return persons.includes(accountId) || (acting.agencyId !== null && agencies.includes(acting.agencyId));
}

/**
 * What the actor could do with a proposal, and why not now: those who speak for it may withdraw it, others than its proposer decide it.
 * @param bar what libs above know against confirming it
 */
export function proposalTransitions(actor: ProposalActor, proposal: OpenProposal, bar?: Violation) {
  const keys: readonly GrantProposalAct[] = [
    ...(actor.accountId === proposal.proposedById ? [] : (['confirmRole', 'refuseRole'] as const)),
    ...(maySpeakFor(actor, proposal) ? (['withdrawRoleProposal'] as const) : []),
  ];
  return keys.map((key) =>
    possibility(
      key,
      grantProposalActs.acts[key].label,
      proposalViolations(actor, key, proposal)[0] ?? (key === 'confirmRole' ? bar : undefined),
    ),
  );
}
