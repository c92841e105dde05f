import { assertNoViolations, type Violation } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { Project } from '../project/project.entity.js';
import { tieViolations } from './panel.rules.js';
import { tiesOfPanel } from './panel.statements.js';

/** What of a project decides what ties to it are. */
export type TiedProject = Pick<Project, 'id' | 'rulePackId' | 'rulePackHash'>;

/** Who is tied to a bidder or works for the buyer does not evaluate (条例 9): asked at each act of an evaluator. */
@Injectable()
export class PanelTiesReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /** @throws DomainError TIED_TO_BIDDER, BUYERS_OWN_STAFF for what ties this member at this instant */
  async assertFree(project: Project, accountId: string): Promise<void> {
    assertNoViolations(await this.violationsOf(project, accountId));
  }

  /** What stands against this member doing anything as an evaluator at this instant. */
  async violationsOf(project: TiedProject, accountId: string): Promise<Violation[]> {
    const { ties, years } = await this.tied(project, null);
    return tieViolations(
      ties.filter((tie) => tie.accountId === accountId),
      years,
    );
  }

  /** What ties those who rank a lot: each as it was when its sheets came in, else as it is now. */
  ofRanking(project: TiedProject, lotId: string) {
    return this.tied(project, lotId);
  }

  private async tied(project: TiedProject, rankedLotId: string | null) {
    const { conflictYears: years } = await this.rules.ofProject(project);
    return { ties: await this.database.query(tiesOfPanel, [project.id, years, rankedLotId]), years };
  }
}
