/** The one that corrects a sheet `s`, as `c`: of the same seat and bid, and handed in. */
export const CORRECTION =
  '(c.panel_member_id, c.bid_id, c.corrects) = (s.panel_member_id, s.bid_id, s.id) and c.submitted_at is not null';

/** Of a sheet `s` that counts: handed in, and corrected by none. Whoever reads points or reasons asks for this (docs/adr/0021). */
export const COUNTS = `s.submitted_at is not null and not exists (select from score_sheet c where ${CORRECTION})`;

/** Points and reasons of a sheet `s` by criterion, as JSON. */
export const SCORES = `coalesce((select json_agg(json_build_object('criterionId', g.criterion_id, 'points', g.points::text,
       'reason', g.reason) order by g.criterion_id) from score g where g.sheet_id = s.id), '[]')`;
