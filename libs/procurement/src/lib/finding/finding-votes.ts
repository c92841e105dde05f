import { DomainError, isFinalState, isPossible, vocabularyOf, type Act } from '@chengjie/kernel';
import { Database, Jobs, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { ProjectWithLots } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { findingActs } from '../acts/finding.acts.js';
import { bidActs } from '../acts/bid.acts.js';
import type { PanelMember } from '../panel/panel.entity.js';
import { PanelQuorum } from '../panel/panel-quorum.js';
import { panelOf } from '../panel/recusal.js';
import { findingNotices } from '../procurement.notices.js';
import { lotIn } from '../project/project.store.js';
import { bidCorrected } from './finding.jobs.js';
import { FindingRecord } from './finding-record.js';
import { findingErrors } from './finding.errors.js';
import { outcomeOf } from './finding.rules.js';
import { castVote, countVotes, findingsUnderWay, moveFinding, type FindingRow } from './finding.statements.js';
import { groundLabel, type FindingStatus } from './finding.terms.js';
import { groundsInWords, type Votes } from './invalidity.rules.js';

const { adoptFinding, rejectFinding } = findingActs.acts;

/** A vote as it is cast. */
export interface Vote {
  readonly findingId: string;
  readonly inFavour: boolean;
  readonly reason: string;
}

/** What the votes came to. */
interface Decision {
  readonly finding: FindingRow;
  readonly outcome: 'ADOPTED' | 'REJECTED';
  readonly votes: Votes;
}

/** A project that is being acted on, with its panel. */
export interface WithPanel extends ProjectWithLots {
  readonly members: readonly PanelMember[];
}

/** Votes of the panel, and what comes of them as soon as it is certain. */
@Injectable()
export class FindingVotes {
  constructor(
    private readonly database: Database,
    private readonly acts: ProcurementActs,
    private readonly record: FindingRecord,
    private readonly quorum: PanelQuorum,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError VOTED_ALREADY */
  async cast(whole: WithPanel, actor: Actor, seat: PanelMember, { findingId, inFavour, reason }: Vote): Promise<void> {
    const [cast] = await this.database.query(castVote, [findingId, seat.id, inFavour, reason]);
    if (!cast) throw new DomainError(findingErrors.VOTED_ALREADY());
    const act = findingActs.acts.voteOnFinding;
    await this.move(findingId, act);
    await this.acts.record(
      { ...whole, act, actor, lot: undefined },
      { reason },
      { findingId, number: seat.number, inFavour },
    );
    await this.settle(whole, actor);
  }

  /** Decides what is certain by now, if the panel is complete: after a vote, and after somebody left or came. */
  async settle(whole: WithPanel, actor: Actor): Promise<void> {
    const sitting = whole.members.filter(({ recusedAt }) => recusedAt === null).length;
    if (!(await this.quorum.isComplete(whole))) return;
    for (const finding of await this.database.query(findingsUnderWay, [whole.project.id])) {
      if (!isPossible(adoptFinding, finding.status)) continue;
      const votes = (await this.database.queryOne(countVotes, [finding.id])) ?? { inFavour: 0, against: 0 };
      const outcome = outcomeOf(sitting, votes);
      if (outcome) await this.decide(whole, actor, { finding, outcome, votes });
    }
  }

  private async decide(whole: WithPanel, actor: Actor, { finding, outcome, votes }: Decision): Promise<void> {
    const { id: findingId, lotId, bidId, bidderName, ground, invalidates, facts } = finding;
    // What was asked about a price is no reason: that one is said in both languages by the rules.
    const judged = finding.kind === 'LOW_PRICE';
    const decides = outcome === adoptFinding.to ? adoptFinding : rejectFinding;
    await this.move(findingId, decides);
    const [lot, vocabulary] = [lotIn(whole, lotId), vocabularyOf(whole.project)];
    const told = {
      findingId,
      lotId,
      bidId,
      bidderName,
      by: 'PANEL' as const,
      reason: {
        code: ground,
        ...(judged ? groundsInWords(finding, votes, vocabulary) : groundLabel(ground, vocabulary)),
      },
    };
    const of = { ...whole, actor, lot };
    const said = { ...(!judged && { reason: facts }), label: panelOf(whole.project) };
    if (decides === rejectFinding) {
      await this.acts.record({ ...of, act: rejectFinding }, said, told);
      return;
    }
    const changed = await this.record.apply(finding, votes, vocabulary);
    if (finding.kind === 'CORRECTION') await this.jobs.enqueue(bidCorrected, { findingId });
    const act = invalidates ? bidActs.acts.adoptFinding : bidActs.acts.reinstateBid;
    const notice = invalidates ? findingNotices.BID_FOUND_INVALID : findingNotices.BID_REINSTATED;
    for (const bid of changed) {
      await this.acts.record({ ...of, act }, said, { ...told, bidId: bid.bidId, bidderName: bid.bidderName });
      await this.record.tell({ findingId, bidId: bid.bidId, bidderId: bid.bidderId }, of, notice);
    }
  }

  private async move(
    findingId: string,
    { from, to }: Act<FindingStatus> & { readonly to: FindingStatus },
  ): Promise<void> {
    await this.database.query(moveFinding, [findingId, from, to, isFinalState(findingActs, to)]);
  }
}
