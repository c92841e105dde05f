import { assertNoViolations } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { panelQualifies } from '../panel/frozen-rules.js';
import type { CompleteQualificationReviewInput } from './finding.inputs.js';
import { qualificationViolations, qualifiedViolations } from './finding.rules.js';
import { reviewedQualifications } from './finding.statements.js';

/** The end of the buyer's qualification review 资格审查: what it found of each bid, before anybody scores (财政部令87, 44). */
@Injectable()
export class QualificationReviews {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly rules: RulesReader,
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
    const qualified = reviewed.filter(({ notQualified }) => notQualified === null).length;
    assertNoViolations([
      ...qualificationViolations({
        panelQualifies: panelQualifies(await this.rules.ofProject(project), project),
        reviewed: lot.qualificationReviewedAt !== null,
      }),
      ...qualifiedViolations(qualified, input.qualifiedBids),
    ]);
    lot.qualificationReviewedAt = await this.database.now();
    await this.acts.record(begun, {}, { lotId: lot.id, qualified, reviewed });
    return { projectId: project.id };
  }
}
