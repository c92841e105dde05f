import { rolesAsOf } from '@chengjie/accounts';
import { NOW, statement } from '@chengjie/platform';
import { UNDER_WAY } from '../finding/finding.statements.js';
import type { Candidate, CriterionPoints, Tie } from './panel.rules.js';
import type { RecusalGround } from './recusal.js';
import { COUNTS, SCORES } from './score-sheet.sql.js';

/** Whether grant `g` is of a register that evaluators for a region come from: of its ancestors, or within it. */
export const registerCovers = (region: string) =>
  `(starts_with(${region}, g.region_code) or starts_with(g.region_code, ${region}))`;

/** Whether grant `s` is of an account that supervises purchases in a region at an instant. */
export const supervisesAsOf = (at: string, account: string, region: string) =>
  `s.account_id = ${account} and s.role = 'SUPERVISOR' and starts_with(${region}, s.region_code) and ${rolesAsOf(at, 's')}`;

/** What accounts know of those named for a panel; and of whether they may evaluate there. */
export const candidatesById = statement<
  Candidate,
  [accountIds: readonly string[], agencyId: string, regionCode: string]
>(
  'panel_candidates',
  `select a.id as "accountId", a.display_name as name,
     a.status = 'ACTIVE' and exists (select from role_grant g
       where g.account_id = a.id and g.role = 'EVALUATOR' and ${rolesAsOf(NOW)} and ${registerCovers('$3::text')}) as evaluator,
     exists (select from role_grant g where g.account_id = a.id and g.agency_id = $2 and g.role <> 'EVALUATOR'
       and ${rolesAsOf(NOW)}) as "buyersStaff",
     exists (select from role_grant s where ${supervisesAsOf(NOW, 'a.id', '$3::text')}) as supervises
   from account a where a.id = any($1::uuid[])`,
);

/**
 * Names of what ties a seat `m` to its project `p` at an instant: bidders of opened bids for which its holder acts or in the
 * last years acted (条例 9), the buyer for whom it works, and the office for which it supervises. Ties that begin later are none yet.
 * @param years SQL of how many years count, which the rule pack says
 */
export const tiesAsOf = (at: string, years: string) => `
  select o.name, 'BIDDER' as tied_to from bid b
    join organization o on o.id in (b.bidder_id, b.performer_id)
    join role_grant g on g.account_id = m.account_id and g.organization_id = o.id and g.valid_from <= ${at}
      and (g.valid_to is null or g.valid_to > ${at} - make_interval(years => ${years}))
  where b.project_id = m.project_id and b.status in ('VALID', 'INVALID')
  union
  select y.name, 'BUYER' from role_grant g join agency y on y.id = g.agency_id
  where g.account_id = m.account_id and g.agency_id = p.agency_id and g.role <> 'EVALUATOR' and ${rolesAsOf(at)}
  union
  select y.name, 'SUPERVISOR' from role_grant s join agency y on y.id = s.agency_id
  where ${supervisesAsOf(at, 'm.account_id', 'p.region_code')}`;

/**
 * Seats `m` of a project `p` with what ties them, `t`: as it was when each handed in its last sheet for a lot, and of whoever handed in
 * none as it is now.
 */
export const sittingTied = (lot: string, years: string) => `
   from panel_member m join project p on p.id = m.project_id
   cross join lateral (select coalesce((select max(s.submitted_at) from score_sheet s join bid b on b.id = s.bid_id
     where s.panel_member_id = m.id and b.lot_id = ${lot}), clock_timestamp()) as instant) at
   cross join lateral (${tiesAsOf('at.instant', years)}) t`;

/** A sitting member and what ties it to the project. */
export interface TieRow extends Tie {
  readonly accountId: string;
}

/**
 * Ties of the sitting members. For a ranking as they were when each handed its last sheet for the lot in, since what came
 * later takes no sheet away; of whoever handed in none, and for any other act, as they are now.
 */
export const tiesOfPanel = statement<TieRow, [projectId: string, years: number, rankedLotId: string | null]>(
  'panel_ties',
  `select m.account_id as "accountId", m.number, t.name, t.tied_to as "tiedTo" ${sittingTied('$3::uuid', '$2::int')}
   where m.project_id = $1 and m.recused_at is null
   order by m.number, t.name`,
);

/** Whether a proposal `s` to stand a seat down can be confirmed still. */
export const STAND_DOWN_WAITS = 'stand_down_waits(s)';

