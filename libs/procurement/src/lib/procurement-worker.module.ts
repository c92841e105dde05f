import { Jobs } from '@chengjie/platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OpeningClock } from './opening/opening-clock.js';
import { ProcurementModule } from './procurement.module.js';
import { ProvisionalDeadlines } from './project/provisional-deadlines.js';
import { projectPublished } from './project/project.jobs.js';
import { Matching } from './matching/matching.service.js';

/** What the worker does for projects: openings by the clock, and telling the organizations that match. */
@Module({ imports: [ProcurementModule], providers: [OpeningClock] })
export class ProcurementWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly clock: OpeningClock,
    private readonly jobs: Jobs,
    private readonly matching: Matching,
    private readonly deadlines: ProvisionalDeadlines,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(projectPublished, ({ projectId }) => this.matching.tellMatching(projectId));
    await this.deadlines.settle();
    this.clock.start();
  }
}
