import { Injectable } from '@nestjs/common';
import { Database, statement } from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';
import { functionFields, IS_PUBLISHED, LATEST_FIRST } from './function.fields.js';
import type { FunctionVersion } from './function.terms.js';

const from = 'function_version v join function f on f.id = v.function_id';
const latestPublished = `${IS_PUBLISHED} order by v.version desc limit 1`;

const versionById = statement<FunctionVersion, [string]>(
  'function_version_by_id',
  `select ${functionFields.columns} from ${from} where v.id = $1`,
);

const currentById = statement<FunctionVersion, [string]>(
  'function_current_by_id',
  `select ${functionFields.columns} from ${from} where f.id = $1 and ${latestPublished}`,
);

const currentByCode = statement<FunctionVersion, [string]>(
  'function_current_by_code',
  `select ${functionFields.columns} from ${from} where f.code = $1 and ${latestPublished}`,
);

const latestByIds = statement<FunctionVersion & { published: boolean }, [string]>(
  'function_latest_by_ids',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (
     select ${functionFields.columns}, ${IS_PUBLISHED} as published from ${from}
     where f.id = asked.id::uuid order by ${LATEST_FIRST} limit 1
   ) found`,
);

const inForce = statement<FunctionVersion, [string, string]>(
  'function_in_force',
  `select ${functionFields.columns} from function_edition_entry e join ${from} on v.id = e.function_version_id
   where e.function_id = $1 and e.edition_id = (select id from catalog_edition
     where catalog = 'FUNCTION' and region_code = any(${selfAndAbove('$2::text')})
     order by length(region_code) desc, number desc limit 1)`,
);

/** Reads functions in the version that the question asks for. */
@Injectable()
export class FunctionsReader {
  constructor(private readonly database: Database) {}

  /** One version, whether or not it is still current: what a project refers to. */
  version(versionId: string): Promise<FunctionVersion | undefined> {
    return this.database.queryOne(versionById, [versionId]);
  }

  /** The latest version that has been published in any edition. */
  current(functionId: string): Promise<FunctionVersion | undefined> {
    return this.database.queryOne(currentById, [functionId]);
  }

  /** The same of several; unknown ids, and functions that were never published, are missing. */
  async currentByIds(ids: readonly string[]): Promise<ReadonlyMap<string, FunctionVersion>> {
    const rows = await this.database.query(latestByIds, [JSON.stringify(ids)]);
    return new Map(rows.filter(({ published }) => published).map((row) => [row.id, row]));
  }

  /** What things refer to: as {@link currentByIds}, or in the latest version where none was ever published. */
  async referred(ids: readonly string[]): Promise<ReadonlyMap<string, FunctionVersion>> {
    const rows = await this.database.query(latestByIds, [JSON.stringify(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The latest version that has been published in any edition. */
  currentByCode(code: string): Promise<FunctionVersion | undefined> {
    return this.database.queryOne(currentByCode, [code]);
  }

  /**
   * The version in force in a region: the one listed in the current edition of the region or, where it has none, of
   * the nearest region above. Undefined when that edition does not list the function.
   */
  inForce(functionId: string, regionCode: string): Promise<FunctionVersion | undefined> {
    return this.database.queryOne(inForce, [functionId, regionCode]);
  }
}
