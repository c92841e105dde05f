import {
  Database,
  list,
  mapPage,
  NestedPages,
  PARENT,
  sharedLookup,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { lotKey, ofLot } from '../lot/lists-of-lot.js';
import { PanelAccessReader } from '../panel/panel-access.reader.js';
import { EvaluationDetailsReader } from './evaluation-details.reader.js';
import {
  openedBidFields,
  partyTables,
  rankedBidFields,
  type OpenedBidLine,
  type RankedBidRow,
} from './ranking.fields.js';
import { isResultPublic, RESULT_IS_PUBLIC, type EvaluatedLot } from './ranking.policy.js';
import type { BidResultType, EvaluationType, OpenedBidType, RankedBidType } from './ranking.types.js';

/** What a page of a project shows of a ranking in one statement: nothing of the evaluation's JSON. */
export const places = list<RankedBidRow, 'BEST'>('ranking_places', {
  columns: rankedBidFields.columns,
  from: `ranked_bid r join bid b on b.id = r.bid_id ${partyTables}`,
  id: 'r.bid_id',
  orders: { BEST: { column: 'r.place', type: 'integer', direction: 'asc' } },
});

/** Those whose seal was broken come last. */
const PRICE_IF_KNOWN = 'coalesce(b.price_fen, 9223372036854775807)';

/** The lines of an opening record. */
export const opened = list<OpenedBidLine, 'PRICE'>('ranking_opening_record', {
  columns: openedBidFields.columns,
  from: `bid b ${partyTables}`,
  id: 'b.id',
  orders: { PRICE: { column: PRICE_IF_KNOWN, type: 'bigint', direction: 'asc' } },
});

/** Of a place `r`: it is of the ranking of the lot that a nested list hangs on. */
const ofRanking = where(`r.lot_id = ${PARENT}::uuid`);

/** Of a bid `b`: it stands in the opening record, valid or not, or with a broken seal. */
export const wasOpened = where(`b.status in ('VALID', 'INVALID', 'SEAL_BROKEN')`);

/** Of an evaluation `e` of a lot `l`. */
const evaluationColumns = `e.id, l.id as "lotId", l.project_id as "projectId", e.run, e.engine_version as "engineVersion",
     e.input_hash as "inputHash", e.created_at as "evaluatedAt", ${RESULT_IS_PUBLIC} as "resultPublic",
     l.status in ('EVALUATED', 'CANCELLED') and not exists (select from ranked_bid r where r.evaluation_id = e.id) as outdated`;

const latestEvaluations = statement<EvaluationType, [lotIds: readonly string[]]>(
  'evaluations_latest',
  `select distinct on (l.id) ${evaluationColumns} from lot l join evaluation e on e.lot_id = l.id
   where l.id = any($1::uuid[]) order by l.id, e.run desc`,
);

const earlierEvaluation = statement<EvaluationType, [lotId: string, run: number]>(
  'evaluation_earlier',
  `select ${evaluationColumns} from lot l join evaluation e on e.lot_id = l.id where l.id = $1 and e.run = $2`,
);

const evaluationsByIds = statement<
  EvaluationType & { status: string; lotEvaluatedAt: Date | null; agencyId: string; regionCode: string },
  [ids: readonly string[]]
>(
  'evaluations_by_ids',
  `select ${evaluationColumns}, l.status, l.evaluated_at as "lotEvaluatedAt", p.agency_id as "agencyId", p.region_code as "regionCode"
   from evaluation e join lot l on l.id = e.lot_id join project p on p.id = l.project_id where e.id = any($1::uuid[])`,
);

const openedByIds = statement<OpenedBidLine, [ids: readonly string[]]>(
  'ranking_opened_by_ids',
  `select ${openedBidFields.columns} from bid b ${partyTables} where b.id = any($1::uuid[]) and ${wasOpened.sql}`,
);

const evaluationOfBid = statement<
  { evaluationId: string; status: string; evaluatedAt: Date | null; awarded: boolean },
  [bidId: string]
>(
  'evaluation_of_bid',
  `select e.id as "evaluationId", l.status, l.evaluated_at as "evaluatedAt",
     exists (select from award a where a.bid_id = b.id and a.status = 'ACTIVE') as awarded
   from bid b join lot l on l.id = b.lot_id join evaluation e on e.lot_id = b.lot_id
   where b.id = $1 order by e.run desc limit 1`,
);

/** Reads opening records, rankings and evaluations for whoever may see them. */
@Injectable()
export class RankingReader {
  private readonly latestOf = sharedLookup<EvaluationType>(async (lotIds) => {
    const rows = await this.database.query(latestEvaluations, [lotIds]);
    return new Map(rows.map((evaluation) => [evaluation.lotId, evaluation]));
  });
  private readonly openedOf = sharedLookup<OpenedBidType>((ids) => this.openedByIds(ids));
  private readonly records: NestedPages<OpenedBidLine, 'PRICE'>;
  private readonly rankings: NestedPages<RankedBidRow, 'BEST'>;

  constructor(
    private readonly database: Database,
    private readonly access: PanelAccessReader,
    private readonly details: EvaluationDetailsReader,
  ) {
    this.records = new NestedPages(database, opened);
    this.rankings = new NestedPages(database, places);
  }

  /** Bidders and prices, public from the opening on; null before. Lowest price first. */
  async openingRecord(
    request: object,
    lot: { readonly id: string; readonly projectId: string; readonly openedAt: Date | null },
    page: Omit<PageRequest<'PRICE'>, 'orderBy'>,
  ): Promise<Page<OpenedBidType> | null> {
    if (!lot.openedAt) return null;
    const rows = await this.records.page(request, lotKey(lot), [ofLot, wasOpened], {
      ...page,
      orderBy: 'PRICE',
    });
    return mapPage(rows, openedBidFields.shown);
  }

  /** Opened bids by id; others are missing, as are sealed ones. */
  async openedByIds(ids: readonly string[]): Promise<ReadonlyMap<string, OpenedBidType>> {
    const rows = await this.database.query(openedByIds, [ids]);
    return new Map(rows.map((row) => [row.id, openedBidFields.shown(row)]));
  }

  /** A bid that was opened. */
  async opened(id: string): Promise<OpenedBidType> {
    const bid = await this.openedOf(id);
    if (!bid) throw new Error(`No opened bid ${id}`);
    return bid;
  }

  /** The ranking, best first; null for those who may not see it yet. */
  async rankedBids(
    request: object,
    lot: EvaluatedLot,
    actor: Actor | null,
    page: Omit<PageRequest<'BEST'>, 'orderBy'>,
  ): Promise<Page<RankedBidType> | null> {
    if (!(await this.access.seesResult(actor, lot))) return null;
    const rows = await this.rankings.page(request, lot.id, [ofRanking], { ...page, orderBy: 'BEST' });
    return mapPage(rows, rankedBidFields.shown);
  }

  /** The last evaluation, or an earlier one; null for those who may not see it yet, or when there is none. */
  async evaluationOf(
    lot: EvaluatedLot,
    actor: Actor | null,
    run: number | null = null,
  ): Promise<EvaluationType | null> {
    if (!(await this.access.seesResult(actor, lot))) return null;
    const found = run === null ? this.latestOf(lot.id) : this.database.queryOne(earlierEvaluation, [lot.id, run]);
    return (await found) ?? null;
  }

  /** Evaluations by id, earlier ones too; those that the actor may not see yet are missing. */
  async evaluationsByIds(ids: readonly string[], actor: Actor | null): Promise<ReadonlyMap<string, EvaluationType>> {
    const rows = await this.database.query(evaluationsByIds, [ids]);
    const seen = await Promise.all(
      rows.map(async ({ status, lotEvaluatedAt: evaluatedAt, agencyId, regionCode, ...evaluation }) => {
        const lot = { id: evaluation.lotId, projectId: evaluation.projectId, status, evaluatedAt, regionCode };
        return (await this.access.seesResult(actor, { ...lot, buyer: { id: agencyId } })) ? [evaluation] : [];
      }),
    );
    return new Map(seen.flat().map((evaluation) => [evaluation.id, evaluation]));
  }

  /**
   * What a bidder is told of its own bid once the result is published; null before. Whose bid it is the caller checks.
   */
  async resultOfBid(bidId: string): Promise<BidResultType | null> {
    const found = await this.database.queryOne(evaluationOfBid, [bidId]);
    if (!found || !isResultPublic(found)) return null;
    return this.details.resultOf(found.evaluationId, bidId, found.awarded);
  }
}
