import { accountsEntities } from '@chengjie/accounts';
import { functionsEntities } from '@chengjie/functions';
import { organizationsEntities } from '@chengjie/organizations';
import { HealthController, PlatformModule, PublicEvents } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { procurementEntities } from '@chengjie/procurement';
import { regionsEntities } from '@chengjie/regions';
import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { apiModules } from './schema.js';

const entities = [
  ...regionsEntities,
  ...accountsEntities,
  ...functionsEntities,
  ...organizationsEntities,
  ...procurementEntities,
];

/** The API: every lib's resolvers behind one endpoint. Stateless; any number of replicas may run. */
@Module({})
export class AppModule implements OnApplicationBootstrap {
  constructor(@Inject(PublicEvents) private readonly publicEvents: PublicEvents) {}

  static forRoot(config: Config, fastPath: readonly Type[]): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config, entities), ...fastPath, ...apiModules],
      controllers: [HealthController],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.publicEvents.start();
  }
}
