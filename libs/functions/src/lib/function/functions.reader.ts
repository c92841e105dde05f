import { readCode } from '@chengjie/kernel';
import { Injectable } from '@nestjs/common';
import { Database, statement } from '@chengjie/platform';
import { functionFields, functionVersionFields, IS_PUBLISHED, LATEST_FIRST } from './function.fields.js';
import type { FunctionVersion, PresentFunction } from './function.terms.js';
import { editionInForce } from '../edition/edition-in-force.sql.js';

const from = 'function_version v join function f on f.id = v.function_id';
const latestPublished = `${IS_PUBLISHED} order by v.version desc limit 1`;

const versionsByIds = statement<FunctionVersion & { published: boolean }, [readonly string[]]>(
  'function_versions_by_ids',
  `select ${functionVersionFields.columns}, ${IS_PUBLISHED} as published from ${from} where v.id = any($1::uuid[])`,
);

const currentById = statement<PresentFunction, [string]>(
  'function_current_by_id',
  `select ${functionFields.columns} from ${from} where f.id = $1 and ${latestPublished}`,
);

const currentByCode = statement<PresentFunction, [string]>(
  'function_current_by_code',
  `select ${functionFields.columns} from ${from} where f.code = $1 and ${latestPublished}`,
);

const latestByIds = statement<PresentFunction & { published: boolean }, [string]>(
  'function_latest_by_ids',
  `select found.* from jsonb_array_elements_text($1::jsonb) as asked (id)
   cross join lateral (
     select ${functionFields.columns}, ${IS_PUBLISHED} as published from ${from}
     where f.id = asked.id::uuid order by ${LATEST_FIRST} limit 1
   ) found`,
);

const inForce = statement<FunctionVersion, [string, string]>(
  'function_in_force',
  `select ${functionVersionFields.columns} from function_edition_entry e join ${from} on v.id = e.function_version_id
   where e.function_id = $1 and e.edition_id = ${editionInForce(`'FUNCTION'`, '$2::text')}`,
);

/** Reads functions as they are now, and their versions. */
@Injectable()
export class FunctionsReader {
  constructor(private readonly database: Database) {}

  /** One version, a draft too. */
  async version(id: string): Promise<FunctionVersion | undefined> {
    return (await this.referredVersions([id])).get(id);
  }

  /** Versions that some edition lists, whether or not they are still current; drafts are missing. */
  async publishedVersions(ids: readonly string[]): Promise<ReadonlyMap<string, FunctionVersion>> {
    const rows = await this.database.query(versionsByIds, [ids]);
    return new Map(rows.filter(({ published }) => published).map((row) => [row.id, row]));
  }

  /** What things refer to: as {@link publishedVersions}, with drafts. */
  async referredVersions(ids: readonly string[]): Promise<ReadonlyMap<string, FunctionVersion>> {
    const rows = await this.database.query(versionsByIds, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A function as its latest version that has been published in any edition has it. */
  current(functionId: string): Promise<PresentFunction | undefined> {
    return this.database.queryOne(currentById, [functionId]);
  }

  /** The same of several; unknown ids, and functions that were never published, are missing. */
  async currentByIds(ids: readonly string[]): Promise<ReadonlyMap<string, PresentFunction>> {
    const rows = await this.database.query(latestByIds, [JSON.stringify(ids)]);
    return new Map(rows.filter(({ published }) => published).map((row) => [row.id, row]));
  }

  /** What things refer to: as {@link currentByIds}, or in the latest version where none was ever published. */
  async referred(ids: readonly string[]): Promise<ReadonlyMap<string, PresentFunction>> {
    const rows = await this.database.query(latestByIds, [JSON.stringify(ids)]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The same by its code. */
  currentByCode(code: string): Promise<PresentFunction | undefined> {
    return this.database.queryOne(currentByCode, [readCode(code)]);
  }

  /**
   * The version in force in a region: the one listed in the current edition of the region or, where it has none, of
   * the nearest region above. Undefined when that edition does not list the function.
   */
  inForce(functionId: string, regionCode: string): Promise<FunctionVersion | undefined> {
    return this.database.queryOne(inForce, [functionId, regionCode]);
  }
}
