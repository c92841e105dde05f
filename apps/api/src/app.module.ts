import { accountEvents, accountsEntities } from '@chengjie/accounts';
import { catalogEvents, functionsEntities } from '@chengjie/functions';
import { organizationEvents, organizationsEntities } from '@chengjie/organizations';
import { HealthController, PlatformModule, PublicEvents } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { procurementEntities, projectEvents } from '@chengjie/procurement';
import { regionsEntities } from '@chengjie/regions';
import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { apiModules, noticeWords } from './schema.js';

const entities = [
  ...regionsEntities,
  ...accountsEntities,
  ...functionsEntities,
  ...organizationsEntities,
  ...procurementEntities,
];

/** All that can happen, with its words. */
export const events = [accountEvents, catalogEvents, organizationEvents, projectEvents];

/** The API: every lib's resolvers behind one endpoint. Stateless; any number of replicas may run. */
@Module({})
export class AppModule implements OnApplicationBootstrap {
  constructor(@Inject(PublicEvents) private readonly publicEvents: PublicEvents) {}

  static forRoot(config: Config, fastPath: readonly Type[]): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config, entities, events), ...fastPath, noticeWords, ...apiModules],
      controllers: [HealthController],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.publicEvents.start();
  }
}
