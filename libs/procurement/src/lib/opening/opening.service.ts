import { Database, Events, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { bidPlace } from '../bid/bid-content.js';
import type { BidContent } from '../bid/bid-content.js';
import { BidderEligibility, termsOf } from '../bid/bidder-eligibility.js';
import { missingConditions, missingConditionText } from '../bid/eligibility.rules.js';
import type { BidderFacts } from '../bid/eligibility.rules.js';
import { notifyBidders } from '../notification/notification.statements.js';
import type { Lot, Project } from '../project/project.entity.js';
import { moveProject } from '../project/project.rules.js';
import { ProjectStore } from '../project/project.store.js';
import type { EndReason } from '../project/project.terms.js';
import { Sealing } from '../sealing/sealing.js';
import { openingFailure, overBudget, tooFewBids } from './opening.rules.js';
import type { OpenedBid } from './opening.rules.js';

interface SealedRow {
  readonly id: string;
  readonly bidderId: string;
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly ciphertext: Buffer;
}

interface UnsealedBid extends OpenedBid {
  readonly bidderName: string;
  readonly proposal: string;
  readonly drawSecret: string;
  readonly federation: boolean;
}

/**
 * Opening happens once, in one transaction, after the deadline, whether or not anybody visits (domain.md §6.6). Any
 * number of workers may try: the project's lock and status let one succeed.
 */
@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly projects: ProjectStore,
    private readonly sealing: Sealing,
    private readonly eligibility: BidderEligibility,
    private readonly events: Events,
  ) {}

  /** Projects whose deadline has passed, longest ago first. */
  async due(limit: number): Promise<string[]> {
    return (await this.database.query(dueProjects, [limit])).map(({ id }) => id);
  }

  /** Milliseconds to the next deadline by the database's clock; undefined when nothing is open. */
  async untilNextDeadline(): Promise<number | undefined> {
    return (await this.database.queryOne(nextDeadline, []))?.wait ?? undefined;
  }

  /** Opens one project, or lets it fail. @returns false when another worker has it or it is not due */
  open(projectId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const [claim] = await this.database.query(claimOpening, [projectId]);
      if (!claim?.free || !claim.due) return false;
      const project = await this.projects.lock(projectId);
      // Again of the locked row: another act may have come in between.
      if (project.status !== 'PUBLISHED' || !project.deadlineAt || project.deadlineAt > claim.now) return false;
      await this.openLocked(project);
      return true;
    });
  }

  private async openLocked(project: Project): Promise<void> {
    const sealed = await this.database.query(sealedBids, [project.id]);
    if (sealed.length < (project.minimumBids ?? 1)) {
      await this.fail(project, 'failOpening', tooFewBids(project.minimumBids ?? 1));
      return;
    }
    const bids = await this.unseal(project, await this.projects.lotOf(project.id), sealed);
    await this.database.query(storeOpened, columnsOf(bids));
    moveProject(project, 'openBids');
    project.openedAt = await this.database.now();
    await this.record(project, 'BIDS_OPENED', {
      bids: bids.map(({ bidId, bidderName, priceFen, invalid }) => ({ bidId, bidderName, priceFen, invalid })),
    });
    await notifyBidders(this.database, project.id, 'PROJECT_OPENED');
    const failure = openingFailure(bids, project.minimumValidBids ?? 1);
    if (failure) await this.fail(project, 'failEvaluation', failure);
  }

  private async unseal(project: Project, lot: Lot, sealed: readonly SealedRow[]): Promise<UnsealedBid[]> {
    if (!project.sealedKey) throw new Error(`Project ${project.id} has no sealing key`);
    const key = this.sealing.projectKey(project.id, project.sealedKey);
    const ids = sealed.flatMap(({ bidderId, performerId }) => (performerId ? [bidderId, performerId] : [bidderId]));
    const facts = await this.eligibility.factsById(ids);
    return sealed.map(({ id, bidderId, bidderName, performerId, ciphertext }) => {
      const { priceFen, proposal, drawSecret } = this.sealing.unseal<BidContent>(key, bidPlace(id), ciphertext);
      const bidder = facts.get(bidderId);
      const performer = performerId ? (facts.get(performerId) ?? null) : null;
      return {
        bidId: id,
        bidderName,
        priceFen,
        proposal,
        drawSecret,
        federation: bidder !== undefined && bidder.isFederation && bidder.track === 'REGISTERED',
        invalid: priceFen > lot.budgetFen ? overBudget : lostEligibility(bidder, performer, performerId, project),
      };
    });
  }

  private async fail(project: Project, transition: 'failOpening' | 'failEvaluation', reason: EndReason): Promise<void> {
    moveProject(project, transition);
    project.endedAt = await this.database.now();
    project.endReason = reason;
    await this.record(project, 'PROJECT_FAILED', { reason });
    await notifyBidders(this.database, project.id, 'PROJECT_FAILED');
  }

  private record(project: Project, type: string, data: object): Promise<void> {
    const { id: subjectId, exercise } = project;
    return this.events.append({ type, subjectType: 'PROJECT', subjectId, actor: null, public: true, exercise, data });
  }
}