/** The proposal `s` to stand the seat `m` down that waits for a second person: at most one does. */
export const WAITING_PROPOSAL = `stand_down_proposal s where s.panel_member_id = m.id and s.decided_at is null and ${STAND_DOWN_WAITS}`;

/** Whether a seat `m` has done anything since the opening, on which grounds the registers show that it cannot go on, whether two are to stand it down, from when on as unable, and whether that makes it many. */
export const SCORED = {
  hasAppeared: 'seat_has_appeared(m.id)',
  bars: 'seat_bars(m.id)',
  proposed: `exists (select from ${WAITING_PROPOSAL})`,
  silentFrom: 'seat_silent_from(m.id)',
  ofMany: 'stands_down_many(m.id)',
};

/** What of a seat decides who stands it down; its votes on findings that are not decided yet leave with it. */
export const seatToLeave = statement<
  {
    openVotes: number;
    hasAppeared: boolean;
    bars: readonly RecusalGround[];
    proposed: boolean;
    silentFrom: Date | null;
    ofMany: boolean;
  },
  [memberId: string]
>(
  'panel_seat_to_leave',
  `select (select count(*)::int from finding_vote v join bid_finding f on f.id = v.finding_id
       where v.panel_member_id = m.id and ${UNDER_WAY}) as "openVotes",
     ${SCORED.hasAppeared} as "hasAppeared", ${SCORED.bars} as bars, ${SCORED.proposed} as proposed,
     ${SCORED.silentFrom} as "silentFrom", ${SCORED.ofMany} as "ofMany"
   from panel_member m where m.id = $1`,
);

/** Who bid in what was opened of a project, and for whom. */
export const openedBidders = statement<{ id: string }, [projectId: string]>(
  'panel_opened_bidders',
  `select distinct party.id from bid b cross join lateral (values (b.bidder_id), (b.performer_id)) as party (id)
   where b.project_id = $1 and b.price_fen is not null and party.id is not null`,
);

/** A first sheet as a draft, made or found; where it is handed in already no row comes back. Locked, so that its scores change by turns. */
export const draftSheet = statement<{ id: string }, [id: string, memberId: string, bidId: string]>(
  'panel_draft_sheet',
  `insert into score_sheet (id, panel_member_id, bid_id) values ($1, $2, $3)
   on conflict (panel_member_id, bid_id, corrects) do update set submitted_at = null where score_sheet.submitted_at is null
   returning id`,
);

/** The sheet of a seat that counts for a bid, and whether all of the lot are in; no row before it is handed in. */
export const sheetToCorrect = statement<
  { id: string; scores: readonly CriterionPoints[]; final: boolean; corrections: number },
  [memberId: string, bidId: string]
>(
  'panel_sheet_to_correct',
  `select s.id, ${SCORES} as scores, sheets_are_final(b.lot_id) as final,
     (select count(*)::int from score_sheet c where (c.panel_member_id, c.bid_id) = ($1, $2) and c.corrects is not null) as corrections
   from score_sheet s join bid b on b.id = s.bid_id
   where s.panel_member_id = $1 and s.bid_id = $2 and ${COUNTS}`,
);

/** Of these lots, those of which no sheet can be corrected any more. */
export const finalLots = statement<{ lotId: string }, [lotIds: readonly string[]]>(
  'panel_final_lots',
  `select id as "lotId" from unnest($1::uuid[]) as asked (id) where sheets_are_final(id)`,
);

export const beginCorrection = statement<
  object,
  [id: string, memberId: string, bidId: string, corrects: string, correction: string]
>(
  'panel_begin_correction',
  `insert into score_sheet (id, panel_member_id, bid_id, corrects, correction) values ($1, $2, $3, $4, $5)`,
);

/** With the scores that it has by then. */
export const handInSheet = statement<object, [id: string]>(
  'panel_hand_in_sheet',
  `update score_sheet set submitted_at = clock_timestamp() where id = $1`,
);

export const removeScores = statement<object, [sheetId: string]>(
  'panel_remove_scores',
  `delete from score where sheet_id = $1`,
);

export const writeScores = statement<
  object,
  [sheetId: string, criterionIds: readonly string[], points: readonly string[], reasons: readonly string[]]
>(
  'panel_write_scores',
  `insert into score (sheet_id, criterion_id, points, reason)
   select $1::uuid, criterion_id, points::numeric, reason
   from unnest($2::text[], $3::text[], $4::text[]) as given (criterion_id, points, reason)`,
);
