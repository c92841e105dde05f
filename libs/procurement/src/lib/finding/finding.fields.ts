import type { OrganizationReference } from '@chengjie/organizations';
import { field, fieldMap, moneyOfFen, type RowOf } from '@chengjie/platform';
import { STILL_TO_EXPLAIN, type StoredFigures } from './finding.statements.js';
import type { LostCondition } from './finding.terms.js';
import type { BidFindingType, FindingOf, FindingVote } from './finding.types.js';

/** Findings `f` with their bid `b`, its bidder `o`, lot `l` and project `p`, the seat `m` that proposed it, and the bidder `x` of another bid `y`. */
export const findingTables = `bid_finding f join bid b on b.id = f.bid_id join organization o on o.id = b.bidder_id
  join lot l on l.id = f.lot_id join project p on p.id = f.project_id
  left join panel_member m on m.id = f.panel_member_id left join bid y on y.id = f.other_bid_id
  left join organization x on x.id = y.bidder_id`;

/** A vote with the seat by which it was cast. */
interface VoteOfSeat extends FindingVote {
  readonly seatId: string;
}

/** The same as JSON has it. */
interface StoredVote extends Omit<VoteOfSeat, 'at' | 'voidedAt'> {
  readonly at: string;
  readonly voidedAt: string | null;
}

/** A finding, whoever sees it. */
interface WholeFinding extends Omit<BidFindingType, 'votes' | 'mayVote' | 'of'> {
  readonly votes: readonly VoteOfSeat[];
  readonly of: Pick<FindingOf, 'projectId' | 'regionCode' | 'lot'>;
  /** Whether the time to explain has not passed yet, without an explanation. */
  readonly stillToExplain: boolean;
  /** How far its lot has come. */
  readonly lotStatus: string;
}

/** Of a seat `s` that stood down before the finding was decided. */
const ofVoid = (column: string) => `case when s.recused_at < coalesce(f.decided_at, 'infinity') then s.${column} end`;

const of = `json_build_object('projectId', p.id, 'regionCode', p.region_code, 'lot', json_build_object('number', l.number,
    'status', l.status, 'of', json_build_object('regime', p.regime, 'procedure', p.procedure), 'ofSeveral', exists (select from lot other where other.project_id = p.id and other.number > 1)))`;

const votes = `coalesce((select json_agg(json_build_object('seatId', s.id, 'number', s.number, 'inFavour', v.in_favour,
    'reason', v.reason, 'at', v.at, 'voidedAt', ${ofVoid('recused_at')}, 'voidedOn', ${ofVoid('recusal_ground')},
    'voidedBy', ${ofVoid('recused_by')}) order by v.at) from finding_vote v join panel_member s on s.id = v.panel_member_id
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
  lost: field.made('f.lost', (lost: readonly LostCondition[]) =>
    lost.map(({ code, zh, en }) => ({ code, text: { zh, en } })),
  ),
  answerUntil: field.instant('f.answer_until'),
  explainedAt: field.instant('f.explained_at'),
  explanation: field.seenBy('INSIDE', field.column<string | null>('f.explanation')),
  decidedAt: field.instant('f.decided_at'),
  stillToExplain: field.hidden(STILL_TO_EXPLAIN),
  lotStatus: field.hidden('l.status'),
  of: field.hidden(of),
  votes: field.seenBy(
    'VOTERS',
    field.made(votes, (cast: readonly StoredVote[]) =>
      cast.map(({ at, voidedAt, ...vote }) => ({
        ...vote,
        at: new Date(at),
        voidedAt: voidedAt === null ? null : new Date(voidedAt),
      })),
    ),
  ),
});

/** A finding as its statements read it. */
export type FindingShownRow = RowOf<typeof findingFields>;
