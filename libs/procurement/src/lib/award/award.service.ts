import { assertNoViolations, DomainError, newId } from '@chengjie/kernel';
import { noticeEnd } from '@chengjie/law';
import { Database, statement, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { LotOfProject } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { BidderEligibilityReader } from '../bid/bidder-eligibility.reader.js';
import { missingConditionText } from '../bid/eligibility.rules.js';
import { openFindingViolations } from '../finding/finding.rules.js';
import { findingsUnderWay } from '../finding/finding.statements.js';
import type { Project } from '../project/project.entity.js';
import { rankingErrors } from '../ranking/ranking.errors.js';
import { AwardEntity, type Award } from './award.entity.js';
import type { PublishAwardInput } from './award.inputs.js';

interface WinnerRow {
  readonly bidId: string;
  readonly evaluationId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly priceFen: number;
  readonly preferential: boolean;
  readonly resultHash: string | null;
}

const firstInRank = statement<WinnerRow, [lotId: string]>(
  'award_first_in_rank',
  `select r.bid_id as "bidId", r.evaluation_id as "evaluationId", b.bidder_id as "bidderId",
     coalesce(b.bidder_name, o.name) as "bidderName", b.performer_id as "performerId", r.price_fen as "priceFen",
     r.preferential_place as preferential, e.result_hash as "resultHash"
   from ranked_bid r join evaluation e on e.id = r.evaluation_id join bid b on b.id = r.bid_id join organization o on o.id = b.bidder_id
   where r.lot_id = $1 and r.place = 1`,
);

/** Publishing the award. */
@Injectable()
export class Awards {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly eligibility: BidderEligibilityReader,
    private readonly rules: RulesReader,
  ) {}

  /**
   * Awards a lot to its first in rank, if it is still eligible (domain.md §6.7), and tells all its bidders.
   * @throws DomainError FINDING_OPEN; RANKING_OUTDATED after a bid was invalidated or an evaluator stood down; WINNER_NOT_ELIGIBLE
   */
  async publish(actor: Actor, { lotId }: PublishAwardInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onLot(actor, 'publishAward', lotId);
    const { project } = begun;
    assertNoViolations(openFindingViolations(await this.database.query(findingsUnderWay, [project.id]), lotId));
    const [winner] = await this.database.query(firstInRank, [lotId]);
    if (!winner) throw new DomainError(rankingErrors.RANKING_OUTDATED());
    await this.assertEligible(winner, project);
    const award = await this.create(begun, winner, await this.database.now());
    const { id: awardId, publishedAt: at, amountFen, preferential, noticeEndsAt, noticeProvisional } = award;
    const bidder = { id: winner.bidderId, name: winner.bidderName };
    const { bidId, resultHash } = winner;
    const told = {
      ...{ awardId, lotId, bidId, bidder, amountFen, preferential },
      ...(resultHash !== null && { resultHash }),
      ...(noticeProvisional && { noticeProvisional }),
    };
    await this.acts.record(begun, { at }, { ...told, noticeEndsAt: noticeEndsAt.toISOString() });
    return { projectId: project.id };
  }

  private async create({ project, lot }: LotOfProject, winner: WinnerRow, publishedAt: Date): Promise<Award> {
    const { awardNoticePeriod } = await this.rules.ofProject(project);
    const calendar = await this.rules.calendar();
    const notice = noticeEnd(publishedAt, awardNoticePeriod, calendar, project.exerciseFactor);
    return this.database.em.create(AwardEntity, {
      id: newId(),
      projectId: project.id,
      lotId: lot.id,
      bidId: winner.bidId,
      evaluationId: winner.evaluationId,
      status: 'ACTIVE',
      amountFen: winner.priceFen,
      preferential: winner.preferential,
      publishedAt,
      noticeEndsAt: notice.end,
      noticeProvisional: notice.provisional,
    });
  }

  private async assertEligible({ bidderId, bidderName, performerId }: WinnerRow, project: Project): Promise<void> {
    const { violations } = await this.eligibility.judgeAward(bidderId, performerId, project);
    if (violations.length === 0) return;
    const { zh, en } = missingConditionText(violations);
    throw new DomainError([
      rankingErrors.WINNER_NOT_ELIGIBLE([], { bidder: bidderName, detailZh: zh, detailEn: en }),
      ...violations.map((violation) => ({ ...violation, path: [] })),
    ]);
  }
}
