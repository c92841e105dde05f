import { supervisedAccount } from '@chengjie/accounts';
import { MailModule } from '@chengjie/mail';
import { Jobs } from '@chengjie/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { brokenSealTelling } from '../broken-seal/broken-seal-telling.js';
import { correctionTelling } from '../correction/correction-telling.js';
import { EvaluatorAccountTelling } from '../evaluator-account/evaluator-account-telling.js';
import { lotFailingTelling } from '../lot-failing/lot-failing-telling.js';
import { cancellationProposedTelling } from '../opened-cancelled/cancellation-proposed-telling.js';
import { openedCancelledTelling } from '../opened-cancelled/opened-cancelled-telling.js';
import { SeatStandDownTelling } from '../stand-down-proposed/seat-stand-down-telling.js';
import { standDownProposedTelling } from '../stand-down-proposed/stand-down-proposed-telling.js';
import { winnerLostTelling } from '../winner-lost/winner-lost-telling.js';
import { ProjectTellings } from './project-tellings.js';

/** What the worker does: it tells supervisors, and buyers of their projects, what somebody may have to look into, and
 * evaluators whom it concerns. */
@Module({ imports: [MailModule], providers: [EvaluatorAccountTelling, ProjectTellings, SeatStandDownTelling] })
export class TellingWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly projects: ProjectTellings,
    private readonly evaluatorAccounts: EvaluatorAccountTelling,
    private readonly seats: SeatStandDownTelling,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.projects.work(brokenSealTelling);
    await this.projects.work(cancellationProposedTelling);
    await this.projects.work(correctionTelling);
    await this.projects.work(lotFailingTelling);
    await this.projects.work(openedCancelledTelling);
    await this.projects.work(standDownProposedTelling);
    await this.projects.work(winnerLostTelling);
    await this.seats.work();
    await this.jobs.work(supervisedAccount, (account) => this.evaluatorAccounts.tell(account));
  }
}
