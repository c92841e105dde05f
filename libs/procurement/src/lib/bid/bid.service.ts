import { canonicalJson, DomainError, NotFoundError, vocabularyOf, type Violation } from '@chengjie/kernel';
import { Database, fenOf, organizationOf, replay, speakIn, type Actor } from '@chengjie/platform';
import { bidBinding, SEALING_SCHEME } from '@chengjie/sealing';
import { Sealing, bidIdOf, fastContentHash, newBidContent, newReceiptNumber } from '@chengjie/sealing/node';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { bidErrors } from './bid.errors.js';
import type { BidOutside } from './bid.fields.js';
import type { SubmitBidInput, WithdrawBidInput } from './bid.inputs.js';
import {
  MOST_REVISIONS_AN_HOUR,
  savedSubmission,
  submissionTerms,
  withdrawStatement,
  type SubmissionRow,
  type SubmissionTermsRow,
} from './bid.statements.js';
import { BidWriter } from './bid-writer.js';
import { BidderEligibilityReader } from './bidder-eligibility.reader.js';
import { shownBid, type OwnedBid } from './shown-bid.js';

/** What `submitBid` answers: enough to load the bid as its bidder sees it. */
export interface BidReference {
  readonly bidId: string;
  /** Which its act made, whose receipt is answered; left out, the latest. */
  readonly revision?: number;
}

/** A bid that was sealed in now comes with what its bidder sees of it: nothing has to be read again. */
export interface SubmittedBid extends BidReference {
  readonly bid?: OwnedBid;
}

/** Sealing in, replacing and withdrawing bids, until the deadline by the database's clock. */
@Injectable()
export class Bids {
  /** Terms of published lots: frozen, hence safe to keep. */
  private readonly terms = new LRUCache<string, SubmissionTermsRow>({ max: 2_000 });

  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly eligibility: BidderEligibilityReader,
    private readonly writer: BidWriter,
  ) {}

  /**
   * Seals a bid in, or replaces the bidder's earlier one. Not under a transaction of its own making: one statement
   * decides and writes.
   * @throws DomainError with every missing condition
   */
  async submit(actor: Actor, input: SubmitBidInput): Promise<SubmittedBid> {
    const bidderId = organizationOf(actor);
    const terms = await this.termsOf(input.lotId);
    const priceFen = fenOf(input.price);
    const performerId = input.performerId ?? null;
    const key = this.sealing.projectKey(terms.projectId, terms.sealedKey);
    const hash = this.sealing.keyedHash(key, canonicalJson({ ...input, bidderId }));
    const {
      bidder,
      performer,
      violations: missing,
    } = await this.eligibility.judgeSubmission(bidderId, performerId, terms);
    const violations = [...shapeViolations(input, priceFen), ...missing];
    if (violations.length > 0) return this.replayed(actor, input.idempotencyKey, hash, violations);
    const bidId = bidIdOf(key, input.lotId, bidderId);
    const content = newBidContent({ priceFen, proposal: input.proposal, drawSecret: input.drawSecret });
    const [contentHash, receiptNumber] = [fastContentHash(content), newReceiptNumber(bidId)];
    const place = {
      bidId,
      lotId: input.lotId,
      bidderId,
      capacity: input.capacity,
      performerId,
      contentHash,
      receiptNumber,
    };
    const outcome = await this.writer.write({
      bid: {
        ...{ projectId: terms.projectId, actorId: actor.accountId, key: input.idempotencyKey, inputHash: hash },
        ...{ ...place, heldSince: actor.heldSince },
      },
      seal: (revision) => this.sealing.seal(key, bidBinding(SEALING_SCHEME, { ...place, revision }), content),
    });
    const revision = outcome?.revision ?? null;
    if (outcome && revision !== null) {
      const said = { id: bidId, projectId: terms.projectId, lotId: input.lotId, capacity: input.capacity };
      const parties = {
        bidder: { id: bidderId, name: bidder.name },
        performer: performer && { id: performer.id, name: performer.name },
      };
      const written = asWritten(outcome.at, { number: receiptNumber, contentHash, revision });
      return { bidId, bid: shownBid({ ...said, ...parties, ...written }, content, SEALING_SCHEME) };
    }
    return this.replayed(actor, input.idempotencyKey, hash, [
      refusalOf(outcome, NOT_TAKEN) ?? bidErrors.NOT_OPEN_FOR_BIDS(),
    ]);
  }

  /** @throws DomainError NO_LIVE_BID, NOT_OWNER_OF_BID, DEADLINE_PASSED, NOT_OPEN_FOR_BIDS */
  async withdraw(actor: Actor, input: WithdrawBidInput): Promise<BidReference> {
    const bidderId = organizationOf(actor);
    const { projectId, sealedKey } = await this.termsOf(input.lotId);
    const key = this.sealing.projectKey(projectId, sealedKey);
    const outcome = await this.database.queryOne(withdrawStatement, [
      projectId,
      input.lotId,
      bidderId,
      newReceiptNumber(bidIdOf(key, input.lotId, bidderId)),
      actor.accountId,
      actor.heldSince,
    ]);
    if (outcome?.withdrawn && outcome.revision !== null) {
      return { bidId: outcome.withdrawn, revision: outcome.revision };
    }
    throw new DomainError(refusalOf(outcome, NOT_WITHDRAWN) ?? bidErrors.NO_LIVE_BID());
  }

  /** Whoever repeats what was done before, its answer having been lost, gets its receipt, whatever has changed since. */
  private async replayed(
    actor: Actor,
    idempotencyKey: string,
    hash: string,
    refusals: readonly Violation[],
  ): Promise<BidReference> {
    const saved = await this.database.queryOne(savedSubmission, [actor.accountId, idempotencyKey]);
    if (saved) {
      const reference = replay(saved, actor, hash) as BidReference;
      return { ...reference, ...(saved.revision && { revision: saved.revision }) };
    }
    throw new DomainError(refusals);
  }

  private async termsOf(lotId: string): Promise<SubmissionTermsRow> {
    const terms = this.terms.get(lotId) ?? (await this.database.queryOne(submissionTerms, [lotId]));
    if (!terms) throw new NotFoundError({ zh: '采购包', en: 'lot' }, lotId);
    this.terms.set(lotId, terms);
    speakIn(vocabularyOf(terms));
    return terms;
  }
}

