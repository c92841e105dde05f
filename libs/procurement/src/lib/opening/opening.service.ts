import { vocabularyOf } from '@chengjie/kernel';
import { drawEntriesHash, type DrawEntry } from '@chengjie/evaluation';
import { Database, Jobs, statement } from '@chengjie/platform';
import { Sealing, type ProjectKey } from '@chengjie/sealing/node';
import { Injectable, Logger } from '@nestjs/common';
import type { LotOfProject, ProjectWithLots } from '../acts/acts.rules.js';
import { ProcurementActs } from '../acts/acts.service.js';
import { lotActs } from '../acts/lot.acts.js';
import { sealedRevision } from '../bid/bid.fields.js';
import { BidderEligibilityReader } from '../bid/bidder-eligibility.reader.js';
import { BidAgreementsReader, type BidAgreement } from '../consent/bid-agreements.reader.js';
import { unsealedBid, type StoredSeal } from '../bid/unsealed-bid.js';
import { lotIn, ProjectStore } from '../project/project.store.js';
import type { EndReason } from '../project/project.terms.js';
import { tellBroken } from './broken-seals.js';
import { sealsBroken } from './opening.jobs.js';
import { claimOpening, holdParties, storeBroken, recordOpened } from './opening.statements.js';
import {
  invalidityOf,
  openingFailure,
  overCeiling,
  splitByCount,
  tooFewBids,
  type BidAtOpening,
} from './opening.rules.js';

/**
 * Ciphertext read, unsealed and stored at a time, bytes: some 60 bids of usual length, or four of the longest. What an
 * opening takes is a multiple of it, however many bids the project has.
 */
const PART_BYTES = 2 ** 18;

interface SealedRow extends StoredSeal {
  /** Whether the record of revisions ends with what the row says. */
  readonly recorded: boolean;
}

/** A bid with its ciphertext's length; with all the rest if the project's bids are one part, as they mostly are. */
type ListedRow = { readonly size: number } & (
  SealedRow | { readonly bidId: string; readonly lotId: string; readonly ciphertext: null }
);

/** What of an opened bid is asked once all are opened. */
interface OpenedEntry extends DrawEntry, Pick<BidAtOpening, 'invalid'> {
  readonly lotId: string;
}

interface UnsealedBid extends BidAtOpening {
  readonly lotId: string;
  readonly proposal: string;
  readonly drawSecret: string;
  readonly federation: boolean;
}

/** What came of unsealing bids: of those whose seal is broken nothing is known. */
interface Unsealed {
  readonly bids: readonly UnsealedBid[];
  readonly broken: readonly string[];
}

/**
 * Opening happens once, in one transaction, after the deadline, whether or not anybody visits (domain.md §6.6). Any
 * number of workers may try: the project's lock and status let one succeed.
 */
@Injectable()
export class Openings {
  private readonly log = new Logger(Openings.name);

