import { MailModule } from '@chengjie/mail';
import { Jobs } from '@chengjie/platform';
import { rankedCancelled } from '@chengjie/procurement';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { RankedCancelledTelling } from './ranked-cancelled-telling.js';

/** What the worker does: it tells supervisors and buyers of what was cancelled after its ranking. */
@Module({ imports: [MailModule], providers: [RankedCancelledTelling] })
export class RankedCancelledWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly telling: RankedCancelledTelling,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(rankedCancelled, ({ projectId }) => this.telling.tell(projectId));
  }
}
