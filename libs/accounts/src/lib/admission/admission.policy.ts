import { isPossible, possibility, stateAndAct, type Violation } from '@chengjie/kernel';
import { accountErrors } from '../accounts.errors.js';
import type { OrganizationActor } from '../people/people.policy.js';
import { admissionActs, type AdmissionStatus } from './admission.acts.js';

/** What stands against an administrator of the organization taking its proposal back. */
export function withdrawViolations(actor: OrganizationActor, status: AdmissionStatus): Violation[] {
  if (!actor.administrator) return [accountErrors.ORGANIZATION_ADMINISTRATOR_NEEDED(['admissionId'])];
  const act = admissionActs.acts.withdrawAdmission;
  if (isPossible(act, status)) return [];
  const names = stateAndAct(admissionActs.states[status], act.label);
  return [accountErrors.PROPOSAL_NOT_IN_THIS_STATE(['admissionId'], names)];
}

/** What the actor could do with an admission to its own organization, and why not now; nothing for those who look after nobody. */
export function admissionTransitions(actor: OrganizationActor, status: AdmissionStatus) {
  if (!actor.administrator) return [];
  const { label } = admissionActs.acts.withdrawAdmission;
  return [possibility('withdrawAdmission', label, withdrawViolations(actor, status)[0])];
}
