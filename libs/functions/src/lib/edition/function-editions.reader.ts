import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { functionVersionFields } from '../function/function.fields.js';
import type { FunctionVersion } from '../function/function.terms.js';
import { CatalogEditionsReader } from './catalog-editions.reader.js';
import { differenceOf, type FunctionDifference } from './function-edition-difference.js';

const functionsOf = statement<FunctionVersion, [string]>(
  'function_edition_functions',
  `select ${functionVersionFields.columns} from function_edition_entry e
   join function_version v on v.id = e.function_version_id join function f on f.id = e.function_id
   where e.edition_id = $1 order by f.code`,
);

/** What editions 版次 of the transferable-function catalog 职能转移目录 list, and what changed between them. */
@Injectable()
export class FunctionEditionsReader {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogEditionsReader,
  ) {}

  /** What an edition lists, by code. */
  functions(editionId: string): Promise<FunctionVersion[]> {
    return this.database.query(functionsOf, [editionId]);
  }

  /** What the edition lists that would be in force in a region if it published none itself. */
  async above(regionCode: string): Promise<FunctionVersion[] | undefined> {
    const above = await this.catalog.above('FUNCTION', regionCode);
    return above && this.functions(above.id);
  }

  /**
   * What changed between two editions of the catalog that is in force in a region.
   * @throws NotFoundError when one of them does not exist
   */
  async difference(regionCode: string, from: number, to: number): Promise<FunctionDifference> {
    const [before, after] = await Promise.all([
      this.catalog.find('FUNCTION', regionCode, from),
      this.catalog.find('FUNCTION', regionCode, to),
    ]);
    if (!before || !after) throw new NotFoundError({ zh: '版次', en: 'edition' });
    return differenceOf(...(await Promise.all([this.functions(before.id), this.functions(after.id)])));
  }
}
