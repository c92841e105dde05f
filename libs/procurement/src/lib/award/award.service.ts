import { assertNoViolations, newId, vocabularyOf } from '@chengjie/kernel';
import { noticeEnd } from '@chengjie/law';
import { Database, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { LotOfProject } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { heldViolations, projectHeldUntil } from '../cancellation/cancellation-holds.js';
import { openFindingViolations } from '../finding/finding.rules.js';
import { findingsUnderWay } from '../finding/finding.statements.js';
import { AwardEntity, type Award } from './award.entity.js';
import type { PublishAwardInput } from './award.inputs.js';
import { awardViolations } from './award.rules.js';
import { FirstInRankReader, type FirstInRank } from './first-in-rank.reader.js';

/** Publishing the award. */
@Injectable()
export class Awards {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly winners: FirstInRankReader,
    private readonly rules: RulesReader,
  ) {}

  /**
   * Awards a lot to its first in rank, if it is still eligible (domain.md §6.7), and tells all its bidders.
   * @throws DomainError CANCELLATION_OPEN; FINDING_OPEN; RANKING_OUTDATED after a bid was invalidated or an evaluator stood down; WINNER_NOT_ELIGIBLE
   */
  async publish(actor: Actor, { lotId }: PublishAwardInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onLot(actor, 'publishAward', lotId);
    const { project } = begun;
    assertNoViolations(heldViolations(await this.database.queryOne(projectHeldUntil, [project.id])));
    assertNoViolations(openFindingViolations(await this.database.query(findingsUnderWay, [project.id]), lotId));
    const first = await this.winners.ofLot(lotId);
    assertNoViolations(awardViolations(first, first ? await this.winners.lostBy(first) : [], vocabularyOf(project)));
    const winner = first as FirstInRank;
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

  private async create({ project, lot }: LotOfProject, winner: FirstInRank, publishedAt: Date): Promise<Award> {
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
}
