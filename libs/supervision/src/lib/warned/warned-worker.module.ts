import { ProcurementModule } from '@chengjie/procurement';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ProjectLookClock } from './project-look-clock.js';
import { ProjectLooks } from './project-looks.js';

/** What the worker does: it looks at what was published, and at awards that are late. */
@Module({ imports: [ProcurementModule], providers: [ProjectLooks, ProjectLookClock] })
export class WarnedWorkerModule implements OnApplicationBootstrap {
  constructor(private readonly clock: ProjectLookClock) {}

  onApplicationBootstrap(): void {
    this.clock.start();
  }
}
