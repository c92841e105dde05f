import { assertNoViolations, DomainError, NotFoundError } from '@chengjie/kernel';
import { Database, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { assertStage, stagedLot } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { findingActs } from '../acts/finding.acts.js';
import { isOwnBid } from '../bid/bid.policy.js';
import { PanelQuorum } from '../panel/panel-quorum.js';
import { lotIn, ProjectStore } from '../project/project.store.js';
import { FindingVotes } from './finding-votes.js';
import { findingErrors } from './finding.errors.js';
import type { ExplainPriceInput, VoteOnFindingInput } from './finding.inputs.js';
import { voteViolations } from './finding.policy.js';
import { explainInTime, findingById, type FindingRow } from './finding.statements.js';

/** What is done with a finding that is under way: its bidder explains, the panel votes. */
@Injectable()
export class Findings {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectStore,
    private readonly acts: ProcurementActs,
    private readonly votes: FindingVotes,
    private readonly quorum: PanelQuorum,
  ) {}

  /**
   * The bidder explains its price, once, in time by the database's clock.
   * @throws NotFoundError for another's bid; DomainError EXPLAINED_TOO_LATE
   */
  async explain(actor: Actor, { findingId, explanation }: ExplainPriceInput): Promise<{ projectId: string }> {
    const found = await this.find(findingId);
    if (!isOwnBid(actor, { bidder: { id: found.bidderId } })) throw notFound();
    const whole = await this.projects.lockWhole(found.projectId);
    const [act, lot] = [findingActs.acts.explainPrice, lotIn(whole, found.lotId)];
    assertStage(act, act.during, stagedLot(lot, whole.lots.length > 1, whole.project));
    const [explained] = await this.database.query(explainInTime, [findingId, explanation, actor.accountId]);
    if (!explained) throw new DomainError(findingErrors.EXPLAINED_TOO_LATE());
    const { lotId, bidId, bidderName } = found;
    const told = { findingId, lotId, bidId, bidderName };
    await this.acts.record({ ...whole, act, actor, lot }, { label: bidderName }, told);
    return { projectId: found.projectId };
  }

  /** A member votes, once. @throws NotFoundError, ForbiddenError; DomainError for everything else that stands against it */
  async vote(actor: Actor, { findingId, inFavour, reason }: VoteOnFindingInput): Promise<{ projectId: string }> {
    const { lotId } = await this.find(findingId);
    const whole = await this.acts.onFinding(actor, 'voteOnFinding', lotId);
    const seat = await this.quorum.assertVoter(actor, whole);
    // Again under the project's lock: another vote may have come in between.
    assertNoViolations(voteViolations(await this.find(findingId), false));
    await this.votes.cast(whole, actor, seat, { findingId, inFavour, reason });
    return { projectId: whole.project.id };
  }

  private async find(findingId: string): Promise<FindingRow> {
    const found = await this.database.queryOne(findingById, [findingId]);
    if (!found) throw notFound();
    return found;
  }
}

function notFound(): NotFoundError {
  return new NotFoundError({ zh: '认定', en: 'finding' });
}
