import { finalStates, isFinalState, type Possibility } from '@chengjie/kernel';
import type { OrganizationReference } from '@chengjie/organizations';
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
import { isOwnBid } from '../bid/bid.policy.js';
import { PanelAccessReader } from '../panel/panel-access.reader.js';
import { isBuyerOf, supervises } from '../project/project.policy.js';
import type { EvaluatedLot } from '../ranking/ranking.policy.js';
import { possibleReviews, type ReviewedLot } from './possible-reviews.rules.js';
import { reviewStates, STILL_TO_EXPLAIN, type ReviewState, type StoredFigures } from './finding.statements.js';
import type { BidFindingType, FindingVote } from './finding.types.js';

interface FindingShown extends Omit<BidFindingType, 'votes' | 'figures' | 'mayVote'> {
  readonly figures: StoredFigures;
  readonly votes: readonly (Omit<FindingVote, 'at'> & { readonly at: string; readonly seatId: string })[];
  readonly stillToExplain: boolean;
}

const organization = (o: string) => `json_build_object('id', ${o}.id, 'name', ${o}.name)`;

const columns = `f.id, f.bid_id as "bidId", ${organization('o')} as bidder, f.kind, f.status, f.invalidates, f.ground, f.corrects,
  f.condition, f.clause, f.facts, case when x.id is not null then ${organization('x')} end as "otherBidder",
  case when f.panel_member_id is null then 'BUYER' else 'PANEL' end as by, m.number, f.proposed_at as "proposedAt",
  f.figures, f.answer_until as "answerUntil", f.explained_at as "explainedAt", f.explanation, f.decided_at as "decidedAt",
  ${STILL_TO_EXPLAIN} as "stillToExplain",
  coalesce((select json_agg(json_build_object('seatId', s.id, 'number', s.number, 'inFavour', v.in_favour,
    'reason', v.reason, 'at', v.at) order by v.at) from finding_vote v join panel_member s on s.id = v.panel_member_id
    where v.finding_id = f.id), '[]') as votes`;
const from = `bid_finding f join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
  left join panel_member m on m.id = f.panel_member_id left join bid y on y.id = f.other_bid_id
  left join organization x on x.id = y.bidder_id`;

const ofLot = list<FindingShown, 'NEWEST'>('findings_of_lot', {
  columns,
  from,
  id: 'f.id',
  orders: { NEWEST: { column: 'f.proposed_at', type: 'timestamptz', direction: 'desc' } },
});

const ofOneLot = where(`f.lot_id = ${PARENT}::uuid`);

const ofBids = statement<FindingShown, [bidIds: readonly string[]]>(
  'findings_of_bids',
  `select ${columns} from ${from} where f.bid_id = any($1::uuid[]) order by f.proposed_at`,
);

const byIds = statement<FindingShown & { lot: EvaluatedLot }, [ids: readonly string[]]>(
  'findings_by_ids',
  `select ${columns}, json_build_object('id', l.id, 'projectId', l.project_id, 'status', l.status,
     'buyer', json_build_object('id', p.agency_id), 'regionCode', p.region_code) as lot
   from ${from} join lot l on l.id = f.lot_id join project p on p.id = l.project_id where f.id = any($1::uuid[])`,
);

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
  private readonly byBid = sharedLookup<readonly FindingShown[]>(async (bidIds) =>
    Map.groupBy(await this.database.query(ofBids, [bidIds]), ({ bidId }) => bidId),
  );

  private readonly stateOf = sharedLookup<ReviewState>(async (bidIds) => {
    const rows = await this.database.query(reviewStates, [bidIds]);
    return new Map(rows.map((row) => [row.bidId, row]));
  });

  private readonly ofLots: NestedPages<FindingShown, 'NEWEST'>;

  constructor(
    private readonly database: Database,
    private readonly access: PanelAccessReader,
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
    const conditions = [ofOneLot, ...(view ? [] : [where(inStates('f.status', finalStates(findingActs)))])];
    const rows = await this.ofLots.page(request, lot.id, conditions, { ...page, orderBy: 'NEWEST' });
    return mapPage(rows, (row) => shown(row, view ?? { votes: false, explanation: false }));
  }

  /** Of an opened bid as panel, buyer and supervisor see it; whether the actor is one of them the caller has asked. */
  async ofReviewed(bidId: string, lot: EvaluatedLot, actor: Actor | null): Promise<BidFindingType[]> {
    const view = (await this.viewOf(lot, actor)) ?? { votes: false, explanation: false };
    return ((await this.byBid(bidId)) ?? []).map((row) => shown(row, view));
  }

  /** What the actor could begin a review of an opened bid with, and why not now. */
  async possibleReviews(
    { id, valid }: { readonly id: string; readonly valid: boolean },
    lot: ReviewedLot,
    actor: Actor | null,
  ): Promise<Possibility[]> {
    const seated = (await this.access.seatIdForLot(actor, lot)) !== undefined;
    const buys = isBuyerOf(actor, { agencyId: lot.buyer.id, regionCode: lot.regionCode });
    const state = seated || buys ? await this.stateOf(id) : undefined;
    if (!state) return [];
    return possibleReviews(seated ? 'EVALUATOR' : 'BUYER', state, { bid: valid ? 'VALID' : 'INVALID', lot });
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
        const own = isOwnBid(actor, row) ? { votes: false, explanation: true } : undefined;
        const decided = isDecided(row) ? { votes: false, explanation: false } : undefined;
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

/** What is decided is public. */
function isDecided({ status }: Pick<FindingShown, 'status'>): boolean {
  return isFinalState(findingActs, status);
}

function shown({ figures, votes, stillToExplain, ...row }: FindingShown, view: View): BidFindingType {
  const underWay = !isDecided(row);
  const seen = view.votes || !underWay;
  const voted = votes.some(({ seatId }) => seatId === view.seatId);
  return {
    ...row,
    bidder: row.bidder as OrganizationReference,
    explanation: view.explanation ? row.explanation : null,
    figures: figures.map(({ threshold, percent, ofFen }) => ({ threshold, percent, of: moneyOfFen(ofFen) })),
    votes: seen
      ? votes.map(({ at, number, inFavour, reason }) => ({ number, inFavour, reason, at: new Date(at) }))
      : [],
    mayVote: underWay && view.seatId !== undefined && !voted && !stillToExplain,
  };
}
