import { assertNoViolations, vocabularyOf, wordsOfViolation, type Violation, type Vocabulary } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { ProcurementActs } from '../acts/acts.service.js';
import { FirstInRankReader } from '../award/first-in-rank.reader.js';
import { findingNotices } from '../procurement.notices.js';
import { projectToLookAt } from '../project/project.jobs.js';
import { FindingRecord } from './finding-record.js';
import type { FindNoLongerEligibleInput } from './finding.inputs.js';
import { winnerLost } from './finding.jobs.js';
import { reviewViolations } from './finding.rules.js';
import { reviewStates, type ReviewState } from './finding.statements.js';
import type { LostCondition } from './finding.terms.js';
import { groundsInWords, NOBODY_VOTED } from './invalidity.rules.js';

/** Whether the first in rank still meets what nobody is awarded without: the register says it, and nobody judges (docs/adr/0021). */
@Injectable()
export class EligibilityReviews {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly winners: FirstInRankReader,
    private readonly record: FindingRecord,
    private readonly jobs: Jobs,
  ) {}

  /**
   * The buyer records what the first in rank has lost since the deadline: its bid is invalid, and the others are ranked anew.
   * @throws DomainError NOT_FIRST_IN_RANK, STILL_ELIGIBLE as long as the register says otherwise, FINDING_UNDER_WAY
   */
  async findNoLongerEligible(actor: Actor, { bidId }: FindNoLongerEligibleInput): Promise<{ projectId: string }> {
    const begun = await this.acts.onBid(actor, 'findNoLongerEligible', bidId);
    const { project, lot } = begun;
    const vocabulary = vocabularyOf(project);
    const [state] = (await this.database.query(reviewStates, [[bidId]])) as [ReviewState];
    const first = await this.winners.ofLot(lot.id);
    const missing = first?.bidId === bidId && first.hasLost ? await this.winners.lostBy(first) : [];
    assertNoViolations(
      reviewViolations('findNoLongerEligible', state, { bid: begun.bid.status, lot: lot.status, lost: missing }),
    );
    const lost = missing.map((each) => lostCondition(each, vocabulary));
    const [kind, ground] = ['ELIGIBILITY', 'NO_LONGER_ELIGIBLE'] as const;
    const facts = lost.map(({ zh }) => zh).join('；');
    const said = { kind, ground, invalidates: true, facts, lost } as const;
    const { findingId } = await this.record.store({ ...begun, bidId, actor, seat: undefined }, said);
    const finding = {
      ...state,
      ...said,
      other: null,
      figures: [],
      id: findingId,
      projectId: project.id,
      lotId: lot.id,
    };
    await this.record.apply(finding, NOBODY_VOTED, vocabulary);
    const reason = { code: ground, ...groundsInWords(finding, NOBODY_VOTED, vocabulary) };
    const told = { findingId, lotId: lot.id, bidId, bidderName: state.bidderName, by: 'BUYER' as const, reason };
    await this.acts.record(begun, {}, told);
    await this.record.tell({ ...state, findingId }, begun, findingNotices.BID_FOUND_INVALID);
    await this.jobs.enqueue(winnerLost, { findingId });
    await this.jobs.enqueue(projectToLookAt, { projectId: project.id });
    return { projectId: project.id };
  }
}

function lostCondition(violation: Violation, vocabulary: Vocabulary): LostCondition {
  return { code: violation.code, ...wordsOfViolation(violation, vocabulary) };
}
