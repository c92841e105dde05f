import { accountsSchema } from '@chengjie/accounts/schema';
import { newId } from '@chengjie/kernel';
import { Database, Events, type Actor, type Role } from '@chengjie/platform';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { regionsSchema } from '@chengjie/regions/schema';
import { CatalogEditionsReader } from '../lib/edition/catalog-editions.reader.js';
import { CatalogEditions } from '../lib/edition/catalog-editions.service.js';
import { FunctionEditionsReader } from '../lib/edition/function-editions.reader.js';
import { FunctionEditions } from '../lib/edition/function-editions.service.js';
import { FunctionListsReader } from '../lib/function/function-lists.reader.js';
import { FunctionRegister } from '../lib/function/function-register.service.js';
import type { FunctionContent } from '../lib/function/function.terms.js';
import { FunctionVersionsReader } from '../lib/function/function-versions.reader.js';
import { FunctionsReader } from '../lib/function/functions.reader.js';
import { functionsEntities } from '../lib/functions.persistence.js';
import { functionsSchema } from '../schema.js';

/** Schema of the specs' databases, from sources. */
export const functionsTemplate = {
  name: 'functions',
  migrate: (url: string) => migrate(url, [platformSchema, regionsSchema, accountsSchema, functionsSchema]),
};

/** A database with a few regions and their civil affairs departments, and the lib's services on it. */
export interface CatalogWorld {
  readonly database: Database;
  readonly functions: FunctionsReader;
  readonly lists: FunctionListsReader;
  readonly versions: FunctionVersionsReader;
  readonly register: FunctionRegister;
  readonly catalog: CatalogEditionsReader;
  readonly editions: FunctionEditions;
  readonly listed: FunctionEditionsReader;
  /** Catalog officer of a region's civil affairs department. */
  readonly officerOf: (regionCode: string) => Actor;
}

const places = [
  ['22', '吉林省'],
  ['2202', '吉林市'],
  ['220202', '昌邑区'],
  ['220203', '龙潭区'],
  ['220202001', '兴华街道'],
] as const;

/** @param url address of a database migrated by {@link functionsTemplate} */
export async function catalogWorld(url: string): Promise<CatalogWorld> {
  const database = await Database.connect({ url, entities: functionsEntities });
  await database.transaction(() =>
    loadRegions(
      database,
      places.map(([code, name]) => ({ code, name })),
    ),
  );
  const agencies = new Map<string, string>();
  for (const [code, name] of places) {
    const id = newId<'Agency'>();
    agencies.set(code, id);
    await database.run(`insert into agency (id, name, kind, region_code) values ($1, $2, 'CIVIL_AFFAIRS', $3)`, [
      id,
      `${name}民政部门`,
      code,
    ]);
  }
  const events = new Events(database);
  const catalog = new CatalogEditionsReader(database);
  const listed = new FunctionEditionsReader(database, catalog);
  return {
    database,
    catalog,
    functions: new FunctionsReader(database),
    lists: new FunctionListsReader(database),
    versions: new FunctionVersionsReader(database),
    register: new FunctionRegister(database, events),
    listed,
    editions: new FunctionEditions(database, new CatalogEditions(database, events), listed),
    officerOf: (regionCode) => actorOf('REGISTRAR', regionCode, agencies.get(regionCode) ?? null),
  };
}

/** A signed-in person who acts for an agency. */
export function actorOf(role: Role, regionCode: string, agencyId: string | null): Actor {
  const acting = { id: newId(), role, agencyId, organizationId: null, regionCode, holder: '民政部门' };
  return { accountId: newId(), displayName: '经办 001', grants: [acting], acting, heldSince: new Date(0) };
}

/** A function's content, with a name of its own. */
export function contentOf(code: string, zh: string, changes: Partial<FunctionContent> = {}): FunctionContent {
  return {
    name: { zh, en: `Function ${code}` },
    kind: 'SERVICE',
    department: '民政部门',
    legalBasis: '吉林省民政厅指导意见(2017) 二',
    serviceStandard: '按约上门,如实记录。',
    unit: { zh: '人次', en: 'visit' },
    guidePriceFen: 4050,
    transferModes: ['PURCHASE'],
    tracks: ['REGISTERED'],
    capabilities: ['有固定服务人员'],
    ...changes,
  };
}
