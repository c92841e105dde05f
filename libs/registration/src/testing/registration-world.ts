import { randomBytes } from 'node:crypto';
import { OfficeBars } from '@chengjie/accounts';
import { accountsSchema } from '@chengjie/accounts/schema';
import { documentsSchema } from '@chengjie/documents/schema';
import { broughtDocument } from '@chengjie/documents/testing';
import { functionsSchema } from '@chengjie/functions/schema';
import { newId } from '@chengjie/kernel';
import { ENTRY_MATERIALS, type EntryMaterial } from '@chengjie/law';
import { mailSchema } from '@chengjie/mail/schema';
import { Endings } from '@chengjie/organizations';
import { organizationsSchema } from '@chengjie/organizations/schema';
import { actorOf, freshCreditCode, registerWorld, type RegisterWorld } from '@chengjie/organizations/testing';
import { Database, PlatformModule, type Actor, type Person, type Role } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { entitiesOf, migrate, platformSchema } from '@chengjie/platform/schema';
import { regionsSchema } from '@chengjie/regions/schema';
import { rulesSchema } from '@chengjie/rules/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationDecisions } from '../lib/application-decisions.service.js';
import type { ApplicationContent, ApplicationFile, ApplicationRow, EndingContent } from '../lib/application.terms.js';
import { Applications } from '../lib/applications.service.js';
import { ApplicationsReader } from '../lib/applications.reader.js';
import { FilingNumbers } from '../lib/filing-numbers.js';
import { RegistrationModule } from '../lib/registration.module.js';
import { registrationSchema } from '../schema.js';

const schemas = [
  ...[platformSchema, mailSchema, regionsSchema, accountsSchema, documentsSchema, rulesSchema],
  ...[functionsSchema, organizationsSchema, registrationSchema],
];
const template = { name: 'registration', migrate: (url: string) => migrate(url, schemas) };

/** A filed group of a street, with all that it needs. */
export const GROUP: ApplicationContent = {
  form: 'FILED_SERVICE',
  name: '兴华邻里互助服务队',
  kind: 'SERVICE',
  regionCode: '220202001001',
  address: '兴华社区活动室',
  premises: 'LENT',
  areaCodes: ['220202001'],
  purpose: '为社区老年人提供代购、陪伴和日常照料。',
  representative: '负责人 001',
  supervisingDepartment: null,
  memberPersons: 12,
  memberUnits: 0,
  staffCount: 3,
  fundsFen: 0,
};

/** A registered association of a county. */
export const ASSOCIATION: ApplicationContent = {
  ...GROUP,
  form: 'ASSOCIATION',
  name: '昌邑区养老服务促进会',
  areaCodes: ['220202'],
  supervisingDepartment: '昌邑区民政局',
  memberPersons: 60,
  fundsFen: 5_000_000,
};

/** What {@link RegistrationWorld.filed} entered, but for the name. */
const FILED: ApplicationContent = { ...GROUP, areaCodes: ['220202'], representative: '负责人 009', staffCount: 2 };

/** How a group ends. */
const ENDING: EndingContent = {
  ground: 'MEMBERS_DECISION',
  statement: '全体成员同意终止，没有债务，余款捐给社区。',
  creditorsNoticedOn: null,
};

