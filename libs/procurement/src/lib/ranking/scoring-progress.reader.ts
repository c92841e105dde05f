import type { Bilingual } from '@chengjie/kernel';
import { Database, sharedLoader, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { UNDER_WAY } from '../finding/finding.statements.js';
import { certainEndOf, hindranceOf, underReviewHindrance, type ScoringProgress } from './ranking.rules.js';

const progressOfLots = statement<ScoringProgress & { lotId: string }, [lotIds: readonly string[]]>(
  'ranking_scoring_progress',
  `select l.id as "lotId", jsonb_array_length(p.criteria) as criteria, p.minimum_valid_bids as "minimumValidBids",
     (select count(*)::int from bid b where b.project_id = l.project_id and b.lot_id = l.id and b.status = 'VALID')
       as "validBids",
     (select count(*)::int from panel_member m where m.project_id = l.project_id and m.recused_at is null) as sitting,
     (select count(*)::int from panel_member m
      join score_sheet s on s.panel_member_id = m.id and s.submitted_at is not null
      join bid b on b.id = s.bid_id and b.lot_id = l.id and b.status = 'VALID'
      where m.project_id = l.project_id and m.recused_at is null) as submitted,
     array(select o.name from bid_finding f join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
       where f.lot_id = l.id and ${UNDER_WAY} order by f.id) as "underReview"
   from lot l join project p on p.id = l.project_id where l.id = any($1::uuid[])`,
);

/** How far the scoring of lots has come: lots of one moment in one statement; nothing is kept. */
@Injectable()
export class ScoringProgressReader {
  private readonly progress = sharedLoader<string, ScoringProgress>(async (ids) => {
    const rows = await this.database.query(progressOfLots, [[...new Set(ids)]]);
    const found = new Map(rows.map((row) => [row.lotId, row]));
    return ids.map((id) => found.get(id) ?? new Error(`No lot ${id}`));
  });

  constructor(private readonly database: Database) {}

  /** What has to come before this lot can be ranked; null when nothing has. */
  async hindranceOf(lotId: string): Promise<Bilingual | null> {
    return hindranceOf(await this.progress.load(lotId));
  }

  /** What has to come before this lot can be awarded; null when nothing has. */
  async awardHindranceOf(lotId: string): Promise<Bilingual | null> {
    return underReviewHindrance(await this.progress.load(lotId));
  }

  /** What certainly ends this lot when it is ranked now; null where it is open what comes of it. */
  async certainEndOf(lotId: string): Promise<Bilingual | null> {
    return certainEndOf(await this.progress.load(lotId));
  }
}
