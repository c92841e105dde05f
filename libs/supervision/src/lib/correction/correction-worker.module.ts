import { MailModule } from '@chengjie/mail';
import { Jobs } from '@chengjie/platform';
import { bidCorrected } from '@chengjie/procurement';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CorrectionTelling } from './correction-telling.js';

/** What the worker does: it tells supervisors and buyers what a panel corrected. */
@Module({ imports: [MailModule], providers: [CorrectionTelling] })
export class CorrectionWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly telling: CorrectionTelling,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(bidCorrected, ({ findingId }) => this.telling.tell(findingId));
  }
}
