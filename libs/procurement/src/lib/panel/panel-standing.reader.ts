import type { Violation } from '@chengjie/kernel';
import { Database, sharedLookup, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { seatViolations } from './panel.policy.js';
import { PanelQuorum, type PanelOfProject } from './panel-quorum.js';

interface PanelRow extends Pick<PanelOfProject, 'project'> {
  readonly projectId: string;
  readonly members: readonly {
    readonly accountId: string;
    readonly appointedAt: string;
    readonly recusedAt: string | null;
  }[];
}

const panelsOfProjects = statement<PanelRow, [projectIds: readonly string[]]>(
  'panel_standing',
  `select p.id as "projectId", json_build_object('id', p.id, 'regionCode', p.region_code, 'status', p.status, 'regime', p.regime,
     'procedure', p.procedure, 'budgetFen', p.budget_fen, 'rulePackId', p.rule_pack_id, 'rulePackHash', p.rule_pack_hash) as project,
     coalesce((select json_agg(json_build_object('accountId', m.account_id, 'appointedAt', m.appointed_at, 'recusedAt', m.recused_at))
       from panel_member m where m.project_id = p.id), '[]') as members
   from project p where p.id = any($1::uuid[])`,
);

/** What stands against somebody acting in a project for its panel, or beside a seat of its own: for whoever is shown what it could do. */
@Injectable()
export class PanelStandingReader {
  private readonly panelOf = sharedLookup<PanelRow>(async (projectIds) => {
    const rows = await this.database.query(panelsOfProjects, [projectIds]);
    return new Map(rows.map((row) => [row.projectId, row]));
  });

  private readonly voter = this.lookup((panel, accountId) => this.quorum.voterViolations(panel, accountId));
  private readonly scorer = this.lookup((panel, accountId) => this.quorum.tieViolations(panel, accountId));

  constructor(
    private readonly database: Database,
    private readonly quorum: PanelQuorum,
  ) {}

  /** Against a sitting member taking part in what the panel decides. */
  async ofVoter(projectId: string, accountId: string): Promise<readonly Violation[]> {
    return (await this.voter(`${projectId} ${accountId}`)) ?? [];
  }

  /** Against a sitting member scoring: an empty seat stops nobody from it. */
  async ofScorer(projectId: string, accountId: string): Promise<readonly Violation[]> {
    return (await this.scorer(`${projectId} ${accountId}`)) ?? [];
  }

  /** Against deciding anything there for the buyer. */
  async ofBuyer(projectId: string, accountId: string): Promise<readonly Violation[]> {
    const row = await this.panelOf(projectId);
    return seatViolations({ accountId }, row?.members ?? []);
  }

  /** What stands against members by project and account, once for all bids of a page: keys are both, with a blank between. */
  private lookup(against: (panel: ReturnType<typeof panelIn>, accountId: string) => Promise<readonly Violation[]>) {
    return sharedLookup<readonly Violation[]>(async (keys) => {
      const found = keys.map(async (key): Promise<[string, readonly Violation[]]> => {
        const [projectId = '', accountId = ''] = key.split(' ');
        const row = await this.panelOf(projectId);
        return [key, row ? await against(panelIn(row), accountId) : []];
      });
      return new Map(await Promise.all(found));
    });
  }
}

function panelIn({ project, members }: PanelRow) {
  return {
    project,
    members: members.map(({ appointedAt, recusedAt }) => ({
      appointedAt: new Date(appointedAt),
      recusedAt: recusedAt === null ? null : new Date(recusedAt),
    })),
  };
}
