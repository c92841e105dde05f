import { Injectable } from '@nestjs/common';
import { assertNoViolations, contentHash, DomainError, newId } from '@chengjie/kernel';
import { Database, statement, type Actor } from '@chengjie/platform';
import { functionVersionFields } from '../function/function.fields.js';
import { functionErrors } from '../function/function.errors.js';
import type { FunctionVersion } from '../function/function.terms.js';
import { CatalogEditions } from './catalog-editions.service.js';
import { FunctionEditionsReader } from './function-editions.reader.js';
import { entryOf } from './function-entry.js';

const latestOfProvince = statement<FunctionVersion, [string]>(
  'function_latest_of_province',
  `select ${functionVersionFields.columns} from function f
   join lateral (select * from function_version where function_id = f.id order by version desc limit 1) v on true
   where f.region_code = $1 and f.retired_at is null order by f.code`,
);

const addEntries = statement<object, [string, readonly string[], readonly string[]]>(
  'function_edition_add_entries',
  `insert into function_edition_entry (edition_id, function_id, function_version_id)
   select $1, function_id, version_id from unnest($2::uuid[], $3::uuid[]) as entry (function_id, version_id)`,
);

/** Publishes editions 版次 of the transferable-function catalog 职能转移目录. */
@Injectable()
export class FunctionEditions {
  constructor(
    private readonly database: Database,
    private readonly editions: CatalogEditions,
    private readonly reader: FunctionEditionsReader,
  ) {}

  /**
   * Publishes a region's next edition: of a province, the latest versions of its functions; of a city or county, a
   * choice of what the current edition above it lists, in the versions listed there.
   * @param functionIds which functions; without it, all that can be listed
   * @returns the edition's id
   * @throws DomainError, ForbiddenError
   */
  async publish(actor: Actor, regionCode: string, functionIds?: readonly string[] | null): Promise<string> {
    const turn = await this.editions.begin(actor, 'FUNCTION', regionCode);
    const available = await this.available(regionCode);
    const chosen = functionIds ? new Set(functionIds) : undefined;
    if (chosen) await this.assertAvailable(regionCode, available, chosen);
    const listed = chosen ? available.filter(({ function: { id } }) => chosen.has(id)) : available;
    const id = newId<'CatalogEdition'>();
    await this.database.query(addEntries, [id, listed.map((v) => v.function.id), listed.map((v) => v.id)]);
    await this.editions.publish(actor, {
      id,
      catalog: 'FUNCTION',
      regionCode,
      ...turn,
      agencyId: actor.acting.agencyId ?? '',
      contentHash: contentHash(listed.map(entryOf)),
      entryCount: listed.length,
    });
    return id;
  }

  private async available(regionCode: string): Promise<FunctionVersion[]> {
    if (regionCode.length === 2) return this.database.query(latestOfProvince, [regionCode]);
    const above = await this.reader.above(regionCode);
    if (!above) throw new DomainError(functionErrors.NO_ANCESTOR_EDITION(['regionCode']));
    return above.filter(({ retiredAt }) => retiredAt === null);
  }

  private async assertAvailable(
    regionCode: string,
    available: readonly FunctionVersion[],
    chosen: ReadonlySet<string>,
  ): Promise<void> {
    const known = new Set(available.map(({ function: { id } }) => id));
    const missing = [...chosen].filter((id) => !known.has(id));
    if (missing.length === 0) return;
    const codes = new Map((await this.database.query(codesOf, [missing])).map(({ id, code }) => [id, code] as const));
    assertNoViolations(
      missing.map((id) => {
        const code = codes.get(id);
        return code !== undefined && regionCode.length > 2
          ? functionErrors.FUNCTION_NOT_IN_ANCESTOR_EDITION(['functionIds'], { code })
          : functionErrors.FUNCTION_NOT_AVAILABLE(['functionIds'], { id: code ?? id });
      }),
    );
  }
}

const codesOf = statement<{ id: string; code: string }, [readonly string[]]>(
  'function_codes',
  `select id, code from function where id = any($1::uuid[])`,
);
