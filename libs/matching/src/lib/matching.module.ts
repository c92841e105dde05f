import { Jobs } from '@chengjie/platform';
import { ProcurementModule, projectPublished } from '@chengjie/procurement';
import { RulesModule } from '@chengjie/rules';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { EligibleCountResolver, MatchingProjectsResolver, MatchingResolver } from './matching.resolver.js';
import { ClosingTasksReader } from './closing-tasks.reader.js';
import { MatchingReader } from './matching.reader.js';
import { MatchingTeller } from './matching-teller.js';
import { OwnPartiesReader } from './own-parties.reader.js';

const services = [OwnPartiesReader, MatchingReader, MatchingTeller];

/** Projects and the organizations that may bid for them. */
@Module({ imports: [ProcurementModule, RulesModule], providers: services, exports: services })
export class MatchingModule {}

/** The same, through GraphQL. */
@Module({
  imports: [MatchingModule, ProcurementModule],
  providers: [ClosingTasksReader, EligibleCountResolver, MatchingProjectsResolver, MatchingResolver],
})
export class MatchingApiModule {}

/** What the worker does: it tells the organizations that match a project once that is published. */
@Module({ imports: [MatchingModule] })
export class MatchingWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: Jobs,
    private readonly teller: MatchingTeller,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work(projectPublished, ({ projectId }) => this.teller.tell(projectId));
  }
}