function lostEligibility(
  bidder: BidderFacts | undefined,
  performer: BidderFacts | null,
  performerId: string | null,
  project: Project,
) {
  if (!bidder || (performerId && !performer))
    return {
      code: 'NOT_IN_REGISTER',
      zh: '响应单位或实施组织已不在登记中',
      en: 'Bidder or performer is no longer in the register',
    };
  const missing = missingConditions(bidder, performer, termsOf(project));
  return missing.length > 0 ? { code: 'NOT_ELIGIBLE', ...missingConditionText(missing) } : null;
}

function columnsOf(bids: readonly UnsealedBid[]) {
  return [
    bids.map(({ bidId }) => bidId),
    bids.map(({ priceFen }) => priceFen),
    bids.map(({ proposal }) => proposal),
    bids.map(({ federation }) => federation),
    bids.map(({ drawSecret }) => drawSecret),
    bids.map(({ invalid }) => invalid && JSON.stringify(invalid)),
  ] as const;
}

const dueProjects = statement<{ id: string }, [limit: number]>(
  'opening_due',
  `select id from project where status = 'PUBLISHED' and deadline_at <= clock_timestamp() order by deadline_at limit $1`,
);

const nextDeadline = statement<{ wait: number | null }>(
  'opening_next_deadline',
  `select (extract(epoch from min(deadline_at) - clock_timestamp()) * 1000)::float8 as wait
   from project where status = 'PUBLISHED'`,
);

/** Costs those who come too late one look: the row is neither read whole nor waited for. */
const claimOpening = statement<{ free: boolean; due: boolean; now: Date }, [string]>(
  'opening_claim',
  `select pg_try_advisory_xact_lock(hashtextextended('opening:' || $1, 0)) as free,
     status = 'PUBLISHED' and deadline_at <= clock_timestamp() as due, clock_timestamp() as now
   from project where id = $1::uuid`,
);

const sealedBids = statement<SealedRow, [string]>(
  'opening_sealed_bids',
  `select b.id, b.bidder_id as "bidderId", o.name as "bidderName", b.performer_id as "performerId", b.ciphertext
   from bid b join organization o on o.id = b.bidder_id
   where b.project_id = $1 and b.status = 'SUBMITTED' order by b.id`,
);

const storeOpened = statement<object, ReturnType<typeof columnsOf>>(
  'opening_store',
  `update bid set status = case when opened.invalid is null then 'VALID' else 'INVALID' end,
     price_fen = opened.price_fen, proposal = opened.proposal, federation = opened.federation,
     draw_secret = opened.draw_secret, invalid_reason = opened.invalid::jsonb
   from unnest($1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[])
     as opened (id, price_fen, proposal, federation, draw_secret, invalid)
   where bid.id = opened.id`,
);
