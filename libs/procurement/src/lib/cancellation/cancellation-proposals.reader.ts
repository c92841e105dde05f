import { sharedLookup, Database, statement, type Actor } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import type { Possibility, Titled, Violation } from '@chengjie/kernel';
import { stagedProject } from '../acts/acts.rules.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import {
  cancellationProposalFields,
  cancellationProposalStatus,
  cancellationProposalTables,
  type CancellationProposalRow,
} from './cancellation-proposal.fields.js';
import { cancellationProposalActs } from './cancellation-proposal.acts.js';
import { cancellationProposalErrors } from './cancellation-proposal.errors.js';
import { proposalTransitions, proposedLatelyViolations } from './cancellation-proposal.policy.js';
import type { CancellationProposalType } from './cancellation-proposal.type.js';
import { waitsForActor } from './second-person.sql.js';

const { columns, shown } = cancellationProposalFields;

/** One may follow another for as long as a project is open: more than these nobody reads. That which held is among them. */
const MOST = 100;

const byIds = statement<CancellationProposalRow, [ids: readonly string[]]>(
  'cancellation_proposals_by_ids',
  `select ${columns} from ${cancellationProposalTables} where c.id = any($1::uuid[])`,
);

const ofProjects = statement<CancellationProposalRow, [projectIds: readonly string[]]>(
  'cancellation_proposals_of_projects',
  `select found.* from unnest($1::uuid[]) as asked (id) cross join lateral (select ${columns} from ${cancellationProposalTables}
     where c.project_id = asked.id order by c.holds desc, c.proposed_at desc limit ${MOST}) found
   order by found."proposedAt" desc`,
);

/** A proposal that waits, and what its project is called. */
export interface WaitingRow extends CancellationProposalRow, Titled {
  readonly reference: string;
}

/** Whoever proposed it does not decide it. */
const waiting = statement<
  WaitingRow,
  [role: string, agencyId: string | null, regionCode: string, accountId: string, most: number]
>(
  'cancellation_proposals_waiting',
  `select ${columns}, p.title, p.title_en as "titleEn", p.reference from ${cancellationProposalTables}
   where ${cancellationProposalStatus} = '${cancellationProposalActs.initial}' and c.outcome is null
     and ${waitsForActor('c.proposed_by')}
   order by c.lapses_at limit $5::int`,
);

/** Reads proposals to cancel what was opened: everybody sees them. */
@Injectable()
export class CancellationProposalsReader {
  private readonly byProject = sharedLookup<readonly CancellationProposalRow[]>(async (ids) =>
    Map.groupBy(await this.database.query(ofProjects, [ids]), ({ projectId }) => projectId),
  );

  constructor(
    private readonly database: Database,
    private readonly standing: PanelStandingReader,
  ) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, CancellationProposalType>> {
    return new Map((await this.database.query(byIds, [ids])).map((row) => [row.id, shown(row)]));
  }

  /** Of a project, the last proposed first. */
  async ofProject(projectId: string): Promise<CancellationProposalType[]> {
    return ((await this.byProject(projectId)) ?? []).map((row) => shown(row));
  }

  /** What stands against an officer proposing it: one that waits for a second person, or one of its own of late. */
  async againstProposing(projectId: string, { accountId }: Actor): Promise<Violation[]> {
    const proposals = await this.ofProject(projectId);
    if (proposals.some(({ status }) => status === cancellationProposalActs.initial))
      return [cancellationProposalErrors.CANCELLATION_PROPOSED()];
    return proposedLatelyViolations(proposals, accountId);
  }

  /** What stands against an officer proposing it again, as its own transaction reads it. */
  async proposedLately(projectId: string, accountId: string): Promise<Violation[]> {
    const rows = await this.database.query(ofProjects, [[projectId]]);
    return proposedLatelyViolations(
      rows.map((row) => shown(row)),
      accountId,
    );
  }

  /** What the actor could do with one, and why not now. */
  async transitionsOf(proposal: CancellationProposalType, actor: Actor | null): Promise<Possibility[]> {
    if (!actor) return [];
    const { project } = proposal;
    const seated = await this.standing.ofBuyer(project.id, actor.accountId);
    return proposalTransitions(actor, proposal, { ...project, staged: stagedProject(project), seated });
  }

  /** Those that the actor can confirm now, the next to lapse first. */
  async toConfirm(actor: Actor, most: number): Promise<WaitingRow[]> {
    const { role, agencyId, regionCode } = actor.acting;
    const rows = await this.database.query(waiting, [role, agencyId, regionCode, actor.accountId, most]);
    const possible = await Promise.all(
      rows.map(async (row) =>
        (await this.transitionsOf(shown(row), actor)).some(
          ({ key, disabled }) => key === 'confirmCancellation' && !disabled,
        ),
      ),
    );
    return rows.filter((_, index) => possible[index]);
  }
}
