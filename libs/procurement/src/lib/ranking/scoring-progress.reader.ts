import { vocabularyOf, wordsOfViolation, type Bilingual } from '@chengjie/kernel';
import { LOST_SINCE } from '@chengjie/evaluation';
import { noticeEnd } from '@chengjie/law';
import { Database, sharedLoader, statement } from '@chengjie/platform';
import { RulesReader, type FrozenPack } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { heldUntil, heldViolations } from '../cancellation/cancellation-holds.js';
import { lowPriceViolations, qualificationViolations, type LotPrices } from '../finding/finding.rules.js';
import { LOT_PRICES, notQualifiedOf, UNDER_WAY } from '../finding/finding.statements.js';
import { panelQualifies, panelSizeOf } from '../panel/frozen-rules.js';
import { rankingMembers, type Tie } from '../panel/panel.rules.js';
import { sittingTied } from '../panel/panel.statements.js';
import { COUNTS } from '../panel/score-sheet.sql.js';
import type { Project } from '../project/project.entity.js';
import { correctableUntil, failureViolations } from './failing.rules.js';
import {
  certainEndOf,
  hindranceOf,
  rankingViolations,
  underReviewHindrance,
  type ScoringProgress,
} from './ranking.rules.js';
import { firstRankedAt, FOUND_INVALID } from './ranking.statements.js';

/** A lot with all that its ranking waits for. */
interface ProgressRow
  extends ScoringProgress, FrozenPack, Pick<Project, 'regime' | 'procedure' | 'budgetFen' | 'exerciseFactor'> {
  readonly lotId: string;
  readonly members: readonly { readonly appointedAt: string; readonly recusedAt: string | null }[];
  readonly firstRankedAt: Date | null;
  /** Until when it waits for a proposal to cancel it. */
  readonly heldUntil: Date | null;
  readonly reviewedAt: Date | null;
  /** Of its bids, those that the buyer found not qualified. */
  readonly notQualifiedIds: readonly string[];
  readonly now: Date;
  /** When the last came in of all that it can be ranked by now. */
  readonly readyAt: Date;
  /** Null where no threshold measures them, or not any more. */
  readonly prices: LotPrices | null;
  readonly ties: readonly Tie[];
}

const progressOfLots = statement<ProgressRow, [lotIds: readonly string[]]>(
  'ranking_scoring_progress',
  `select l.id as "lotId", jsonb_array_length(p.criteria) as criteria, greatest(1, p.minimum_valid_bids - (select count(*)::int from bid b
       where b.project_id = l.project_id and b.lot_id = l.id and b.status = 'INVALID' and b.invalid_reason ->> 'code' = '${LOST_SINCE}'))
       as "minimumValidBids",
     (select count(*)::int from bid b where b.project_id = l.project_id and b.lot_id = l.id and b.status = 'VALID')
       as "validBids",
     (select count(*)::int from panel_member m where m.project_id = l.project_id and m.recused_at is null) as sitting,
     sheets.submitted, greatest(l.opened_at, l.qualification_reviewed_at, sheets.last,
       (select max(f.decided_at) from bid_finding f where f.lot_id = l.id),
       (select max(c.decided_at) from cancellation_proposal c where c.project_id = l.project_id and c.holds)) as "readyAt",
     p.regime, p.procedure, p.budget_fen::float8 as "budgetFen", p.rule_pack_id as "rulePackId", p.rule_pack_hash as "rulePackHash",
     array(select o.name from bid_finding f join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
       where f.lot_id = l.id and ${UNDER_WAY} order by f.id) as "underReview",
     coalesce((select json_agg(json_build_object('appointedAt', m.appointed_at, 'recusedAt', m.recused_at))
       from panel_member m where m.project_id = l.project_id), '[]') as members,
     l.qualification_reviewed_at as "reviewedAt", clock_timestamp() as now, p.exercise_factor as "exerciseFactor",
     exists (select from bid b where b.project_id = l.project_id and b.lot_id = l.id and ${FOUND_INVALID}) as found,
     exists (select from ranked_bid r where r.lot_id = l.id) as ranked, ${notQualifiedOf('l.id')} as "notQualifiedIds",
     ${LOT_PRICES} as prices,
     (${firstRankedAt('l.id')}) as "firstRankedAt", ${heldUntil('l.project_id')} as "heldUntil",
     coalesce((select json_agg(json_build_object('number', m.number, 'name', t.name, 'tiedTo', t.tied_to) order by m.number, t.name)
       ${sittingTied('l.id', `(k.content ->> 'conflictYears')::int`)}
       where m.project_id = l.project_id and m.recused_at is null), '[]') as ties
   from lot l join project p on p.id = l.project_id left join rule_pack k on k.id = p.rule_pack_id
     cross join lateral (select count(*)::int as submitted, max(s.submitted_at) as last from panel_member m
       join score_sheet s on s.panel_member_id = m.id and ${COUNTS}
       join bid b on b.id = s.bid_id and b.lot_id = l.id and b.status = 'VALID'
       where m.project_id = l.project_id and m.recused_at is null) sheets
   where l.id = any($1::uuid[])`,
);

