import { HealthController, PlatformModule, PublicEvents } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { Inject, Module, type DynamicModule, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { apiModules, apis } from '@chengjie/product/api';
import { entities, schemas } from '@chengjie/product/schema';
import { Drain } from './drain.js';

/** The API: every lib's resolvers behind one endpoint. Stateless; any number of replicas may run. */
@Module({})
export class AppModule implements OnApplicationBootstrap {
  constructor(@Inject(PublicEvents) private readonly publicEvents: PublicEvents) {}

  static forRoot(config: Config, fastPath: readonly Type[]): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(config, { entities, apis, schemas }), ...fastPath, ...apiModules],
      controllers: [HealthController],
      providers: [Drain],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.publicEvents.start();
  }
}
