import { randomBytes } from 'node:crypto';
import { newId } from '@chengjie/kernel';
import { loadOrganizations } from '@chengjie/organizations';
import { organizationData, registerSchemas } from '@chengjie/organizations/testing';
import { mailSchema } from '@chengjie/mail/schema';
import { Database, PlatformModule, type Actor, type Role } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { entitiesOf, migrate } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { rulesSchema } from '@chengjie/rules/schema';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ListingsModule } from '../lib/listings.module.js';
import { ListingsReader } from '../lib/listings.reader.js';
import { Listings } from '../lib/listings.service.js';
import { SeriousListingsReader } from '../lib/serious-listings.reader.js';
import { SeriousListings } from '../lib/serious-listings.service.js';
import { listingsSchema } from '../schema.js';

const schemas = [...registerSchemas, mailSchema, rulesSchema, listingsSchema];
const template = { name: 'listings', migrate: (url: string) => migrate(url, schemas) };

/** A decision. */
export const DOCUMENT = { name: '行政处罚决定书', number: '民罚〔2026〕3号', issuedOn: '2026-03-02' };

/** Organizations and the officers who look after them, on a database of their own. For specs only. */
export class ListingsWorld {
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    private readonly app: INestApplicationContext,
    readonly database: Database,
  ) {}

  static async create(): Promise<ListingsWorld> {
    const db = await testDatabase(template);
    const config: Config = {
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: randomBytes(32), poolSize: 6 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    @Module({ imports: [PlatformModule.forRoot(config, { entities: entitiesOf(schemas) }), ListingsModule] })
    class World {}
    const app = await NestFactory.createApplicationContext(World, { logger: false });
    const database = app.get(Database);
    const places = {
      '22': '吉林省',
      '2202': '吉林市',
      '220202': '昌邑区',
      '220202001': '兴华街道',
      '220203': '龙潭区',
    };
    await database.transaction(() =>
      loadRegions(
        database,
        Object.entries(places).map(([code, name]) => ({ code, name })),
      ),
    );
    return new ListingsWorld(db, app, database);
  }

  get listings(): Listings {
    return this.of(Listings);
  }
  get proposals(): SeriousListings {
    return this.of(SeriousListings);
  }
  get reader(): ListingsReader {
    return this.of(ListingsReader);
  }
  get proposed(): SeriousListingsReader {
    return this.of(SeriousListingsReader);
  }

  of<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }

  act<T>(act: () => Promise<T>): Promise<T> {
    return this.database.transaction(act);
  }

  /** A registered organization of a street, on no list. @returns its id */
  async organization(): Promise<string> {
    const organization = organizationData(`某服务社 ${(this.count += 1)}`, { regionCode: '220202001' });
    await this.act(() => loadOrganizations(this.database, [organization]));
    return organization.id;
  }

  async officer(role: Role = 'REGISTRAR', regionCode = '220202'): Promise<Actor> {
    const agencyId = newId();
    const holder = `${regionCode}民政局 ${(this.count += 1)}`;
    await this.db.query(`insert into agency (id, name, kind, region_code) values ($1, $2, 'CIVIL_AFFAIRS', $3)`, [
      ...[agencyId, holder, regionCode],
    ]);
    return this.person(role, { agencyId, organizationId: null, regionCode, holder });
  }

  /** Somebody who acts for an organization. */
  memberOf(organizationId: string): Promise<Actor> {
    return this.person('ORGANIZATION', { agencyId: null, organizationId, regionCode: '220202001', holder: '某服务社' });
  }

  /** An organization that was put on the abnormal list so many months ago. */
  async abnormal(months: number, by?: Actor): Promise<string> {
    const organizationId = await this.organization();
    const officer = by ?? (await this.officer());
    const asked = { organizationId, ground: 'ANNUAL_REPORT_LATE', document: DOCUMENT, reason: '未报送年度报告' };
    await this.act(() => this.listings.enter(officer, asked));
    await this.earlier(organizationId, months);
    return organizationId;
  }

  /** All of its listings as if they had begun, and been caused, so many months earlier. */
  async earlier(organizationId: string, months: number): Promise<void> {
    for (const sql of [
      `update standing_period set valid_from = valid_from - make_interval(months => $2) where organization_id = $1`,
      `update listing_cause set listed_from = listed_from - make_interval(months => $2),
         entered_at = entered_at - make_interval(months => $2) where organization_id = $1`,
    ])
      await this.db.tamper(sql, [organizationId, months]);
  }

  /** A proposal of the serious list on a ground of its own. @returns its id */
  async proposal(by: Actor, organizationId: string, ground = 'HEAVY_PENALTY'): Promise<string> {
    const asked = { organizationId, ground, document: DOCUMENT, reason: '被处以罚款' };
    return (await this.act(() => this.proposals.propose(by, asked))).proposalId;
  }

  /** As if its notice had been served so long ago that the days to reply are over. */
  daysOver(proposalId: string): Promise<void> {
    return this.daysEarlier(proposalId, 30);
  }

  /** As if it had been proposed and served so many days earlier. */
  async daysEarlier(proposalId: string, days: number): Promise<void> {
    await this.db.tamper(
      `update serious_listing_proposal set proposed_at = proposed_at - make_interval(days => $2),
         noticed_at = noticed_at - make_interval(days => $2), reply_until = reply_until - make_interval(days => $2) where id = $1`,
      [proposalId, days],
    );
  }

  async standingOf(organizationId: string): Promise<string | undefined> {
    const rows = await this.db.query<{ standing: string }>('select standing from organization where id = $1', [
      organizationId,
    ]);
    return rows[0]?.standing;
  }

  private async person(role: Role, of: Omit<Actor['acting'], 'id' | 'role'>): Promise<Actor> {
    const [accountId, grantId, number] = [newId(), newId(), (this.count += 1)];
    await this.db.query(
      `insert into account (id, login_name, display_name, password_hash, status) values ($1, $2, $3, '$argon2id$fixture', 'ACTIVE')`,
      [accountId, `officer-${number}`, `经办 ${number}`],
    );
    await this.db.query(
      `insert into role_grant (id, account_id, role, agency_id, organization_id, region_code) values ($1, $2, $3, $4, $5, $6)`,
      [grantId, accountId, role, of.agencyId, of.organizationId, of.regionCode],
    );
    const acting = { ...of, id: grantId, role };
    return { accountId, displayName: `经办 ${number}`, grants: [acting], acting, heldSince: new Date(0) };
  }
}
