import { regionLevel } from '@chengjie/kernel';
import { assertFen } from './fen.js';
import type { Procedure, Regime, RulePack, Thresholds } from './rule-pack.js';

/** The level of a buyer for thresholds: streets and communities count as their county. */
export function buyerLevel(regionCode: string): keyof Thresholds['statutoryFromFen'] {
  const level = regionLevel(regionCode);
  return level === 'PROVINCE' || level === 'CITY' ? level : 'COUNTY';
}

/** From which amount a purchase of this buyer is statutory procurement, fen; undefined where the pack has no thresholds. */
export function statutoryFrom({ thresholds }: Pick<RulePack, 'thresholds'>, buyerRegionCode: string) {
  return thresholds?.statutoryFromFen[buyerLevel(buyerRegionCode)];
}

/** What decides whether an open tender is due. */
export interface ProcedureTerms {
  readonly regime: Regime;
  readonly procedure: Procedure;
  /** Whole fen. */
  readonly budgetFen: number;
}

/**
 * Whether a purchase may go its way: as it likes, only with the approval of the finance department, or not at all, since an open
 * tender is due from its amount on (政府采购法 27).
 */
export type ProcedureDuty = 'FREE' | 'WITH_APPROVAL' | 'OPEN_TENDER_ONLY';

/**
 * What the pack asks of a purchase that is no open tender. Below the threshold, of grants, and where no amount is known, nothing.
 * @throws RangeError for what is no amount
 */
export function procedureDuty(
  { regime, procedure, budgetFen }: ProcedureTerms,
  { thresholds, approvableProcedures }: Pick<RulePack, 'thresholds' | 'approvableProcedures'>,
): ProcedureDuty {
  assertFen(budgetFen);
  if (regime !== 'STATUTORY' || procedure === 'OPEN_TENDER') return 'FREE';
  if (!thresholds || budgetFen < thresholds.openTenderFromFen) return 'FREE';
  return approvableProcedures && !approvableProcedures.includes(procedure) ? 'OPEN_TENDER_ONLY' : 'WITH_APPROVAL';
}
