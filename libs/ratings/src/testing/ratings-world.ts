import { randomBytes } from 'node:crypto';
import { accountsSchema } from '@chengjie/accounts/schema';
import { documentsSchema } from '@chengjie/documents/schema';
import { broughtDocument } from '@chengjie/documents/testing';
import { functionsSchema } from '@chengjie/functions/schema';
import { newId, shanghaiDate } from '@chengjie/kernel';
import { mailSchema } from '@chengjie/mail/schema';
import { organizationsSchema } from '@chengjie/organizations/schema';
import { actorOf, freshCreditCode, registerWorld, type RegisterWorld } from '@chengjie/organizations/testing';
import { Database, PlatformModule, type Actor, type Person, type Role } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { entitiesOf, migrate, platformSchema } from '@chengjie/platform/schema';
import { regionsSchema } from '@chengjie/regions/schema';
import { rulesSchema } from '@chengjie/rules/schema';
import { itemsOf, SCHEMES, type AssessmentScheme } from '@chengjie/assessment';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OwnAffairsReader } from '@chengjie/organizations';
import { OwnOfficeReader } from '@chengjie/accounts';
import { RatingTasksReader } from '../lib/rating-tasks.reader.js';
import { RatingParts } from '../lib/rating-parts.service.js';
import { RatingResults } from '../lib/rating-results.service.js';
import { RatingRounds } from '../lib/rating-rounds.service.js';
import type { RatingEntryRow, RatingFile } from '../lib/rating.terms.js';
import { RatingsModule } from '../lib/ratings.module.js';
import { RatingsReader } from '../lib/ratings.reader.js';
import type { SentAnswer } from '../lib/sheet.rules.js';
import { ratingsSchema } from '../schema.js';

const schemas = [
  ...[platformSchema, mailSchema, regionsSchema, accountsSchema, documentsSchema, rulesSchema],
  ...[functionsSchema, organizationsSchema, ratingsSchema],
];
const template = { name: 'ratings', migrate: (url: string) => migrate(url, schemas) };

const DAY = 86_400_000;

/** The scheme of grades of associations, and that of stars. */
export const GRADES = schemeFor('GRADE', 'ASSOCIATION');
export const STARS = schemeFor('STARS', 'FILED_GROUP');

function schemeFor(scale: string, form: string): AssessmentScheme {
  const scheme = SCHEMES.find((each) => each.scale === scale && each.forms.some((of) => of === form));
  if (!scheme) throw new Error(`There is no scheme of ${scale} for ${form}`);
  return scheme;
}

/** A sheet that gives every item all its points, or but for one nothing. */
export function fullSheet(scheme: AssessmentScheme, full: readonly string[] | 'ALL' = 'ALL'): SentAnswer[] {
  return itemsOf(scheme).map(({ node }) => {
    const { id: item } = node;
    const best = full === 'ALL' || full.includes(item);
    if (node.kind === 'COUNT') return { item, count: best ? 1000 : 0 };
    if (node.kind === 'DEDUCTION')
      return { item, faults: best ? [] : node.faults.map(({ id: fault }) => ({ fault, times: 100 })) };
    const choices = node.kind === 'OPTIONS' ? node.options : node.grades;
    const sorted = choices.toSorted((a, b) => Number(b.points) - Number(a.points));
    return { item, choice: (best ? sorted[0] : sorted.at(-1))?.id ?? '' };
  });
}