  constructor(
    private readonly database: Database,
    private readonly projects: ProjectStore,
    private readonly sealing: Sealing,
    private readonly eligibility: BidderEligibilityReader,
    private readonly agreements: BidAgreementsReader,
    private readonly acts: ProcurementActs,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Opens one project, or lets it fail. A provisional deadline opens nothing, also when it has passed: as long as the year
   * is not known, or cannot be read, the legal period may not have ended, and what is opened cannot be sealed again.
   * @returns false when another worker has it or it is not due
   */
  open(projectId: string): Promise<boolean> {
    return this.database.transaction(async () => {
      const [claim] = await this.database.query(claimOpening, [projectId]);
      if (!claim?.free || !claim.due) return false;
      const project = await this.projects.lock(projectId);
      // Again of the locked row: another act may have come in between.
      if (project.status !== 'PUBLISHED' || project.deadlineProvisional) return false;
      if (!project.deadlineAt || project.deadlineAt > claim.now) return false;
      await this.openLocked({ project, lots: await this.projects.lotsOf(project) }, claim.now);
      return true;
    });
  }

  /** Each lot by itself: those with too few bids fail and stay sealed, the others are opened. */
  private async openLocked(whole: ProjectWithLots, at: Date): Promise<void> {
    const { project } = whole;
    const listed = await this.database.query(listSealed, [project.id, PART_BYTES]);
    const minimum = project.minimumBids ?? 1;
    const vocabulary = vocabularyOf(project);
    const published = whole.lots.filter(({ status }) => status === 'PUBLISHED');
    const [enough, few] = splitByCount(published, listed, minimum);
    for (const lot of few) await this.fail({ ...whole, lot }, 'failOpening', tooFewBids(minimum, vocabulary), at);
    if (enough.length === 0) return;
    const lotIds = enough.map(({ id }) => id);
    await this.database.query(holdParties, [project.id, lotIds]);
    const opened = await this.openInParts(
      whole,
      listed.filter(({ lotId }) => lotIds.includes(lotId)),
    );
    const act = lotActs.acts.openBids;
    const draws = enough.map((lot) => ({
      lotId: lot.id,
      entriesHash: drawEntriesHash({ projectId: project.id, lotId: lot.id, entries: opened.get(lot.id) ?? [] }),
    }));
    for (const [index, lot] of enough.entries()) {
      this.database.em.assign(lot, { drawEntriesHash: draws[index]?.entriesHash ?? null });
      this.acts.move({ ...whole, lot, act }, { at });
    }
    const { type, subjectType } = act.event;
    await this.database.query(recordOpened, [type, subjectType, project.id, project.exercise, JSON.stringify(draws)]);
    await this.acts.tell({ project, act }, enough);
    for (const lot of enough) {
      const failure = openingFailure(opened.get(lot.id) ?? [], project.minimumValidBids ?? 1, vocabulary);
      if (failure) await this.fail({ ...whole, lot }, 'failEvaluation', failure, at);
    }
  }

  /**
   * Unseals and stores bids part by part. What is read later is what was listed: a bid is replaced or withdrawn only
   * under a share lock of its project, which excludes ours. The register is asked for each part, as it was at the deadline.
   * @param listed is used up
   * @returns by lot, which of its bids are invalid, and what each brings to its draws
   */
  private async openInParts(
    whole: ProjectWithLots,
    listed: ListedRow[],
  ): Promise<ReadonlyMap<string, readonly OpenedEntry[]>> {
    const opened: OpenedEntry[] = [];
    let anyBroken = false;
    for (const part of partsOf(listed)) {
      const sealed = part.every(isRead)
        ? part
        : await this.database.query(readSealed, [part.map(({ bidId }) => bidId)]);
      const { bids, broken } = await this.unseal(whole, sealed);
      await this.database.query(storeOpened, columnsOf(bids));
      if (broken.length > 0) await this.storeBroken(whole, broken);
      anyBroken ||= broken.length > 0;
      for (const { bidId, lotId, invalid, drawSecret: secret } of bids) opened.push({ bidId, lotId, invalid, secret });
    }
    if (anyBroken) await this.jobs.enqueue(sealsBroken, { projectId: whole.project.id });
    return Map.groupBy(opened, ({ lotId }) => lotId);
  }

  /** The record says it at once; the bidders concerned, who hold the receipts, are told each of its own bid. */
  private async storeBroken(whole: ProjectWithLots, broken: readonly string[]): Promise<void> {
    await this.database.query(storeBroken, [broken]);
    await tellBroken(this.database, whole, this.keyOf(whole), broken);
  }

  private keyOf({ project: { id, sealedKey } }: ProjectWithLots): ProjectKey {
    if (!sealedKey) throw new Error(`Project ${id} has no sealing key`);
    return this.sealing.projectKey(id, sealedKey);
  }

  /** What the row says is not trusted: a bid counts as it was sealed, or not at all, and the others go on. */
  private async unseal(whole: ProjectWithLots, sealed: readonly SealedRow[]): Promise<Unsealed> {
    const { project } = whole;
    const key = this.keyOf(whole);
    const ids = sealed.flatMap(({ bidderId, performerId }) => (performerId ? [bidderId, performerId] : [bidderId]));
    const agreements = await this.agreementsOf(whole, sealed);
    const facts = await this.eligibility.factsAtDeadline(ids, project);
    const terms = await this.eligibility.termsOf(project);
    const broken: string[] = [];
    const bids = sealed.flatMap((row): UnsealedBid[] => {
      const { bidId, lotId, bidderId, performerId, recorded } = row;
      const content = recorded ? unsealedBid(this.sealing, key, row) : null;
      if (!content) {
        broken.push(bidId);
        return [];
      }
      const { priceFen, proposal, drawSecret } = content;
      const bidder = facts.get(bidderId);
      const performer = performerId ? (facts.get(performerId) ?? null) : null;
      const invalid =
        priceFen > lotIn(whole, lotId).budgetFen
          ? overCeiling
          : invalidityOf(
              { bidder, performer, performerId, agreement: agreements.get(bidId) },
              terms,
              vocabularyOf(project),
            );
      return [{ bidId, lotId, priceFen, proposal, drawSecret, federation: bidder?.isFederation ?? false, invalid }];
    });
    if (broken.length > 0)
      this.log.error(`The seals of bids of project ${project.id} are broken: ${broken.join(', ')}`);
    return { bids, broken };
  }

  /** Of bids for members: what stood between the two at the deadline. */
  private async agreementsOf({ project }: ProjectWithLots, sealed: readonly SealedRow[]) {
    const { functionId, regionCode, deadlineAt } = project;
    const bids = sealed.flatMap(({ bidId: key, lotId, bidderId: federationId, performerId }) =>
      performerId ? [{ key, lotId, federationId, performerId, functionId, regionCode }] : [],
    );
    if (bids.length === 0 || !deadlineAt) return new Map<string, BidAgreement>();
    return this.agreements.asOf(bids, deadlineAt);
  }

  private async fail(of: LotOfProject, key: 'failOpening' | 'failEvaluation', end: EndReason, at: Date): Promise<void> {
    const failing = this.acts.following({ ...of, actor: null }, key);
    await this.acts.record(failing, { at, end }, { lotId: of.lot.id, reason: end });
  }
}

/** Takes parts off the list, in order: each of {@link PART_BYTES} at most, or of one bid. */
function* partsOf(listed: ListedRow[]): Generator<readonly ListedRow[]> {
  while (listed.length > 0) {
    let bytes = 0;
    const end = listed.findIndex(({ size }) => (bytes += size) > PART_BYTES);
    yield listed.splice(0, end < 0 ? listed.length : Math.max(end, 1));
  }
}

function isRead(bid: ListedRow): bid is ListedRow & SealedRow {
  return bid.ciphertext !== null;
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

/**
 * What of a bid `b` unsealing needs. The record of revisions is only added to: a row that says another thing than its last
 * line was changed behind it.
 */
const SEALED = `b.bidder_id as "bidderId", b.capacity, b.performer_id as "performerId", ${sealedRevision('b')} as revision,
  b.receipt_number as "receiptNumber", b.content_hash as "contentHash", b.sealing_scheme as scheme, b.ciphertext,
  b.status = 'SUBMITTED' and exists (select from bid_revision v where v.bid_id = b.id and v.revision = b.revision
    and v.act <> 'WITHDRAWN' and v.receipt_number = b.receipt_number and v.content_hash = b.content_hash)
  and not exists (select from bid_revision v where v.bid_id = b.id and v.revision > b.revision) as recorded`;

/** Of a bid `b`: it was not withdrawn, whatever its row says of that. */
const LIVE = `(b.status = 'SUBMITTED' or b.status = 'WITHDRAWN' and not exists (select from bid_revision v
  where v.bid_id = b.id and v.revision = b.revision and v.act = 'WITHDRAWN'))`;

const listSealed = statement<ListedRow, [projectId: string, partBytes: number]>(
  'opening_list_sealed',
  `select l.id as "bidId", l."lotId", l.size, s.*
   from (
     select b.id, b.lot_id as "lotId", octet_length(b.ciphertext) as size,
       sum(octet_length(b.ciphertext)) over () <= $2 as whole
     from bid b where b.project_id = $1 and ${LIVE}
   ) l left join lateral (select ${SEALED} from bid b where b.id = l.id) s on l.whole
   order by l.id`,
);

const readSealed = statement<SealedRow, [ids: readonly string[]]>(
  'opening_read_sealed',
  `select b.id as "bidId", b.lot_id as "lotId", ${SEALED} from bid b where b.id = any($1::uuid[]) order by b.id`,
);

const storeOpened = statement<object, ReturnType<typeof columnsOf>>(
  'opening_store',
  `update bid set status = case when opened.invalid is null then 'VALID' else 'INVALID' end,
     price_fen = opened.price_fen, proposal = opened.proposal, federation = opened.federation,
     draw_secret = opened.draw_secret, invalid_reason = opened.invalid::jsonb,
     bidder_name = (select o.name from organization o where o.id = bid.bidder_id)
   from unnest($1::uuid[], $2::bigint[], $3::text[], $4::boolean[], $5::text[], $6::text[])
     as opened (id, price_fen, proposal, federation, draw_secret, invalid)
   where bid.id = opened.id`,
);
