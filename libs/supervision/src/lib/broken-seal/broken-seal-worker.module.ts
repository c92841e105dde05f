import { MailModule } from '@chengjie/mail';
import { Jobs } from '@chengjie/platform';
import { sealsBroken } from '@chengjie/procurement';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { BrokenSealTelling } from './broken-seal-telling.js';

/** What the worker does: it tells supervisors and buyers of the seals that an opening found broken. */
@Module({ imports: [MailModule], providers: [BrokenSealTelling] })
export class BrokenSealWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly telling: BrokenSealTelling,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(sealsBroken, ({ projectId }) => this.telling.tell(projectId));
  }
}
