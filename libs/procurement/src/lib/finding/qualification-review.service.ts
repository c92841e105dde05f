import { assertNoViolations } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { panelQualifies } from '../panel/frozen-rules.js';
import type { CompleteQualificationReviewInput } from './finding.inputs.js';
import { qualificationViolations, qualifiedViolations } from './finding.rules.js';
import { lotFailing } from '../ranking/ranking.jobs.js';
import { reviewedQualifications } from './finding.statements.js';

/** The end of the buyer's qualification review 资格审查: what it found of each bid, before anybody scores (财政部令87, 44). */
@Injectable()
export class QualificationReviews {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly rules: RulesReader,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Says of every bid that was not found lacking that it is qualified: public, with those that were found lacking, and for good.
   * @throws DomainError QUALIFICATION_BY_PANEL, QUALIFICATION_REVIEWED, QUALIFIED_BIDS_DIFFER
   */
  async complete(actor: Actor, input: CompleteQualificationReviewInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onLot(actor, 'completeQualificationReview', input.lotId);
    const { project, lot } = begun;
    const bids = await this.database.query(reviewedQualifications, [project.id, lot.id]);
    const reviewed = bids.map(({ bidId, bidderName, reason }) => ({ bidId, bidderName, notQualified: reason }));
    const lacking = reviewed.filter(({ notQualified }) => notQualified !== null).map(({ bidId }) => bidId);
    const qualified = reviewed.length - lacking.length;
    assertNoViolations([
      ...qualificationViolations({
        panelQualifies: panelQualifies(await this.rules.ofProject(project), project),
        reviewed: lot.qualificationReviewedAt !== null,
      }),
      ...qualifiedViolations(lacking, input.notQualifiedBidIds),
    ]);
    lot.qualificationReviewedAt = await this.database.now();
    await this.acts.record(begun, {}, { lotId: lot.id, qualified, reviewed });
    if (lacking.length > 0 && qualified < (project.minimumValidBids ?? 1))
      await this.jobs.enqueue(lotFailing, { lotId: lot.id });
    return { projectId: project.id };
  }
}
