import { AccountsModule, accountsEntities } from '@chengjie/accounts';
import { functionsEntities } from '@chengjie/functions';
import { organizationsEntities } from '@chengjie/organizations';
import { HealthController, PlatformModule } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { MatchingWorkerModule } from '@chengjie/matching';
import { ProcurementWorkerModule, procurementEntities } from '@chengjie/procurement';
import { regionsEntities } from '@chengjie/regions';
import { Module, type DynamicModule } from '@nestjs/common';

const entities = [
  ...regionsEntities,
  ...accountsEntities,
  ...functionsEntities,
  ...organizationsEntities,
  ...procurementEntities,
];

/** The clock and the jobs. Loads no GraphQL; any number may run, they share the work. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(config, entities),
        AccountsModule,
        ProcurementWorkerModule,
        MatchingWorkerModule,
      ],
      controllers: [HealthController],
    };
  }
}
