import { AccountsApiModule, accountsEntities } from '@chengjie/accounts';
import { FunctionsApiModule, functionsEntities } from '@chengjie/functions';
import { OrganizationsApiModule, organizationsEntities } from '@chengjie/organizations';
import { ApiPlatformModule, HealthController, PlatformModule, PublicEvents } from '@chengjie/platform';
import type { Config } from '@chengjie/platform';
import { ProcurementApiModule, procurementEntities } from '@chengjie/procurement';
import { RegionsApiModule, regionsEntities } from '@chengjie/regions';
import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationBootstrap } from '@nestjs/common';

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

  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, entities),
        ApiPlatformModule,
        RegionsApiModule,
        AccountsApiModule,
        FunctionsApiModule,
        OrganizationsApiModule,
        ProcurementApiModule,
      ],
      controllers: [HealthController],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.publicEvents.start();
  }
}
