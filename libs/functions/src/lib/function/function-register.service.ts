import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { assertNoViolations, DomainError, newId, NotFoundError, readCode } from '@chengjie/kernel';
import { alikeParams, calledAlike, type NumberedName } from '@chengjie/kernel/node';
import { Database, Events, statement, takeNameTurn, type Actor } from '@chengjie/platform';
import { FunctionEntity, type FunctionRecord } from './function.entity.js';
import { functionErrors } from './function.errors.js';
import { assertKeepsFunctionsOf } from './function.policy.js';
import { codeViolations, contentViolations } from './function.rules.js';
import type { FunctionContent } from './function.terms.js';
import { catalogEvents } from '../functions.events.js';
import { storeFunctionSearch } from '../search/function-search.js';

/** Whether one enters it although another one is called alike. */
interface Naming {
  readonly alikeConfirmed?: string | null | undefined;
}

/** Ids of a saved version. */
export interface SavedFunction {
  readonly functionId: string;
  readonly versionId: string;
}

type VersionValues = [
  id: string,
  functionId: string,
  nameZh: string,
  nameEn: string,
  kind: string,
  department: string,
  legalBasis: string,
  serviceStandard: string,
  unitZh: string,
  unitEn: string,
  guidePriceFen: number | null,
  transferModes: readonly string[],
  tracks: readonly string[],
  capabilities: readonly string[],
];

const addVersion = statement<{ version: number }, VersionValues>(
  'function_version_add',
  `insert into function_version (id, function_id, version, name_zh, name_en, kind, department, legal_basis,
     service_standard, unit_zh, unit_en, guide_price_fen, transfer_modes, tracks, capabilities)
   values ($1, $2, (select coalesce(max(version), 0) + 1 from function_version where function_id = $2), $3, $4, $5, $6,
     $7, $8, $9, $10, $11, $12, $13, $14) returning version`,
);

/** Among the functions of a province that are in use, by their latest words, but for the one that is saved. */
const named = statement<NumberedName, [regionCode: string, except: string]>(
  'functions_named',
  `select v.name_zh as name, f.code as number from function f
   join lateral (select name_zh from function_version where function_id = f.id order by version desc limit 1) v on true
   where f.region_code = $1 and f.retired_at is null and f.id <> $2 order by f.code`,
);

/** Changes functions. A saved version is a draft until an edition lists it; no version is ever changed. */
@Injectable()
export class FunctionRegister {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Creates a function in its first version, for the province that the actor acts for. @throws DomainError, ForbiddenError */
  async create(actor: Actor, typedCode: string, content: FunctionContent, naming: Naming = {}): Promise<SavedFunction> {
    const code = readCode(typedCode);
    assertNoViolations([...codeViolations(code), ...contentViolations(content)]);
    const { regionCode } = actor.acting;
    assertKeepsFunctionsOf(actor, regionCode.slice(0, 2));
    const id = newId<'Function'>();
    const apart = await this.namedApart({ id, regionCode }, content, naming);
    const record = this.database.em.create(FunctionEntity, { id, code, regionCode }, { persist: true });
    await this.database.em.flush();
    return this.save(actor, record, content, apart);
  }

  /** Writes the next version of a function; its code stays. @throws DomainError, ForbiddenError, NotFoundError */
  async update(
    actor: Actor,
    functionId: string,
    content: FunctionContent,
    naming: Naming = {},
  ): Promise<SavedFunction> {
    assertNoViolations(contentViolations(content));
    const record = await this.lock(functionId);
    assertKeepsFunctionsOf(actor, record.regionCode);
    assertNoViolations(record.retiredAt ? [functionErrors.FUNCTION_RETIRED(['id'])] : []);
    return this.save(actor, record, content, await this.namedApart(record, content, naming));
  }

  /**
   * Takes a function out of use: later editions do not list it; what was published stays.
   * @throws DomainError, ForbiddenError, NotFoundError
   */
  async retire(actor: Actor, functionId: string, reason: string): Promise<void> {
    const record = await this.lock(functionId);
    assertKeepsFunctionsOf(actor, record.regionCode);
    assertNoViolations(record.retiredAt ? [functionErrors.FUNCTION_RETIRED(['id'])] : []);
    record.retiredAt = await this.database.now();
    record.retirementReason = reason;
    await this.events.append(catalogEvents.FUNCTION_RETIRED(functionId, { code: record.code }), { actor, reason });
  }

  /** @returns those called alike, all of which whoever saves says to know of */
  private async namedApart(
    { id, regionCode }: Pick<FunctionRecord, 'id' | 'regionCode'>,
    { name }: FunctionContent,
    { alikeConfirmed }: Naming,
  ): Promise<readonly NumberedName[]> {
    await takeNameTurn(this.database, `functions ${regionCode}`);
    const { alike, confirmed } = calledAlike(name.zh, await this.database.query(named, [regionCode, id]));
    if (confirmed(alikeConfirmed)) return alike;
    throw new DomainError(functionErrors.FUNCTION_NAME_ALIKE(['name', 'zh'], alikeParams(alike)));
  }

  private async save(
    actor: Actor,
    { id, code }: FunctionRecord,
    content: FunctionContent,
    apart: readonly NumberedName[],
  ): Promise<SavedFunction> {
    const versionId = newId<'FunctionVersion'>();
    const saved = await this.database.queryOne(addVersion, versionValues(versionId, id, content));
    await storeFunctionSearch(this.database, [versionId]);
    const data = { code, version: saved?.version ?? 1, versionId };
    await this.events.append(catalogEvents.FUNCTION_SAVED(id, data), { actor });
    if (apart.length > 0) {
      const { othersZh, othersEn } = alikeParams(apart);
      const codes = apart.map(({ number }) => number);
      await this.events.append(catalogEvents.FUNCTION_NAMED_APART(id, { othersZh, othersEn, codes }), { actor });
    }
    return { functionId: id, versionId };
  }

  private async lock(functionId: string): Promise<FunctionRecord> {
    const record = await this.database.em.findOne(FunctionEntity, functionId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (!record) throw new NotFoundError({ zh: '职能事项', en: 'function' }, functionId);
    return record;
  }
}

function versionValues(versionId: string, functionId: string, content: FunctionContent): VersionValues {
  const { name, unit, department, legalBasis, serviceStandard, transferModes, tracks, capabilities } = content;
  return [
    versionId,
    functionId,
    name.zh,
    name.en,
    content.kind,
    department,
    legalBasis,
    serviceStandard,
    unit.zh,
    unit.en,
    content.guidePriceFen,
    transferModes,
    tracks,
    capabilities,
  ];
}
