import { Jobs } from '@chengjie/platform';
import { ProcurementModule, projectToLookAt } from '@chengjie/procurement';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ProjectLookClock } from './project-look-clock.js';
import { ProjectLooks } from './project-looks.js';

/** What the worker does: it looks at what was published, at what fell due, and at what came about in a project. */
@Module({ imports: [ProcurementModule], providers: [ProjectLooks, ProjectLookClock] })
export class WarnedWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly clock: ProjectLookClock,
    private readonly jobs: Jobs,
    private readonly looks: ProjectLooks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(projectToLookAt, ({ projectId }) => this.looks.lookAt([projectId]));
    this.clock.start();
  }
}
