import type { OrganizationReference } from '@chengjie/organizations';
import type { Possibility, Titled } from '@chengjie/kernel';
import { Database, field, fieldMap, sharedLookup, statement, type Actor, type RowOf } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { PROPOSED_PROJECT } from '../cancellation/cancellation-proposal.fields.js';
import { decidesProposals } from '../cancellation/second-person.policy.js';
import { waitsFor, waitsForActor } from '../cancellation/second-person.sql.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { STAND_DOWN_WAITS as WAITS } from '../panel/panel.statements.js';
import type { BoughtBy } from '../project/project.policy.js';
import { standDownTransitions } from './stand-down.policy.js';
import type { StandDownProposal } from './stand-down.type.js';

/** Open proposals `s` with seat `m` and account `a`, project `p`, and the bidder `o` that the ground is about. */
const tables = `stand_down_proposal s join panel_member m on m.id = s.panel_member_id join account a on a.id = m.account_id
  join project p on p.id = s.project_id left join organization o on o.id = s.bidder_id`;
const OPEN = `s.confirmed_at is null and ${WAITS} and m.recused_at is null`;
/** Whether a supervisor of another agency confirms it, though the buyer has another officer. */
const MANY = 'stands_down_many(s.panel_member_id)';

const fields = fieldMap<StandDownProposal>()({
  id: field.column('s.id'),
  number: field.column('m.number'),
  name: field.column('a.display_name'),
  ground: field.column('s.ground'),
  bidder: field.optionalObject<OrganizationReference>('o.id is not null', { id: 'o.id', name: 'o.name' }),
  reason: field.column('s.reason'),
  proposedAt: field.instant('s.proposed_at'),
  lapsesAt: field.instant('s.lapses_at'),
  waitsFor: field.column(waitsFor('s.proposed_by', MANY)),
  many: field.hidden(MANY),
  panelMemberId: field.hidden('s.panel_member_id'),
  proposedById: field.hidden('s.proposed_by'),
  project: field.hidden(PROPOSED_PROJECT),
});

type Row = RowOf<typeof fields>;

const ofProjects = statement<Row & { projectId: string }, [projectIds: readonly string[]]>(
  'stand_down_proposals_of_projects',
  `select s.project_id as "projectId", ${fields.columns} from ${tables} where s.project_id = any($1::uuid[]) and ${OPEN} order by m.number`,
);

const openById = statement<Row, [id: string]>(
  'stand_down_proposal_open',
  `select ${fields.columns} from ${tables} where s.id = $1 and ${OPEN}`,
);

const projectOf = statement<{ projectId: string }, [id: string]>(
  'stand_down_proposal_project',
  `select project_id as "projectId" from stand_down_proposal where id = $1`,
);

/** A proposal that waits, and what its project is called. */
export interface WaitingRow extends Row, Titled {
  readonly reference: string;
}

/** Whoever proposed it does not confirm it. */
const waiting = statement<
  WaitingRow,
  [role: string, agencyId: string | null, regionCode: string, accountId: string, most: number]
>(
  'stand_down_proposals_waiting',
  `select ${fields.columns}, p.title, p.title_en as "titleEn", p.reference from ${tables}
   where ${OPEN} and ${waitsForActor('s.proposed_by', MANY)}
   order by s.lapses_at limit $5::int`,
);

/** Reads proposals to stand evaluators down that wait for a second person. */
@Injectable()
export class StandDownProposalsReader {
  private readonly byProject = sharedLookup<readonly Row[]>(async (ids) =>
    Map.groupBy(await this.database.query(ofProjects, [ids]), ({ projectId }) => projectId),
  );

  constructor(
    private readonly database: Database,
    private readonly standing: PanelStandingReader,
  ) {}

  /** Of a project, by seat: for its buyer and supervisors; null for others. */
  async ofProject(
    project: BoughtBy & { readonly id: string },
    actor: Actor | null,
  ): Promise<StandDownProposal[] | null> {
    if (!actor || !decidesProposals(actor, project)) return null;
    return ((await this.byProject(project.id)) ?? []).map((row) => fields.shown(row));
  }

  /** One that can be confirmed still. */
  async open(id: string): Promise<StandDownProposal | undefined> {
    const row = await this.database.queryOne(openById, [id]);
    return row && fields.shown(row);
  }

  async projectOf(id: string): Promise<string | undefined> {
    return (await this.database.queryOne(projectOf, [id]))?.projectId;
  }

  /** What the actor could do with one, and why not now. */
  async transitionsOf(proposal: StandDownProposal, actor: Actor | null): Promise<Possibility[]> {
    if (!actor) return [];
    return standDownTransitions(actor, proposal, await this.standing.ofBuyer(proposal.project.id, actor.accountId));
  }

  /** Those that the actor can confirm now, the next to lapse first. */
  async toConfirm(actor: Actor, most: number): Promise<WaitingRow[]> {
    const { role, agencyId, regionCode } = actor.acting;
    const rows = await this.database.query(waiting, [role, agencyId, regionCode, actor.accountId, most]);
    const acts = await Promise.all(rows.map(async (row) => this.transitionsOf(fields.shown(row), actor)));
    return rows.filter((_, index) => acts[index]?.some(({ disabled }) => !disabled));
  }
}
