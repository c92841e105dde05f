import { MikroORM } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import type { Constructor } from '@mikro-orm/core';
import { PgBoss } from 'pg-boss';
import { JOB_SCHEMA } from '../jobs/job-kind.js';
import { grantServing } from './roles.js';
import type { SchemaManifest } from '../manifest/schema-manifest.js';

/** One step of the schema's history. Never edited once landed: a change is a new step. */
export interface MigrationStep {
  /** `YYYYMMDDHHMM_lib_what`: the order of all libs' steps. */
  readonly name: string;
  readonly class: Constructor<Migration>;
  readonly sql: string;
}

/** Declares a migration step from its SQL text. */
export function migration(name: string, sql: string): MigrationStep {
  return {
    name,
    sql,
    class: class extends Migration {
      override name = name;
      override up(): void {
        this.addSql(sql);
      }
    },
  };
}

/**
 * Brings the database to the present schema: all libs' steps in the order of their names, then the job tables and
 * queues, then what the serving role may do. Two runs at once wait for each other. `url` is the owner's.
 * @returns the names of the steps applied now.
 */
export async function migrate(url: string, schemas: readonly SchemaManifest[]): Promise<string[]> {
  const steps = schemas.flatMap(({ migrations }) => migrations);
  const queues = schemas.flatMap(({ jobs = [] }) => jobs.map(({ queue }) => queue));
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    driverOptions: { connectionString: url, max: 3 },
    migrations: {
      tableName: 'schema_migration',
      snapshot: false,
      silent: true,
      migrationsList: steps.sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
  });
  try {
    return await orm.em.fork().transactional(async (em) => {
      await em.execute(`select pg_advisory_xact_lock(hashtext('chengjie.migrate'))`);
      const applied = await orm.migrator.up({ transaction: em.getTransactionContext() });
      await createQueues(url, queues);
      await grantServing((sql) => em.execute(sql), Object.assign({}, ...schemas.map(({ tables }) => tables)));
      return applied.map((step) => step.name);
    });
  } finally {
    await orm.close();
  }
}

/** A failed job is tried again, later and later; one whose worker shows no sign of life for so long counts as failed. */
const QUEUE = { retryLimit: 10, retryBackoff: true, retryDelay: 1, heartbeatSeconds: 20 };

async function createQueues(url: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: JOB_SCHEMA, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const queue of queues) {
      await boss.createQueue(queue, QUEUE);
      await boss.updateQueue(queue, QUEUE); // it may be of an earlier version
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