/** What has to come before each of the buyer's acts on a lot; null where nothing has. */
export interface LotHindrances {
  /** Whether the panel reviews qualification: then there is no such act of the buyer's. */
  readonly panelReviews: boolean;
  readonly review: Bilingual | null;
  readonly ranking: Bilingual | null;
  /** When it can end that findings left with too few valid bids; null where it need not wait. */
  readonly failsFrom: Date | null;
  /** Since when it can be ranked; null where something has to come before. */
  readonly rankableSince: Date | null;
  /** Besides a first in rank that is still eligible. */
  readonly award: Bilingual | null;
}

/** How far the scoring of lots has come: lots of one moment in one statement; nothing is kept. */
@Injectable()
export class ScoringProgressReader {
  private readonly progress = sharedLoader<string, ProgressRow>(async (ids) => {
    const rows = await this.database.query(progressOfLots, [[...new Set(ids)]]);
    const found = new Map(rows.map((row) => [row.lotId, row]));
    return ids.map((id) => found.get(id) ?? new Error(`No lot ${id}`));
  });

  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /** What of review, ranking and award has to come before what, of a published lot: all from one statement. */
  async hindrancesOf(lotId: string): Promise<LotHindrances> {
    return this.hindrances(await this.progress.load(lotId));
  }

  private async hindrances(row: ProgressRow): Promise<LotHindrances> {
    const pack = await this.rules.ofProject(row);
    const members = row.members.map(({ appointedAt, recusedAt }) => ({
      appointedAt: new Date(appointedAt),
      recusedAt: recusedAt === null ? null : new Date(recusedAt),
    }));
    const { ties, firstRankedAt, reviewedAt, exerciseFactor } = row;
    const reviewed = reviewedAt !== null;
    const panelReviews = panelQualifies(pack, row);
    const [review] = qualificationViolations({ panelQualifies: panelReviews, reviewed });
    const facts = {
      ...{ ties, members: rankingMembers(members, firstRankedAt), first: firstRankedAt === null },
      ...{ size: panelSizeOf(pack, row), years: pack.conflictYears, panelQualifies: panelReviews, reviewed },
    };
    const vocabulary = vocabularyOf(row);
    const ends = certainEndOf(row, vocabulary) !== null;
    const correctable = { reviewedAt, exerciseFactor, members: facts.members };
    const until = correctableUntil(correctable);
    const [waits] = heldViolations(row);
    const held = waits ? wordsOfViolation(waits, vocabulary) : null;
    const against = ends
      ? failureViolations(facts, correctable, row.now)
      : [...rankingViolations(facts), ...lowPriceViolations(row.prices)];
    const ranking = held ?? hindranceOf(row, vocabulary, against);
    const waited = ends && row.found && until !== null && until > row.readyAt ? until : row.readyAt;
    return {
      panelReviews,
      review: review ? wordsOfViolation(review, vocabulary) : null,
      ranking,
      failsFrom: ends && row.found && until !== null && until > row.now ? until : null,
      rankableSince: ranking === null ? waited : null,
      award: held ?? underReviewHindrance(row, vocabulary),
    };
  }

  /**
   * Until when its buyer ranks it for the first time: so long after all that it takes is in, as the report of an evaluation has (条例 43).
   * Null while something has to come before, and where that runs into a year whose calendar is not published.
   */
  async rankingDueOf(lotId: string): Promise<Date | null> {
    const row = await this.progress.load(lotId);
    const { rankableSince } = await this.hindrances(row);
    if (rankableSince === null || row.firstRankedAt !== null) return null;
    const { evaluationReport } = await this.rules.ofProject(row);
    const { end, provisional } = noticeEnd(
      rankableSince,
      evaluationReport,
      await this.rules.calendar(),
      row.exerciseFactor,
    );
    return provisional ? null : end;
  }

  /** Which of its bids its buyer has found not qualified, by now. */
  async notQualifiedOf(lotId: string): Promise<readonly string[]> {
    return (await this.progress.load(lotId)).notQualifiedIds;
  }

  /** How many of this lot's opened bids are valid by now. */
  async validBidsOf(lotId: string): Promise<number> {
    return (await this.progress.load(lotId)).validBids;
  }

  /** What certainly ends this lot when it is ranked now; null where it is open what comes of it. */
  async certainEndOf(lotId: string): Promise<Bilingual | null> {
    const row = await this.progress.load(lotId);
    return certainEndOf(row, vocabularyOf(row));
  }
}
