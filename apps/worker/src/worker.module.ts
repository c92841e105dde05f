import { HealthController, PlatformModule, RetentionModule, SearchFillModule } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { entities, schemas } from '@chengjie/product/schema';
import { workers } from '@chengjie/product/worker';
import { Module, type DynamicModule } from '@nestjs/common';

/** The clock and the jobs. Answers no GraphQL; any number may run, they share the work. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, { entities, schemas }),
        RetentionModule.forRoot(workers.flatMap(({ trims = [] }) => trims)),
        SearchFillModule.forRoot(schemas.flatMap(({ searchFills = [] }) => searchFills)),
        ...workers.map(({ module }) => module),
      ],
      controllers: [HealthController],
    };
  }
}
