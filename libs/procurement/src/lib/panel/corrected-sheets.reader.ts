import { Database, sharedLookup, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { pseudonymOf } from './panel.rules.js';
import { CORRECTION, SCORES } from './score-sheet.sql.js';
import type { CorrectedSheet } from './score-sheet.types.js';

type Row = Omit<CorrectedSheet, 'evaluator'> & { readonly bidId: string; readonly number: number };

const correctedOfBids = statement<Row, [bidIds: readonly string[]]>(
  'panel_corrected_sheets',
  `select s.id, s.bid_id as "bidId", s.panel_member_id as "seatId", m.number, s.submitted_at as "submittedAt",
     c.submitted_at as "correctedAt", c.correction, ${SCORES} as scores
   from score_sheet c join score_sheet s on ${CORRECTION} join panel_member m on m.id = s.panel_member_id
   where c.bid_id = any($1::uuid[]) and c.corrects is not null order by m.number, s.submitted_at`,
);

/** Sheets that were corrected, for those who may see the ones that count: who that is the callers ask. */
@Injectable()
export class CorrectedSheetsReader {
  private readonly ofBids = sharedLookup<CorrectedSheet[]>(async (bidIds) => {
    const rows = await this.database.query(correctedOfBids, [bidIds]);
    const sheets = rows.map(({ number, ...row }) => ({ ...row, evaluator: pseudonymOf(number) }));
    return Map.groupBy(sheets, ({ bidId }) => bidId);
  });

  constructor(private readonly database: Database) {}

  /** Of a bid, by evaluator and in order. */
  async ofBid(bidId: string): Promise<CorrectedSheet[]> {
    return (await this.ofBids(bidId)) ?? [];
  }

  /** What one seat gave it before. */
  async ofSeat(seatId: string, bidId: string): Promise<CorrectedSheet[]> {
    return (await this.ofBid(bidId)).filter((sheet) => sheet.seatId === seatId);
  }
}
