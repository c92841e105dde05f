import { rolesAsOf } from '@chengjie/accounts';
import {
  Database,
  list,
  mapPage,
  moneyOfFen,
  NOW,
  readPage,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { isBuyerOf } from '../project/project.policy.js';
import type { EvaluatedLot } from '../ranking/ranking.policy.js';
import { registerCovers, tiesAsOf } from './panel.statements.js';
import { PanelAccess } from './panel-access.js';
import { holdsSeat } from './panel.policy.js';
import type {
  EvaluationTask,
  EvaluatorCandidate,
  PanelMemberType,
  ReviewedBid,
  ScoreSheetType,
} from './panel.types.js';

/** What of a project decides who sees its panel. */
interface ProjectOfPanel {
  readonly id: string;
  readonly status: string;
  readonly buyer: { readonly id: string };
  readonly regionCode: string;
}

type PageOf = Omit<PageRequest<never>, 'orderBy'>;

/** Bids `b` that the panel scores: valid ones of lots that have not ended without an award. */
const toScore = `b.status = 'VALID' and exists (select from lot l
      where l.id = b.lot_id and l.status not in ('FAILED', 'CANCELLED'))`;

const membersOfProject = statement<PanelMemberType, [projectId: string]>(
  'panel_members',
  `select m.id, m.number, a.display_name as name, m.recused_at as "recusedAt", m.recusal_reason as "recusalReason",
     m.recusal_ground as "recusalGround", m.recused_by as "recusedBy",
     array(select t.name from (${tiesAsOf(NOW, `(k.content ->> 'conflictYears')::int`)}) t order by t.name) as ties,
     (select count(*) from score_sheet s join bid b on b.id = s.bid_id and ${toScore}
       where s.panel_member_id = m.id and s.submitted_at is not null) as "submittedSheets",
     a.keys_since > m.appointed_at or not exists (select from role_grant g where g.account_id = a.id
       and g.role = 'EVALUATOR' and g.valid_from <= m.appointed_at and ${rolesAsOf(NOW)}
       and ${registerCovers('p.region_code')}) as rests
   from panel_member m join account a on a.id = m.account_id join project p on p.id = m.project_id
     join rule_pack k on k.id = p.rule_pack_id where m.project_id = $1 order by m.number`,
);

type TaskRow = Omit<EvaluationTask, 'rests'> & { readonly regionCode: string };

const tasks = list<TaskRow, 'NEWEST'>('panel_tasks', {
  columns: `m.id, m.number, m.project_id as "projectId", p.region_code as "regionCode", m.appointed_at as "appointedAt", m.recused_at as "recusedAt",
    (select count(*) from bid b where b.project_id = m.project_id and ${toScore}) as "validBids",
    (select count(*) from score_sheet s join bid b on b.id = s.bid_id and ${toScore}
      where s.panel_member_id = m.id and s.submitted_at is not null) as "submittedSheets"`,
  from: 'panel_member m join project p on p.id = m.project_id',
  id: 'm.id',
  orders: { NEWEST: { column: 'm.appointed_at', type: 'timestamptz', direction: 'desc' } },
});

/** Evaluators of the project's region: registers of its ancestors and within it, the buyer's own staff left out. */
const candidates = list<EvaluatorCandidate, 'NAME'>('panel_candidates', {
  columns: `a.id as "accountId", a.display_name as name, r.name as register`,
  from: `role_grant g join account a on a.id = g.account_id join agency r on r.id = g.agency_id`,
  id: 'g.id',
  orders: { NAME: { column: 'a.display_name', type: 'text', direction: 'asc' } },
});

interface ReviewedRow extends Omit<ReviewedBid, 'bidder' | 'performer' | 'price' | 'mySheet' | 'valid'> {
  readonly bidderId: string;
  readonly bidderName: string;
  readonly performerId: string | null;
  readonly performerName: string | null;
  readonly priceFen: number;
  readonly status: string;
}

const reviewed = list<ReviewedRow, 'BIDDER'>('panel_reviewed_bids', {
  columns: `b.id, b.capacity, b.status, b.proposal, b.price_fen as "priceFen", b.invalid_reason as "invalidReason",
    o.id as "bidderId", o.name as "bidderName", b.performer_id as "performerId", f.name as "performerName"`,
  from: `bid b join organization o on o.id = b.bidder_id left join organization f on f.id = b.performer_id`,
  id: 'b.id',
  orders: { BIDDER: { column: 'o.name', type: 'text', direction: 'asc' } },
});

const sheetsOfSeat = statement<ScoreSheetType & { bidId: string }, [memberId: string, bidIds: readonly string[]]>(
  'panel_sheets_of_seat',
  `select s.id, s.bid_id as "bidId", s.submitted_at as "submittedAt",
     coalesce((select json_agg(json_build_object('criterionId', c.criterion_id, 'points', c.points::text,
       'reason', c.reason) order by c.criterion_id) from score c where c.sheet_id = s.id), '[]') as scores
   from score_sheet s where s.panel_member_id = $1 and s.bid_id = any($2::uuid[])`,
);

/** Reads panels, tasks and opened bids for those who may see them. */
@Injectable()
export class PanelReader {
  constructor(
    private readonly database: Database,
    private readonly access: PanelAccess,
  ) {}

  /** The panel by name: for buyer and panel at once, for everybody with the award; else null. */
  async membersOf(project: ProjectOfPanel, actor: Actor | null): Promise<PanelMemberType[] | null> {
    const inside =
      isBuyerOf(actor, { agencyId: project.buyer.id, regionCode: project.regionCode }) ||
      (await this.access.seatIdOf(actor, project)) !== undefined;
    if (!inside && project.status !== 'AWARDED') return null;
    const members = await this.database.query(membersOfProject, [project.id]);
    return inside ? members : members.map((member) => ({ ...member, recusalReason: null, rests: null }));
  }

  /** Projects on whose panel the actor sits or sat, last appointed first. */
  async tasksOf(actor: Actor, page: PageOf): Promise<Page<EvaluationTask>> {
    const conditions = [where('m.account_id = ?::uuid', actor.accountId)];
    const request = { ...page, orderBy: 'NEWEST' } as const;
    const rows = await readPage<TaskRow, 'NEWEST'>(this.database, tasks, conditions, request);
    return mapPage(rows, (task) => ({
      ...task,
      rests: !holdsSeat(actor, { ...task, accountId: actor.accountId }, task),
    }));
  }

  /** Who may be appointed to the project's panel; for its buyer. */
  candidatesFor(project: ProjectOfPanel, page: PageOf): Promise<Page<EvaluatorCandidate>> {
    const { regionCode: code } = project;
    const conditions = [
      where(`g.role = 'EVALUATOR' and ${rolesAsOf(NOW)} and a.status = 'ACTIVE'`),
      where(registerCovers('?'), code, code),
      where(
        `not exists (select from role_grant s where s.account_id = a.id and s.agency_id = ?::uuid
           and s.role <> 'EVALUATOR' and ${rolesAsOf(NOW, 's')})`,
        project.buyer.id,
      ),
    ];
    return readPage<EvaluatorCandidate, 'NAME'>(this.database, candidates, conditions, { ...page, orderBy: 'NAME' });
  }

  /** Opened bids with their texts and the actor's own sheets; null for those who may not read them. */
  async reviewedBids(lot: EvaluatedLot, actor: Actor | null, page: PageOf): Promise<Page<ReviewedBid> | null> {
    if (!(await this.access.seesProposals(actor, lot))) return null;
    const conditions = [
      where('b.project_id = ?::uuid and b.lot_id = ?::uuid', lot.projectId, lot.id),
      where(`b.status in ('VALID', 'INVALID')`),
    ];
    const rows = await readPage<ReviewedRow, 'BIDDER'>(this.database, reviewed, conditions, {
      ...page,
      orderBy: 'BIDDER',
    });
    const seatId = await this.access.seatIdForLot(actor, lot);
    const bidIds = rows.edges.map(({ node }) => node.id);
    const sheets = seatId ? await this.database.query(sheetsOfSeat, [seatId, bidIds]) : [];
    const byBid = new Map(sheets.map((sheet) => [sheet.bidId, sheet]));
    return {
      ...rows,
      edges: rows.edges.map(({ cursor, node }) => ({ cursor, node: reviewedBidOf(node, byBid.get(node.id) ?? null) })),
    };
  }
}

function reviewedBidOf(row: ReviewedRow, mySheet: ScoreSheetType | null): ReviewedBid {
  return {
    id: row.id,
    bidder: { id: row.bidderId, name: row.bidderName },
    performer: row.performerId ? { id: row.performerId, name: row.performerName ?? '' } : null,
    capacity: row.capacity,
    price: moneyOfFen(row.priceFen),
    proposal: row.proposal,
    valid: row.status === 'VALID',
    invalidReason: row.invalidReason && { zh: row.invalidReason.zh, en: row.invalidReason.en },
    mySheet,
  };
}
