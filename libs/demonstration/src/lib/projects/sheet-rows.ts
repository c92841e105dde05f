import type { Row } from '../generator/rows.js';
import type { PlannedSheet } from './planned-project.js';

/** A sheet, and what it corrects, which comes first. */
export function sheetRows({ id, seat, bidId, submittedAt, corrects: earlier }: PlannedSheet): Row[] {
  const of = { panel_member_id: seat.id, bid_id: bidId };
  const first = { ...of, corrects: null, correction: null };
  if (!earlier) return [{ ...first, id, submitted_at: submittedAt }];
  return [
    { ...first, id: earlier.id, submitted_at: earlier.submittedAt },
    { ...of, corrects: earlier.id, correction: earlier.correction, id, submitted_at: submittedAt },
  ];
}

/** The scores of both. */
export function scoreRows({ corrects, ...sheet }: PlannedSheet): Row[] {
  return [...(corrects ? [corrects] : []), sheet].flatMap(({ id, scores }) =>
    scores.map(({ criterionId, points, reason }) => ({ sheet_id: id, criterion_id: criterionId, points, reason })),
  );
}
