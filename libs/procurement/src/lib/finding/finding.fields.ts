import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, moneyOfFen, type RowOf } from '@chengjie/platform';
import { STILL_TO_EXPLAIN, type StoredFigures } from './finding.statements.js';
import type { BidFindingType, FindingVote } from './finding.types.js';

/** Findings `f` with their bid `b`, its lot `l`, its bidder `o`, the seat `m` that proposed it, and the bidder `x` of another bid `y`. */
export const findingTables = `bid_finding f join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
  join lot l on l.id = f.lot_id left join panel_member m on m.id = f.panel_member_id left join bid y on y.id = f.other_bid_id
  left join organization x on x.id = y.bidder_id`;

/** A vote with the seat by which it was cast. */
interface VoteOfSeat extends FindingVote {
  readonly seatId: string;
}

/** A finding, whoever sees it. */
interface WholeFinding extends Omit<BidFindingType, 'votes' | 'mayVote'> {
  readonly votes: readonly VoteOfSeat[];
  /** Whether the time to explain has not passed yet, without an explanation. */
  readonly stillToExplain: boolean;
  /** How far its lot has come. */
  readonly lotStatus: string;
}

const votes = `coalesce((select json_agg(json_build_object('seatId', s.id, 'number', s.number, 'inFavour', v.in_favour,
    'reason', v.reason, 'at', v.at) order by v.at) from finding_vote v join panel_member s on s.id = v.panel_member_id
    where v.finding_id = f.id), '[]')`;

/**
 * Where the fields of a finding come from, in rows of {@link findingTables}, and who sees them. INSIDE: panel, buyer, supervisor and the
 * bidder, for good. VOTERS: the panel, and everybody once it is decided or its lot has ended (docs/adr/0021).
 */
export const findingFields = fieldMap<WholeFinding>()({
  id: field.column('f.id'),
  bidId: field.hidden('f.bid_id'),
  bidder: field.object<OrganizationReference>({ id: 'o.id', name: 'o.name' }),
  kind: field.column('f.kind'),
  status: field.column('f.status'),
  invalidates: field.column('f.invalidates'),
  ground: field.column('f.ground'),
  corrects: field.column('f.corrects'),
  condition: field.column('f.condition'),
  clause: field.column('f.clause'),
  facts: field.column('f.facts'),
  otherBidder: field.optionalObject<OrganizationReference>('x.id is not null', { id: 'x.id', name: 'x.name' }),
  by: field.column(`case when f.panel_member_id is null then 'BUYER' else 'PANEL' end`),
  number: field.column('m.number'),
  proposedAt: field.instant('f.proposed_at'),
  figures: field.made('f.figures', (figures: StoredFigures) =>
    figures.map(({ threshold, percent, ofFen }) => ({ threshold, percent, of: moneyOfFen(ofFen) })),
  ),
  answerUntil: field.instant('f.answer_until'),
  explainedAt: field.instant('f.explained_at'),
  explanation: field.seenBy('INSIDE', field.column<string | null>('f.explanation')),
  decidedAt: field.instant('f.decided_at'),
  stillToExplain: field.hidden(STILL_TO_EXPLAIN),
  lotStatus: field.hidden('l.status'),
  votes: field.seenBy(
    'VOTERS',
    field.made(votes, (cast: readonly (Omit<VoteOfSeat, 'at'> & { readonly at: string })[]) =>
      cast.map(({ at, ...vote }) => ({ ...vote, at: new Date(at) })),
    ),
  ),
});

/** A finding as its statements read it. */
export type FindingShownRow = RowOf<typeof findingFields>;
