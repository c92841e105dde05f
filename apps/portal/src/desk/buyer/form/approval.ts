import { dayOf, readAmount, yuanToFen } from '@chengjie/kernel';
import { procedureDuty, type RulePack } from '@chengjie/law';
import type * as Schema from '../../../api/schema.generated.js';
import type { TermsValues } from './values.js';

/** The approval of a procedure as it is typed in. */
export interface ApprovalValues {
  readonly office: string;
  readonly document: string;
  /** As `readDay` reads it. */
  readonly day: string;
}

/** None that anybody has typed in yet. */
export const NO_APPROVAL: ApprovalValues = { office: '', document: '', day: '' };

type ApprovedTerms = Pick<TermsValues, 'regime' | 'procedure' | 'budget' | 'procedureApproval'>;

/** Whether an open tender is due and the procedure another one, by the pack: then the approval is asked for. */
export function asksForApproval(terms: ApprovedTerms, pack: RulePack | undefined): boolean {
  const { regime, procedure, budget } = terms;
  const { value: amount } = readAmount(budget.amount);
  if (regime === '' || procedure === '' || !pack || amount === undefined) return false;
  return procedureDuty({ regime, procedure, budgetFen: yuanToFen(amount) }, pack) === 'WITH_APPROVAL';
}

/** What of an approval is still missing, once something of it is typed in: it is stated whole, or not yet. */
export function missingOfApproval({ procedureApproval }: Pick<TermsValues, 'procedureApproval'>): string[] {
  const parts = Object.entries(trimmed(procedureApproval));
  const missing = parts.filter(([, value]) => value === '').map(([part]) => part);
  return missing.length === parts.length ? [] : missing;
}

/** The approval as the API takes it; none while nothing is typed in, so that a draft may wait for it. */
export function approvalOf(terms: ApprovedTerms, pack: RulePack | undefined): Schema.ProcedureApprovalInput | null {
  const typed = trimmed(terms.procedureApproval);
  return asksForApproval(terms, pack) && Object.values(typed).some(Boolean) ? typed : null;
}

function trimmed({ office, document, day }: ApprovalValues = NO_APPROVAL): ApprovalValues {
  return { office: office.trim(), document: document.trim(), day: dayOf(day) };
}
