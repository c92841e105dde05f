import type { EntityClass, EntitySchema } from '@mikro-orm/core';
import type { KeyProof } from '../admission/master-key.js';
import type { MigrationStep } from '../database/migrate.js';
import type { TableGrants } from '../database/roles.js';
import type { JobKind } from '../jobs/job-kind.js';
import type { LazySearchFill } from '../search-fill/search-fill.js';

/**
 * What of a lib the database needs: its entry `/schema` gives it, and loads no framework, so that starting and migrating
 * stay light.
 */
export interface SchemaManifest {
  /** Folder of the lib. */
  readonly lib: string;
  /** Steps of the schema's history. */
  readonly migrations: readonly MigrationStep[];
  /** What API and worker do to each of its tables; a table that is not here is not even read by them. */
  readonly tables?: TableGrants;
  /** What it has sealed under the master key, if anything. */
  readonly opens?: KeyProof;
  /** For the unit of work. */
  readonly entities?: readonly (EntityClass | EntitySchema)[];
  /** What writes anew the terms by which its things are found, when a release makes them another way. */
  readonly searchFills?: readonly LazySearchFill[];
  /** Kinds of job, of which each has a queue. */
  readonly jobs?: readonly JobKind<object>[];
}

/** Entities of several libs together. */
export function entitiesOf(schemas: readonly SchemaManifest[]): (EntityClass | EntitySchema)[] {
  return schemas.flatMap(({ entities = [] }) => entities);
}
