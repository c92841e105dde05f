import { assertNoViolations, type Violation } from '@chengjie/kernel';
import { Database } from '@chengjie/platform';
import { RulesReader } from '@chengjie/rules';
import { Injectable } from '@nestjs/common';
import type { Project } from '../project/project.entity.js';
import { tieViolations } from './panel.rules.js';
import { tiesOfPanel } from './panel.statements.js';

/** Who is tied to a bidder or works for the buyer does not evaluate (条例 9): asked at each act of an evaluator. */
@Injectable()
export class PanelTiesReader {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesReader,
  ) {}

  /** @throws DomainError TIED_TO_BIDDER, BUYERS_OWN_STAFF for what ties this member at this instant */
  async assertFree(project: Project, accountId: string): Promise<void> {
    assertNoViolations(await this.violations(project, null, (tied) => tied === accountId));
  }

  /** What stands against ranking a lot: of each sitting member as it was when its sheets came in, else as it is now. */
  ofRanking(project: Project, lotId: string): Promise<Violation[]> {
    return this.violations(project, lotId, () => true);
  }

  private async violations(
    project: Project,
    rankedLotId: string | null,
    of: (accountId: string) => boolean,
  ): Promise<Violation[]> {
    const { conflictYears: years } = await this.rules.ofProject(project);
    const ties = await this.database.query(tiesOfPanel, [project.id, years, rankedLotId]);
    return tieViolations(
      ties.filter(({ accountId }) => of(accountId)),
      years,
    );
  }
}
