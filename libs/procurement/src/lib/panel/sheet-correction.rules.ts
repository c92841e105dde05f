import { parseDecimal, type Violation } from '@chengjie/kernel';
import { panelErrors } from './panel.errors.js';
import type { CriterionPoints } from './panel.rules.js';

/** What decides whether one's own sheet can be corrected, where bid and lot allow it. */
export interface SheetToCorrect {
  readonly submitted: boolean;
  /** Whether each who sits has handed in a sheet for each valid bid for the lot, or a lot of the project was ranked. */
  readonly final: boolean;
}

/** What stands against correcting a sheet: until it is handed in it is changed, and with the last of the lot all are final. */
export function sheetCorrectionViolations({ submitted, final }: SheetToCorrect): Violation[] {
  if (!submitted) return [panelErrors.SHEET_NOT_SUBMITTED(['bidId'])];
  return final ? [panelErrors.SHEETS_ALL_IN(['bidId'])] : [];
}

/** Corrections of one sheet: each is kept and shown for good, so that nobody makes thousands. */
const MOST_CORRECTIONS = 3;

/** What stands against correcting a sheet once more. @param corrections how often it was corrected by now */
export function correctedOftenViolations(corrections: number): Violation[] {
  if (corrections < MOST_CORRECTIONS) return [];
  return [panelErrors.SHEET_CORRECTED_OFTEN(['bidId'], { most: MOST_CORRECTIONS })];
}

/** A correction that changes nothing would only be another record. */
export function unchangedViolations(
  earlier: readonly CriterionPoints[],
  scores: readonly CriterionPoints[],
): Violation[] {
  const stays = scores.every(({ criterionId, points, reason }) => {
    const before = earlier.find((each) => each.criterionId === criterionId);
    return before?.reason === reason && parseDecimal(before.points).compare(parseDecimal(points)) === 0;
  });
  return stays ? [panelErrors.SHEET_UNCHANGED(['scores'])] : [];
}
