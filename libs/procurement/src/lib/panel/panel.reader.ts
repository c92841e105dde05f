import { isPossible, type Procured } from '@chengjie/kernel';
import { rolesAsOf } from '@chengjie/accounts';
import {
  actsAs,
  Database,
  inStates,
  list,
  mapPage,
  naturally,
  NestedPages,
  NOW,
  readPage,
  sharedLookup,
  statement,
  where,
  type Actor,
  type Page,
  type PageRequest,
  type RowOf,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { stagedProject } from '../acts/acts.rules.js';
import { panelActs } from '../acts/panel.acts.js';
import { UNDER_EVALUATION } from '../acts/procurement-act.js';
import { isBuyerOf, supervises } from '../project/project.policy.js';
import type { ReviewedLot } from '../finding/possible-reviews.rules.js';
import { partyTables } from '../ranking/ranking.fields.js';
import { lotKey, ofLot } from '../lot/lists-of-lot.js';
import { PanelAccessReader } from './panel-access.reader.js';
import {
  evaluationTaskFields,
  evaluatorCandidateFields,
  panelMemberFields,
  reviewedBidFields,
  type EvaluationTaskRow,
  type ReviewedBidRow,
} from './panel.fields.js';
import { holdsSeat, isPanelPublic } from './panel.policy.js';
import { emptySeats, seatTransitions } from './panel.rules.js';
import { registerCovers, supervisesAsOf } from './panel.statements.js';
import type { EvaluationTask, EvaluatorCandidate, PanelMemberType, ReviewedBid } from './panel.types.js';
import { COUNTS, SCORES } from './score-sheet.sql.js';
import type { ScoreSheetType } from './score-sheet.types.js';

/** What of a project decides who sees its panel. */
interface ProjectOfPanel extends Procured {
  readonly id: string;
  readonly status: string;
  readonly buyer: { readonly id: string };
  readonly regionCode: string;
  readonly lots: readonly { readonly status: string; readonly openedAt: Date | null }[];
}

type PageOf = Omit<PageRequest<never>, 'orderBy'>;

const membersOfProjects = statement<
  RowOf<typeof panelMemberFields> & { readonly projectId: string },
  [projectIds: readonly string[]]
>(
  'panel_members',
  `select m.project_id as "projectId", ${panelMemberFields.columns} from panel_member m join account a on a.id = m.account_id
   join project p on p.id = m.project_id join rule_pack k on k.id = p.rule_pack_id
   left join organization o on o.id = m.recused_over
   where m.project_id = any($1::uuid[]) order by m.project_id, m.number`,
);

const tasks = list<EvaluationTaskRow, 'NEWEST'>('panel_tasks', {
  columns: evaluationTaskFields.columns,
  from: 'panel_member m join project p on p.id = m.project_id',
  id: 'm.id',
  orders: { NEWEST: { column: 'm.appointed_at', type: 'timestamptz', direction: 'desc' } },
});

const ownSeat = statement<EvaluationTaskRow, [projectId: string, accountId: string]>(
  'panel_own_seat',
  `select ${evaluationTaskFields.columns} from panel_member m join project p on p.id = m.project_id
   where m.project_id = $1 and m.account_id = $2`,
);

/** Whether nothing is scored from a seat of the actor's account in the role that it acts in. */
function rests(actor: Actor, seat: EvaluationTaskRow): boolean {
  return !holdsSeat(actor, { ...seat, accountId: actor.accountId }, seat);
}

/** Evaluators of the project's region: registers of its ancestors and within it, the buyer's own staff and who supervises there left out. */
const candidates = list<EvaluatorCandidate, 'NAME'>('panel_candidates', {
  columns: evaluatorCandidateFields.columns,
  from: `role_grant g join account a on a.id = g.account_id join agency r on r.id = g.agency_id`,
  id: 'g.id',
  orders: { NAME: { column: naturally('a.display_name'), type: 'text', direction: 'asc' } },
});

const reviewed = list<ReviewedBidRow, 'BIDDER'>('panel_reviewed_bids', {
  columns: reviewedBidFields.columns,
  from: `bid b ${partyTables}`,
  id: 'b.id',
  orders: { BIDDER: { column: naturally('o.name'), type: 'text', direction: 'asc' } },
});

/** Those that count, and drafts. Keys are a seat and a bid, with a blank between. */
const sheetsOfSeats = statement<ScoreSheetType & { key: string }, [keys: string]>(
  'panel_sheets_of_seats',
  `select asked.key, s.id, s.panel_member_id as "seatId", s.bid_id as "bidId", s.submitted_at as "submittedAt", ${SCORES} as scores
   from jsonb_array_elements_text($1::jsonb) as asked (key)
   join score_sheet s on s.panel_member_id = split_part(asked.key, ' ', 1)::uuid
     and s.bid_id = split_part(asked.key, ' ', 2)::uuid
     and (${COUNTS} or s.submitted_at is null and s.corrects is null)`,
);

/** Reads panels, tasks and opened bids for those who may see them. */
@Injectable()
export class PanelReader {
  private readonly reviewed: NestedPages<ReviewedBidRow, 'BIDDER'>;
  private readonly sheetOf = sharedLookup<ScoreSheetType>(async (keys) => {
    const rows = await this.database.query(sheetsOfSeats, [JSON.stringify(keys)]);
    return new Map(rows.map(({ key, ...sheet }) => [key, sheet]));
  });
  private readonly members = sharedLookup(async (projectIds) =>
    Map.groupBy(await this.database.query(membersOfProjects, [projectIds]), ({ projectId }) => projectId),
  );

  constructor(
    private readonly database: Database,
    private readonly access: PanelAccessReader,
  ) {
    this.reviewed = new NestedPages(database, reviewed);
  }

  /** The panel by name: for buyer, panel and supervisor at once, for everybody with what it came to; else null. */
  async membersOf(project: ProjectOfPanel, actor: Actor | null): Promise<PanelMemberType[] | null> {
    const buys = isBuyerOf(actor, { agencyId: project.buyer.id, regionCode: project.regionCode });
    const seatId = await this.access.seatIdOf(actor, project);
    const inside = buys || seatId !== undefined || supervises(actor, project);
    if (!inside && !isPanelPublic(project.lots)) return null;
    const members = (await this.members(project.id)) ?? [];
    return members.map(({ hasVoted, hasAppeared, bars, proposed, ofMany, ...member }) => ({
      ...member,
      bars: inside ? bars : null,
      rests: inside ? bars.includes('SEAT_RESTS') : null,
      ...(!inside && { recusalReason: null, silentFrom: null }),
      availableTransitions:
        buys || member.id === seatId
          ? seatTransitions(
              buys ? 'BUYER' : 'SEAT_HOLDER',
              { ...member, hasVoted, hasAppeared, bars, proposed, ofMany },
              stagedProject(project),
              project.lots.some(({ openedAt }) => openedAt !== null),
            )
          : [],
    }));
  }

  /** Numbers of the seats that its buyer is to fill; null for others, and where none can be filled. */
  async seatsToFill(project: ProjectOfPanel, actor: Actor | null): Promise<number[] | null> {
    if (!isBuyerOf(actor, { agencyId: project.buyer.id, regionCode: project.regionCode })) return null;
    if (!isPossible(panelActs.acts.appointPanel, project.status)) return null;
    return emptySeats((await this.members(project.id)) ?? []).map(({ number }) => number);
  }

  /** Projects on whose panel the actor sits or sat, last appointed first. @param underWay only while their bids are evaluated */
  async tasksOf(
    actor: Actor,
    page: PageOf,
    underWay = false,
  ): Promise<Page<EvaluationTask & { readonly bidsToScore: number; readonly proposedAt: Date | null }>> {
    const conditions = [
      where('m.account_id = ?::uuid', actor.accountId),
      ...(underWay ? [where(`m.recused_at is null and ${inStates('p.status', UNDER_EVALUATION)}`)] : []),
    ];
    const request = { ...page, orderBy: 'NEWEST' } as const;
    const rows = await readPage<EvaluationTaskRow, 'NEWEST'>(this.database, tasks, conditions, request);
    return mapPage(rows, (task) => ({ ...task, rests: rests(actor, task) }));
  }

  /** The seat that the actor has or had in a project; null for others. */
  async ownSeat({ id }: Pick<ProjectOfPanel, 'id'>, actor: Actor | null): Promise<EvaluationTask | null> {
    if (!actsAs(actor, 'EVALUATOR')) return null;
    const row = await this.database.queryOne(ownSeat, [id, actor.accountId]);
    return row ? { ...evaluationTaskFields.shown(row), rests: rests(actor, row) } : null;
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
      where(`not exists (select from role_grant s where ${supervisesAsOf(NOW, 'a.id', '?')})`, code),
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
      return { cursor, node: { ...reviewedBidFields.shown(node), lot, mySheet: sheet ?? null } };
    });
    return { ...rows, edges: await Promise.all(edges) };
  }
}
