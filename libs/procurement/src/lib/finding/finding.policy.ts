import { isFinalState, possibility, type Possibility, type Violation } from '@chengjie/kernel';
import { stageViolation, vocabularyOfStaged, type Staged } from '../acts/acts.rules.js';
import { findingActs } from '../acts/finding.acts.js';
import { findingErrors } from './finding.errors.js';
import type { FindingStatus } from './finding.terms.js';

/** What of a finding decides what can be done with it. */
export interface FindingState {
  readonly status: FindingStatus;
  /** Whether the time to explain has not passed yet, without an explanation. */
  readonly stillToExplain: boolean;
}

/** What stands against voting on a finding. @param voted whether the seat has voted on it */
export function voteViolations({ status, stillToExplain }: FindingState, voted: boolean): Violation[] {
  return [
    ...(isFinalState(findingActs, status) ? [findingErrors.FINDING_DECIDED()] : []),
    ...(stillToExplain ? [findingErrors.STILL_TO_EXPLAIN()] : []),
    ...(voted ? [findingErrors.VOTED_ALREADY()] : []),
  ];
}

/** What stands against its bidder explaining the price; in time by the database's clock, which has the last word. */
function explainViolations({ stillToExplain }: FindingState): Violation[] {
  return stillToExplain ? [] : [findingErrors.EXPLAINED_TOO_LATE()];
}

/** Who does something with a finding: a seat of the panel, with what stands against it voting at all, or the bidder. */
export type FindingDoer =
  { readonly is: 'EVALUATOR'; readonly voted: boolean; readonly own: readonly Violation[] } | { readonly is: 'BIDDER' };

/** What somebody could do with a finding, and why not now. Keys are the mutations' names. */
export function findingTransitions(doer: FindingDoer, finding: FindingState, lot: Staged): Possibility[] {
  const key = doer.is === 'BIDDER' ? 'explainPrice' : 'voteOnFinding';
  const act = findingActs.acts[key];
  const against =
    doer.is === 'BIDDER' ? explainViolations(finding) : [...doer.own, ...voteViolations(finding, doer.voted)];
  return [possibility(key, act.label, stageViolation(act, act.during, lot) ?? against[0], vocabularyOfStaged(lot))];
}
