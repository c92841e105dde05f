import { shanghaiTime, type Possibility, type Titled, type Violation } from '@chengjie/kernel';
import { Database, NOW, sharedLookup, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { decidesProposals } from '../cancellation/second-person.policy.js';
import { waitsForActor } from '../cancellation/second-person.sql.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import type { RecusalGround } from '../panel/recusal.js';
import type { BoughtBy } from '../project/project.policy.js';
import { standDownProposalActs } from './stand-down-proposal.acts.js';
import {
  OF_MANY,
  standDownProposalFields,
  standDownProposalStatus,
  standDownProposalTables,
  type StandDownProposalRow,
} from './stand-down-proposal.fields.js';
import { standDownErrors } from './stand-down.errors.js';
import { standDownTransitions } from './stand-down.policy.js';
import type { StandDownProposal } from './stand-down.type.js';

const { columns, shown } = standDownProposalFields;

/** More than these of one project nobody reads. Those that wait are among them. */
const MOST = 100;

const ofProjects = statement<StandDownProposalRow & { projectId: string }, [projectIds: readonly string[]]>(
  'stand_down_proposals_of_projects',
  `select asked.id as "projectId", found.* from unnest($1::uuid[]) as asked (id) cross join lateral
     (select ${columns} from ${standDownProposalTables} where s.project_id = asked.id
      order by s.outcome is not null, s.proposed_at desc limit ${MOST}) found
   order by found.status <> '${standDownProposalActs.initial}', found."proposedAt" desc`,
);

const byId = statement<StandDownProposalRow, [id: string]>(
  'stand_down_proposal_by_id',
  `select ${columns} from ${standDownProposalTables} where s.id = $1`,
);

const projectOf = statement<{ projectId: string }, [id: string]>(
  'stand_down_proposal_project',
  `select project_id as "projectId" from stand_down_proposal where id = $1`,
);

/** Until when what an officer proposed of a seat on a ground, and did not come to anything, would have lapsed. */
const proposedBefore = statement<{ until: Date }, [panelMemberId: string, accountId: string, ground: RecusalGround]>(
  'stand_down_proposed_before',
  `select max(lapses_at) as until from stand_down_proposal
   where (panel_member_id, proposed_by, ground) = ($1, $2, $3) and outcome in ('REFUSED', 'WITHDRAWN') and lapses_at > ${NOW}
   having count(*) > 0`,
);

/** A proposal that waits, and what its project is called. */
export interface WaitingRow extends StandDownProposalRow, Titled {
  readonly reference: string;
}

/** Whoever proposed it does not decide it. */
const waiting = statement<
  WaitingRow,
  [role: string, agencyId: string | null, regionCode: string, accountId: string, most: number]
>(
  'stand_down_proposals_waiting',
  `select ${columns}, p.title, p.title_en as "titleEn", p.reference from ${standDownProposalTables}
   where s.decided_at is null and ${standDownProposalStatus} = '${standDownProposalActs.initial}' and ${waitsForActor('s.proposed_by', OF_MANY)}
   order by s.lapses_at limit $5::int`,
);

/** Reads proposals to stand evaluators down. */
@Injectable()
export class StandDownProposalsReader {
  private readonly byProject = sharedLookup<readonly StandDownProposalRow[]>(async (ids) =>
    Map.groupBy(await this.database.query(ofProjects, [ids]), ({ projectId }) => projectId),
  );

  constructor(
    private readonly database: Database,
    private readonly standing: PanelStandingReader,
  ) {}

  /** Of a project, those that wait first: for its buyer and supervisors; null for others. */
  async ofProject(
    project: BoughtBy & { readonly id: string },
    actor: Actor | null,
  ): Promise<StandDownProposal[] | null> {
    if (!actor || !decidesProposals(actor, project)) return null;
    return ((await this.byProject(project.id)) ?? []).map((row) => shown(row));
  }

  async byId(id: string): Promise<StandDownProposal | undefined> {
    const row = await this.database.queryOne(byId, [id]);
    return row && shown(row);
  }

  async projectOf(id: string): Promise<string | undefined> {
    return (await this.database.queryOne(projectOf, [id]))?.projectId;
  }

  /** What stands against an officer proposing of a seat what it proposed lately, and was sent back or taken back. */
  async againstProposing(panelMemberId: string, ground: RecusalGround, { accountId }: Actor): Promise<Violation[]> {
    const before = await this.database.queryOne(proposedBefore, [panelMemberId, accountId, ground]);
    return before
      ? [standDownErrors.STAND_DOWN_PROPOSED_BEFORE(['ground'], { until: shanghaiTime(before.until) })]
      : [];
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
    const acts = await Promise.all(rows.map(async (row) => this.transitionsOf(shown(row), actor)));
    return rows.filter((_, index) => acts[index]?.some(({ key, disabled }) => key === 'confirmStandDown' && !disabled));
  }
}
