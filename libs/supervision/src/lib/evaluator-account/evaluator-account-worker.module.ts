import { supervisedAccount } from '@chengjie/accounts';
import { MailModule } from '@chengjie/mail';
import { Jobs } from '@chengjie/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { EvaluatorAccountTelling } from './evaluator-account-telling.js';

/** What the worker does: it tells supervisors of what offices do to the accounts of evaluators. */
@Module({ imports: [MailModule], providers: [EvaluatorAccountTelling] })
export class EvaluatorAccountWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly telling: EvaluatorAccountTelling,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(supervisedAccount, (account) => this.telling.tell(account));
  }
}
