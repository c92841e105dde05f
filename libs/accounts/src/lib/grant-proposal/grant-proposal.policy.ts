import { isPossible, messageOf, type Bilingual, type Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';
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
}

/** What stands against the actor giving a role of an office with another one: its region, and the agency's, must be covered. */
export function proposeViolations(actor: Pick<Manager, 'acting'>, asked: ProposedRole): Violation[] {
  const own = grantViolations(actor, asked);
  return own.length > 0 ? own : jurisdictionViolations(actor, asked.agencyRegionCode);
}

/** What stands against the actor doing this with a proposal: proposer, receiver and whoever decides are three. */
export function proposalViolations(actor: Manager, key: GrantProposalAct, proposal: OpenProposal): Violation[] {
  const act = grantProposalActs.acts[key];
  if (!isPossible(act, proposal.status)) {
    const { zh, en } = grantProposalActs.states[proposal.status];
    const names = { stateZh: zh, stateEn: en, actZh: act.label.zh, actEn: act.label.en };
    return [accountErrors.PROPOSAL_NOT_IN_THIS_STATE(['proposalId'], names)];
  }
  if (key === 'withdrawRoleProposal')
    return actor.accountId === proposal.proposedById ? [] : [accountErrors.NOT_YOUR_PROPOSAL(['proposalId'])];
  if (actor.accountId === proposal.accountId) return [accountErrors.OWN_ACCOUNT(['proposalId'])];
  if (actor.accountId === proposal.proposedById) return [accountErrors.SECOND_PERSON_NEEDED(['proposalId'])];
  return proposeViolations(actor, proposal);
}

/** What the actor could do with a proposal, and why not now: to its proposer it is to be withdrawn, to others to be decided. */
export function proposalTransitions(actor: Manager, proposal: OpenProposal) {
  const keys: readonly GrantProposalAct[] =
    actor.accountId === proposal.proposedById ? ['withdrawRoleProposal'] : ['confirmRole', 'refuseRole'];
  return keys.map((key) => {
    const [violation] = proposalViolations(actor, key, proposal);
    const disabledReason: Bilingual | null = violation
      ? { zh: messageOf(violation, 'zh'), en: messageOf(violation, 'en') }
      : null;
    return { key, label: grantProposalActs.acts[key].label, disabled: violation !== undefined, disabledReason };
  });
}
