import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityClass, EntitySchema } from '@mikro-orm/core';
import { SCHEMAS } from './admission/schema-state.js';
import { CONFIG, type Config } from './config/config.js';
import { Database } from './database/database.js';
import { EVENT_WORDS, Events } from './events/events.js';
import { Jobs } from './jobs/jobs.js';
import { FailureLog } from './process/failure-log.js';
import { PublicEvents } from './events/public-events.js';
import { PublishedData } from './published/published-data.js';
import { ANSWERS, answersOf, eventWordsOf, NODE_KINDS, type ApiManifest } from './manifest/api-manifest.js';
import { DOCUMENT_OWNERS } from './manifest/document-owner.js';
import type { SchemaManifest } from './manifest/schema-manifest.js';
import { TASK_SOURCES } from './manifest/task-source.js';
import { Permissions } from './auth/permissions.js';

/** What the modules of a process are made of. */
export interface PlatformParts {
  readonly entities: readonly (EntityClass | EntitySchema)[];
  /** Of the libs that answer, in a process that does. */
  readonly apis?: readonly ApiManifest[];
  /** Of the libs whose part of the database the process needs before it is ready. */
  readonly schemas?: readonly SchemaManifest[];
}

/** What every module may inject: configuration, database, events, jobs, the state of what is published. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(PublicEvents) private readonly publicEvents: PublicEvents,
  ) {}

  static forRoot(config: Config, { entities, apis = [], schemas = [] }: PlatformParts): DynamicModule {
    const failures = new FailureLog();
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: FailureLog, useValue: failures },
        { provide: SCHEMAS, useValue: schemas },
        { provide: ANSWERS, useValue: answersOf(apis) },
        { provide: NODE_KINDS, useValue: apis.flatMap(({ nodes = [] }) => nodes) },
        { provide: DOCUMENT_OWNERS, useValue: apis.flatMap(({ documentOwners = [] }) => documentOwners) },
        { provide: TASK_SOURCES, useValue: apis.flatMap(({ tasks = [] }) => tasks) },
        { provide: EVENT_WORDS, useValue: eventWordsOf(apis) },
        { provide: Permissions, useValue: new Permissions(apis.map(({ permissions = {} }) => permissions)) },
        {
          provide: Database,
          useFactory: () => {
            const { databaseUrl: url, poolSize, readPoolSize, publicPoolSize, downloadPoolSize } = config;
            const readPoolSizes = { SIGNED_IN: readPoolSize, PUBLIC: publicPoolSize, DOWNLOADS: downloadPoolSize };
            return Database.connect({ url, entities, poolSize, readPoolSizes });
          },
        },
        {
          provide: PublishedData,
          useFactory: (database: Database) => new PublishedData(database),
          inject: [Database],
        },
        { provide: Events, useFactory: (database: Database) => new Events(database), inject: [Database] },
        {
          provide: Jobs,
          useFactory: async (database: Database) => {
            const jobs = new Jobs(database, config.databaseUrl, failures.report);
            await jobs.start();
            return jobs;
          },
          inject: [Database],
        },
        {
          provide: PublicEvents,
          useFactory: (events: Events) => new PublicEvents(config.databaseUrl, events, failures.report),
          inject: [Events],
        },
      ],
      exports: [
        ANSWERS,
        CONFIG,
        Database,
        DOCUMENT_OWNERS,
        EVENT_WORDS,
        Events,
        FailureLog,
        Jobs,
        NODE_KINDS,
        Permissions,
        PublicEvents,
        PublishedData,
        SCHEMAS,
        TASK_SOURCES,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.publicEvents.stop();
    await this.jobs.stop();
    await this.database.close();
  }
}