/** People who found organizations, and the offices that decide, on a database of their own. For specs only. */
export class RegistrationWorld {
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly register: RegisterWorld,
    private readonly app: INestApplicationContext,
    readonly database: Database,
  ) {}

  static async create(): Promise<RegistrationWorld> {
    const db = await testDatabase(template);
    const register = await registerWorld(db.url);
    const config: Config = {
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: randomBytes(32), poolSize: 6 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    @Module({ imports: [PlatformModule.forRoot(config, { entities: entitiesOf(schemas) }), RegistrationModule] })
    class World {}
    const app = await NestFactory.createApplicationContext(World, { logger: false });
    return new RegistrationWorld(db, register, app, app.get(Database));
  }

  get applications(): Applications {
    return this.app.get(Applications);
  }
  get decisions(): ApplicationDecisions {
    return this.app.get(ApplicationDecisions);
  }
  get bars(): OfficeBars {
    return this.app.get(OfficeBars);
  }
  get endings(): Endings {
    return this.app.get(Endings);
  }
  get reader(): ApplicationsReader {
    return this.app.get(ApplicationsReader);
  }
  get numbers(): FilingNumbers {
    return this.app.get(FilingNumbers);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.register.database.close();
    await this.db.drop();
  }

  transaction<T>(act: () => Promise<T>): Promise<T> {
    return this.database.transaction(act);
  }

  /** Somebody without a role. */
  async person(): Promise<Person> {
    const accountId = newId();
    const number = (this.count += 1);
    await this.db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $3, '$argon2id$fixture', 'ACTIVE')`,
      [accountId, `founder-${number}`, `发起人 ${number}`],
    );
    return { accountId, displayName: `发起人 ${number}`, grants: [] };
  }

  /** An officer of the agency of a region, or of another one for it. */
  async officer(role: Role = 'FILING_OFFICE', regionCode = '220202001', agencyOf = regionCode): Promise<Actor> {
    const { accountId, displayName } = await this.person();
    const agencyId = this.register.agencyOf(agencyOf);
    const actor = { ...actorOf(role, regionCode, { agencyId }), accountId, displayName };
    await this.db.query(
      'insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, $5)',
      [actor.acting.id, accountId, role, agencyId, regionCode],
    );
    return actor;
  }

  /** A group that was filed without an application. @returns its id */
  filed(name: string, filingNumber = `FREE-${(this.count += 1) + 100}`): Promise<string> {
    return this.register.database.transaction(() =>
      this.register.register.file(this.register.filingOfficeOf('220202001'), {
        ...{ name, filingNumber, kind: 'SERVICE', regionCode: '220202001001', areaCodes: ['220202'], capacity: 1 },
        ...{ representative: '负责人 009', supervisingDepartment: null, foundedOn: '2026-01-01', staffCount: 2 },
        alikeConfirmed: null,
      }),
    );
  }

  /** A registered federation of the county. @returns its id */
  async federation(name: string): Promise<string> {
    const { register, federations, registrarOf, database } = this.register;
    const id = await database.transaction<string>(() =>
      register.register(registrarOf('220202'), {
        ...{ name, creditCode: freshCreditCode('ASSOCIATION'), legalForm: 'ASSOCIATION', isFederation: false },
        ...{ kind: 'SUPPORT', regionCode: '220202001', areaCodes: ['220202'], capacity: 5, staffCount: 3 },
        ...{ representative: '负责人 008', supervisingDepartment: null, foundedOn: '2026-01-01', alikeConfirmed: null },
      }),
    );
    await database.transaction(() => federations.set(registrarOf('220202'), id, true, '认定为联合会'));
    return id;
  }

  /** An officer of a street who acted for an organization within a year. */
  async biased(): Promise<Actor> {
    const actor = await this.officer();
    await this.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code, valid_from, valid_to)
       values (gen_random_uuid(), $1, 'ORGANIZATION', $2, '220202001', now() - interval '400 days', now() - interval '300 days')`,
      [actor.accountId, await this.filed(`回避互助队 ${(this.count += 1)}`)],
    );
    return actor;
  }

  /** A file that somebody brought. @param lookedAt whether it was found harmless already @returns its document */
  file(by: Person, lookedAt = true): Promise<string> {
    return broughtDocument(this.db, by.accountId, lookedAt);
  }

  /** One file for each material. */
  async files(
    by: Person,
    materials: readonly EntryMaterial[] = ENTRY_MATERIALS,
    lookedAt = true,
  ): Promise<ApplicationFile[]> {
    const files: ApplicationFile[] = [];
    for (const material of materials) files.push({ material, documentId: await this.file(by, lookedAt) });
    return files;
  }

  /** A group that was filed without an application, and somebody who acts for it. */
  async actingFor(name: string): Promise<{ readonly organizationId: string; readonly by: Actor }> {
    const organizationId = await this.filed(name);
    return { organizationId, by: await this.register.personOf(organizationId) };
  }

  /** Somebody asks that the entry of a filed group be changed, or that it be registered. @returns the application */
  async asked(
    { organizationId, by }: { readonly organizationId: string; readonly by: Actor },
    changes: Partial<ApplicationContent>,
    materials: readonly EntryMaterial[] = ENTRY_MATERIALS,
  ): Promise<string> {
    const files = await this.files(by, materials);
    const { applicationId } = await this.transaction(() =>
      this.applications.submit(by, { ...FILED, ...changes }, files, organizationId),
    );
    return applicationId;
  }

  /** Somebody asks that a filed group end. @returns the application */
  async askedToEnd(
    { organizationId, by }: { readonly organizationId: string; readonly by: Actor },
    changes: Partial<EndingContent> = {},
    materials: readonly EntryMaterial[] = ['ENDING_DECISION'],
  ): Promise<string> {
    const files = await this.files(by, materials);
    const { applicationId } = await this.transaction(() =>
      this.applications.end(by, organizationId, { ...ENDING, ...changes }, files),
    );
    return applicationId;
  }

  /** Somebody applies, with all materials. @returns the application */
  async submitted(by: Person, changes: Partial<ApplicationContent> = {}): Promise<string> {
    const files = await this.files(by);
    const { applicationId } = await this.transaction(() =>
      this.applications.submit(by, { ...GROUP, ...changes }, files),
    );
    return applicationId;
  }

  /** An application as it stands. */
  async stands(id: string): Promise<ApplicationRow> {
    const row = await this.reader.byId(id);
    if (!row) throw new Error(`There is no application ${id}`);
    return row;
  }

  ask(by: Actor, id: string, text = '请补充会员名单'): Promise<object> {
    return this.transaction(() => this.decisions.ask(by, id, text));
  }

  grant(by: Actor, id: string, creditCode: string | null = null): Promise<object> {
    const granted = { reason: '材料齐全，符合条件', creditCode, alikeConfirmed: null };
    return this.transaction(() => this.decisions.grant(by, id, granted));
  }

  refuse(by: Actor, id: string): Promise<object> {
    return this.transaction(() => this.decisions.refuse(by, id, '不符合备案条件，理由如下'));
  }
}
