import { lowPriceFigures } from '@chengjie/evaluation';
import { finalStates, isFinalState, type Possibility } from '@chengjie/kernel';
import {
  Database,
  inStates,
  list,
  mapPage,
  moneyOfFen,
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
import { findingActs } from '../acts/finding.acts.js';
import { stagedLot } from '../acts/acts.rules.js';
import { FirstInRankReader } from '../award/first-in-rank.reader.js';
import { isOwnBid } from '../bid/bid.policy.js';
import { PanelAccessReader } from '../panel/panel-access.reader.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { finalLots } from '../panel/panel.statements.js';
import { isBuyerOf, supervises } from '../project/project.policy.js';
import type { EvaluatedLot } from '../ranking/ranking.policy.js';
import { possibleReviews, possibleScores, type ReviewedLot } from './possible-reviews.rules.js';
import { findingFields, findingTables, type FindingShownRow } from './finding.fields.js';
import { findingTransitions } from './finding.policy.js';
import { complianceGrounds } from './finding.rules.js';
import { asProposer, reviewStates, type ReviewState } from './finding.statements.js';
import type { ComplianceGround } from './finding.terms.js';
import type { BidFindingType, LowPriceFigureType } from './finding.types.js';

const ofLot = list<FindingShownRow, 'NEWEST'>('findings_of_lot', {
  columns: findingFields.columns,
  from: findingTables,
  id: 'f.id',
  orders: { NEWEST: { column: 'f.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const ofOneLot = where(`f.lot_id = ${PARENT}::uuid`);

/** Each with the bid that was asked for: it may be about two. */
const ofBids = statement<FindingShownRow & { ofBid: string }, [bidIds: readonly string[]]>(
  'findings_of_bids',
  `select ${findingFields.columns}, asked.id as "ofBid" from unnest($1::uuid[]) as asked (id)
   join bid_finding own on asked.id in (own.bid_id, own.other_bid_id) join (${findingTables}) on f.id = own.id order by f.proposed_at`,
);

const byIds = statement<FindingShownRow & { lot: EvaluatedLot }, [ids: readonly string[]]>(
  'findings_by_ids',
  `select ${findingFields.columns}, json_build_object('id', l.id, 'projectId', l.project_id, 'status', l.status,
     'evaluatedAt', l.evaluated_at, 'buyer', json_build_object('id', p.agency_id), 'regionCode', p.region_code) as lot
   from ${findingTables} where f.id = any($1::uuid[])`,
);

/** One's own sheet of a bid, as far as it decides what can be done with it. */
interface OwnSheetShown {
  readonly submittedAt: Date | null;
}

/** What of a finding somebody may see. */
interface View {
  /** Votes while it is under way. */
  readonly votes: boolean;
  readonly explanation: boolean;
  readonly seatId?: string | undefined;
}

/** Reads findings: public when they are decided, before that for those who make them and whom they are about. */
@Injectable()
export class FindingReader {
  private readonly byBid = sharedLookup<readonly FindingShownRow[]>(async (bidIds) =>
    Map.groupBy(await this.database.query(ofBids, [bidIds]), ({ ofBid }) => ofBid),
  );

  private readonly stateOf = sharedLookup<ReviewState>(async (bidIds) => {
    const rows = await this.database.query(reviewStates, [bidIds]);
    return new Map(rows.map((row) => [row.bidId, row]));
  });

  /** Asked once for all bids of a lot, which can be many. */
  private readonly final = sharedLookup<boolean>(async (lotIds) => {
    const rows = await this.database.query(finalLots, [lotIds]);
    return new Map(rows.map(({ lotId }) => [lotId, true]));
  });

  private readonly ofLots: NestedPages<FindingShownRow, 'NEWEST'>;

  constructor(
    private readonly database: Database,
    private readonly access: PanelAccessReader,
    private readonly standing: PanelStandingReader,
    private readonly winners: FirstInRankReader,
  ) {
    this.ofLots = new NestedPages(database, ofLot);
  }

  /** Of a lot, last proposed first. */
  async ofLot(
    request: object,
    lot: EvaluatedLot,
    actor: Actor | null,
    page: Omit<PageRequest<'NEWEST'>, 'orderBy'>,
  ): Promise<Page<BidFindingType>> {
    const view = await this.viewOf(lot, actor);
    const decided = where(inStates('f.status', finalStates(findingActs)));
    const conditions = [ofOneLot, ...(view || isEnded(lot.status) ? [] : [decided])];
    const rows = await this.ofLots.page(request, lot.id, conditions, { ...page, orderBy: 'NEWEST' });
    return mapPage(rows, (row) => shown(row, view ?? { votes: false, explanation: false }));
  }

  /** Of an opened bid as panel, buyer and supervisor see it; whether the actor is one of them the caller has asked. */
  async ofReviewed(bidId: string, lot: EvaluatedLot, actor: Actor | null): Promise<BidFindingType[]> {
    const view = (await this.viewOf(lot, actor)) ?? { votes: false, explanation: false };
    return ((await this.byBid(bidId)) ?? []).map((row) => shown(row, view));
  }

  /** What the actor could score of an opened bid or begin a review of it with, and why not now. */
  async possibleReviews(
    { id, valid, mySheet }: { readonly id: string; readonly valid: boolean; readonly mySheet?: OwnSheetShown | null },
    lot: ReviewedLot,
    actor: Actor | null,
  ): Promise<Possibility[]> {
    const seatId = await this.access.seatIdForLot(actor, lot);
    const buys = isBuyerOf(actor, { agencyId: lot.buyer.id, regionCode: lot.regionCode });
    const of = seatId || buys ? await this.stateOf(id) : undefined;
    if (!of || !actor) return [];
    const state = asProposer(of, seatId ?? null);
    const stage = { bid: valid ? ('VALID' as const) : ('INVALID' as const), lot };
    if (!seatId) {
      const lost = state.firstInRank ? await this.winners.lostByFirst(lot.id) : [];
      return possibleReviews(
        'BUYER',
        state,
        { ...stage, lost },
        await this.standing.ofBuyer(lot.projectId, actor.accountId),
      );
    }
    const ties = await this.standing.ofScorer(lot.projectId, actor.accountId);
    const final = (await this.final(lot.id)) ?? false;
    return [
      ...possibleScores(state, stage, { submitted: Boolean(mySheet?.submittedAt), final, ties }),
      ...possibleReviews('EVALUATOR', state, stage, await this.standing.ofVoter(lot.projectId, actor.accountId)),
    ];
  }

  /** On what the actor may propose from its seat that an opened bid is invalid, by the pack of its notice. */
  async complianceGroundsOf(bidId: string, lot: EvaluatedLot, actor: Actor | null): Promise<ComplianceGround[]> {
    const seatId = await this.access.seatIdForLot(actor, lot);
    const state = seatId && (await this.stateOf(bidId));
    return state ? complianceGrounds(asProposer(state, seatId)) : [];
  }

  /** Which thresholds the price of a valid bid is below by now: before anybody asks about it. */
  async lowPriceFiguresOf(bidId: string): Promise<LowPriceFigureType[]> {
    const state = await this.stateOf(bidId);
    if (!state) return [];
    const { priceFen, validFen, budgetFen, thresholds } = state;
    const figures = lowPriceFigures(priceFen, validFen, budgetFen, thresholds);
    return figures.map(({ ofFen, ...figure }) => ({ ...figure, of: moneyOfFen(ofFen) }));
  }

  /** What the actor could do with one, and why not now: a member of the panel votes, the bidder explains its price. */
  async transitionsOf(finding: BidFindingType, actor: Actor | null): Promise<Possibility[]> {
    const { lot, projectId, regionCode, voted, stillToExplain } = finding.of;
    const state = { status: finding.status, stillToExplain };
    const staged = stagedLot(lot, lot.ofSeveral, lot.of);
    if (finding.kind === 'LOW_PRICE' && isOwnBid(actor, finding))
      return findingTransitions({ is: 'BIDDER' }, state, staged);
    const seatId = await this.access.seatIdOf(actor, { id: projectId, regionCode });
    if (!actor || !seatId) return [];
    const own = await this.standing.ofVoter(projectId, actor.accountId);
    return findingTransitions({ is: 'EVALUATOR', voted: voted.includes(seatId), own }, state, staged);
  }

  /** Of one's own bid; whose it is the caller has asked. */
  async ofOwn(bidId: string): Promise<BidFindingType[]> {
    return ((await this.byBid(bidId)) ?? []).map((row) => shown(row, { votes: false, explanation: true }));
  }

  /** By id, for whoever it is; those that the actor may not see are missing. */
  async visible(ids: readonly string[], actor: Actor | null): Promise<ReadonlyMap<string, BidFindingType>> {
    const rows = await this.database.query(byIds, [ids]);
    const seen = await Promise.all(
      rows.map(async ({ lot, ...row }) => {
        const { otherBidder } = findingFields.shown(row);
        const isOwn = isOwnBid(actor, row) || (otherBidder !== null && isOwnBid(actor, { bidder: otherBidder }));
        const own = isOwn ? { votes: false, explanation: true } : undefined;
        const decided = isSettled(row) ? { votes: false, explanation: false } : undefined;
        const view = (await this.viewOf(lot, actor)) ?? own ?? decided;
        return view ? [shown(row, view)] : [];
      }),
    );
    return new Map(seen.flat().map((finding) => [finding.id, finding]));
  }

  private async viewOf(lot: EvaluatedLot, actor: Actor | null): Promise<View | undefined> {
    const seatId = await this.access.seatIdForLot(actor, lot);
    if (seatId) return { votes: true, explanation: true, seatId };
    if (isBuyerOf(actor, { agencyId: lot.buyer.id, regionCode: lot.regionCode }))
      return { votes: false, explanation: true };
    return supervises(actor, lot) ? { votes: false, explanation: true } : undefined;
  }
}

/** What is decided is public, and what was open when its lot was cancelled, as it stood. */
function isSettled({ status, lotStatus }: Pick<FindingShownRow, 'status' | 'lotStatus'>): boolean {
  return isFinalState(findingActs, status) || isEnded(lotStatus);
}

/** Whether a lot has ended, so that no finding about its bids is decided any more. */
function isEnded(lotStatus: string): boolean {
  return lotStatus === 'CANCELLED' || lotStatus === 'FAILED';
}

function shown(row: FindingShownRow, view: View): BidFindingType {
  const whole = findingFields.shown(row);
  const underWay = !isSettled(whole);
  const voted = whole.votes.some(({ seatId }) => seatId === view.seatId);
  const {
    votes,
    stillToExplain,
    lotStatus: _lot,
    ...seen
  } = findingFields.seen(whole, (audience) => (audience === 'INSIDE' ? view.explanation : view.votes || !underWay));
  return {
    ...seen,
    of: { ...whole.of, stillToExplain, voted: whole.votes.map(({ seatId }) => seatId) },
    votes: (votes ?? []).map(({ seatId: _seat, ...vote }) => vote),
    mayVote: underWay && view.seatId !== undefined && !voted && !stillToExplain,
  };
}