/** What the writing statement decided. */
function asWritten(at: Date, receipt: Omit<BidOutside['receipt'], 'at'>) {
  return { status: 'SUBMITTED', latest: true, sealedAt: at, receipt: { ...receipt, at }, invalidReason: null };
}

/** What coming too late comes to. */
const NOT_TAKEN = { effectZh: '未予收取', effectEn: 'nothing was taken' };
const NOT_WITHDRAWN = { effectZh: '未作撤回', effectEn: 'nothing was withdrawn' };

function refusalOf(
  outcome: (Pick<SubmissionRow, 'status' | 'inTime' | 'owned'> & Partial<SubmissionRow>) | undefined,
  late: typeof NOT_TAKEN,
): Violation | undefined {
  if (outcome?.status === 'PUBLISHED' && outcome.inTime) {
    if (!outcome.owned) return bidErrors.NOT_OWNER_OF_BID();
    return outcome.tooOften ? bidErrors.CHANGED_TOO_OFTEN([], { most: MOST_REVISIONS_AN_HOUR }) : undefined;
  }
  return outcome && !outcome.inTime ? bidErrors.DEADLINE_PASSED([], late) : bidErrors.NOT_OPEN_FOR_BIDS();
}

function shapeViolations({ capacity, performerId }: SubmitBidInput, priceFen: number): Violation[] {
  return [
    ...(priceFen < 1 ? [bidErrors.PRICE_NOT_POSITIVE(['price', 'amount'])] : []),
    ...(capacity === 'VIA_FEDERATION' && !performerId ? [bidErrors.PERFORMER_REQUIRED(['performerId'])] : []),
    ...(capacity === 'SELF' && performerId ? [bidErrors.PERFORMER_NOT_ALLOWED(['performerId'])] : []),
  ];
}