/** Offices, organizations and panels on a database of their own. For specs only. */
export class RatingsWorld {
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly register: RegisterWorld,
    private readonly app: INestApplicationContext,
    readonly database: Database,
  ) {}

  static async create(): Promise<RatingsWorld> {
    const db = await testDatabase(template);
    const register = await registerWorld(db.url);
    const config: Config = {
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: randomBytes(32), poolSize: 6 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    @Module({ imports: [PlatformModule.forRoot(config, { entities: entitiesOf(schemas) }), RatingsModule] })
    class World {}
    const app = await NestFactory.createApplicationContext(World, { logger: false });
    return new RatingsWorld(db, register, app, app.get(Database));
  }

  get rounds(): RatingRounds {
    return this.app.get(RatingRounds);
  }
  get parts(): RatingParts {
    return this.app.get(RatingParts);
  }
  get results(): RatingResults {
    return this.app.get(RatingResults);
  }
  get tasks(): RatingTasksReader {
    return new RatingTasksReader(
      this.database,
      this.reader,
      this.app.get(OwnOfficeReader),
      this.app.get(OwnAffairsReader),
    );
  }
  get reader(): RatingsReader {
    return this.app.get(RatingsReader);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.register.database.close();
    await this.db.drop();
  }

  act<T>(act: () => Promise<T>): Promise<T> {
    return this.database.transaction(act);
  }

  /** Somebody without a role. */
  async person(): Promise<Person> {
    const accountId = newId();
    const number = (this.count += 1);
    await this.db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $3, '$argon2id$fixture', 'ACTIVE')`,
      [accountId, `rated-${number}`, `人员 ${number}`],
    );
    return { accountId, displayName: `人员 ${number}`, grants: [] };
  }

  /** An officer of the agency of a region, or an evaluator. */
  async officer(role: Role = 'REGISTRAR', regionCode = '220202', agencyOf = regionCode): Promise<Actor> {
    const { accountId, displayName } = await this.person();
    const agencyId = this.register.agencyOf(agencyOf);
    const actor = { ...actorOf(role, regionCode, { agencyId }), accountId, displayName };
    await this.db.query(
      'insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, $5)',
      [actor.acting.id, accountId, role, agencyId, regionCode],
    );
    return actor;
  }

  expert(): Promise<Actor> {
    return this.officer('EVALUATOR', '22');
  }

  /** Who acts for an organization as well. */
  async biased(actor: Actor, organizationId: string): Promise<Actor> {
    await this.db.query(
      `insert into role_grant (id, account_id, role, organization_id, region_code) values (gen_random_uuid(), $1, 'ORGANIZATION', $2, '220202001')`,
      [actor.accountId, organizationId],
    );
    return actor;
  }

  /** A registered association, and who acts for it. */
  async association(foundedOn = '2020-01-01', street = '220202001'): Promise<Actor> {
    const organizationId: string = await this.register.database.transaction(() =>
      this.register.register.register(this.register.registrarOf(street.slice(0, 6)), {
        ...{ name: `昌邑区养老服务促进会第${(this.count += 1)}`, creditCode: freshCreditCode('ASSOCIATION') },
        ...{ legalForm: 'ASSOCIATION', isFederation: false, kind: 'SERVICE', regionCode: street, areaCodes: [street] },
        ...{ capacity: 1, representative: '负责人 009', supervisingDepartment: null, foundedOn, staffCount: 2 },
        alikeConfirmed: null,
      }),
    );
    return this.register.personOf(organizationId);
  }

  /** A filed group of a street, and who acts for it. */
  async group(): Promise<Actor> {
    const number = (this.count += 1);
    const organizationId: string = await this.register.database.transaction(() =>
      this.register.register.file(this.register.filingOfficeOf('220202001'), {
        ...{ name: `兴华互助队第${number}`, filingNumber: `FREE-${number + 100}`, kind: 'SERVICE', capacity: 1 },
        ...{ regionCode: '220202001001', areaCodes: ['220202'], representative: '负责人 009', staffCount: 2 },
        ...{ supervisingDepartment: null, foundedOn: '2026-01-01', alikeConfirmed: null },
      }),
    );
    return this.register.personOf(organizationId);
  }

  async announced(by: Actor, panel: readonly Actor[], scheme = GRADES): Promise<string> {
    const closesOn = shanghaiDate(new Date(Date.now() + 10 * DAY));
    const asked = { schemeId: scheme.id, closesOn, panel: panel.map(({ accountId }) => accountId) };
    return (await this.act(() => this.rounds.announce(by, asked))).roundId;
  }

  async sent(by: Actor, roundId: string, scheme = GRADES, files: readonly RatingFile[] = []): Promise<string> {
    return (await this.act(() => this.parts.send(by, roundId, fullSheet(scheme), files))).entryId;
  }

  score(by: Actor, entryId: string, scheme = GRADES): Promise<object> {
    return this.act(() => this.parts.score(by, entryId, fullSheet(scheme)));
  }

  file(by: Person): Promise<string> {
    return broughtDocument(this.db, by.accountId, true);
  }

  /** As if its result had been published so many days earlier. */
  async daysEarlier(entryId: string, days = 30): Promise<void> {
    await this.db.tamper(
      `update rating_entry set published_at = published_at - make_interval(days => $2),
         publicity_until = publicity_until - make_interval(days => $2) where id = $1`,
      [entryId, days],
    );
  }

  /** A part as it stands. */
  async stands(entryId: string): Promise<RatingEntryRow> {
    const entry = await this.reader.entry(entryId);
    if (!entry) throw new Error(`There is no part ${entryId}`);
    return entry;
  }
}
