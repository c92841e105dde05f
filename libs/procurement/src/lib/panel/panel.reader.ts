import { rolesAsOf } from '@chengjie/accounts';
import {
  Database,
  list,
  mapPage,
  NestedPages,
  moneyOfFen,
  NOW,
  readPage,
  sharedLookup,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { isBuyerOf } from '../project/project.policy.js';
import type { ReviewedLot } from '../finding/possible-reviews.rules.js';
import { registerCovers, tiesAsOf } from './panel.statements.js';
import { lotKey, ofLot } from '../lot/lists-of-lot.js';
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

interface ReviewedRow extends Omit<ReviewedBid, 'bidder' | 'performer' | 'price' | 'mySheet' | 'valid' | 'lot'> {
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

/** Keys are a seat and a bid, with a blank between. */
const sheetsOfSeats = statement<ScoreSheetType & { key: string }, [keys: string]>(
  'panel_sheets_of_seats',
  `select asked.key, s.id, s.submitted_at as "submittedAt",
     coalesce((select json_agg(json_build_object('criterionId', c.criterion_id, 'points', c.points::text,
       'reason', c.reason) order by c.criterion_id) from score c where c.sheet_id = s.id), '[]') as scores
   from jsonb_array_elements_text($1::jsonb) as asked (key)
   join score_sheet s on s.panel_member_id = split_part(asked.key, ' ', 1)::uuid
     and s.bid_id = split_part(asked.key, ' ', 2)::uuid`,
);

/** Reads panels, tasks and opened bids for those who may see them. */
@Injectable()
export class PanelReader {
  private readonly reviewed: NestedPages<ReviewedRow, 'BIDDER'>;
  private readonly sheetOf = sharedLookup<ScoreSheetType>(async (keys) => {
    const rows = await this.database.query(sheetsOfSeats, [JSON.stringify(keys)]);
    return new Map(rows.map(({ key, ...sheet }) => [key, sheet]));
  });

  constructor(
    private readonly database: Database,
    private readonly access: PanelAccess,
  ) {
    this.reviewed = new NestedPages(database, reviewed);
  }

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
  async reviewedBids(
    request: object,
    lot: ReviewedLot,
    actor: Actor | null,
    page: PageOf,
  ): Promise<Page<ReviewedBid> | null> {
    if (!(await this.access.seesProposals(actor, lot))) return null;
    const conditions = [ofLot, where(`b.status in ('VALID', 'INVALID')`)];
    const rows = await this.reviewed.page(request, lotKey(lot), conditions, { ...page, orderBy: 'BIDDER' });
    const seatId = await this.access.seatIdForLot(actor, lot);
    const edges = rows.edges.map(async ({ cursor, node }) => {
      const sheet = seatId === undefined ? undefined : await this.sheetOf(`${seatId} ${node.id}`);
      return { cursor, node: reviewedBidOf(node, lot, sheet ?? null) };
    });
    return { ...rows, edges: await Promise.all(edges) };
  }
}

function reviewedBidOf(row: ReviewedRow, lot: ReviewedLot, mySheet: ScoreSheetType | null): ReviewedBid {
  return {
    lot,
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
