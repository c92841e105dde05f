import { randomBytes } from 'node:crypto';
import { documentsSchema } from '@chengjie/documents/schema';
import { broughtDocument, foundHarmless } from '@chengjie/documents/testing';
import { listingsSchema } from '@chengjie/listings/schema';
import { newId } from '@chengjie/kernel';
import { waitingMails, type WaitingMail } from '@chengjie/mail/testing';
import { Database, PlatformModule, type Actor, type Person, type Role } from '@chengjie/platform';
import type { Config } from '@chengjie/platform/config';
import { entitiesOf, migrate } from '@chengjie/platform/schema';
import { BuyingAgenciesReader } from '@chengjie/procurement';
import { procurementSchemas, ProcurementWorld } from '@chengjie/procurement/testing';
import { testDatabase, type TestDatabase } from '@chengjie/testkit';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClaimObjections } from '../lib/claim-objections.service.js';
import { ClaimDecisions } from '../lib/claim-decisions.service.js';
import { ClaimEffects } from '../lib/claim-effects.js';
import { ClaimScans } from '../lib/claim-scans.js';
import { ClaimsModule } from '../lib/claims.module.js';
import { ClaimOfficesReader } from '../lib/claim-offices.reader.js';
import type { ClaimDocument } from '../lib/claim.terms.js';
import { ClaimsReader } from '../lib/claims.reader.js';
import { Claims } from '../lib/claims.service.js';
import { claimsSchema } from '../schema.js';

const template = {
  name: 'claims',
  migrate: (url: string) => migrate(url, [...procurementSchemas, documentsSchema, listingsSchema, claimsSchema]),
};

/** Documents of a claim. */
export const DOCUMENTS = [
  { name: '选举负责人的会议纪要', number: '2026-07', issuedOn: '2026-01-05', scanIds: [] as string[] },
];

/** Organizations without people, people without roles, and officers of several agencies, on a database of their own. For specs only. */
export class ClaimsWorld {
  private count = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly world: ProcurementWorld,
    private readonly app: INestApplicationContext,
    readonly database: Database,
    private readonly config: Config,
  ) {}

  static async create(): Promise<ClaimsWorld> {
    const db = await testDatabase(template);
    const world = await ProcurementWorld.create(db.url);
    const config: Config = {
      ...{ databaseUrl: db.url, host: '127.0.0.1', port: 0, masterKey: randomBytes(32), poolSize: 6 },
      ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
    };
    @Module({
      imports: [PlatformModule.forRoot(config, { entities: entitiesOf(procurementSchemas) }), ClaimsModule],
      providers: [ClaimEffects],
    })
    class World {}
    const app = await NestFactory.createApplicationContext(World, { logger: false });
    const claims = new ClaimsWorld(db, world, app, app.get(Database), config);
    await claims.knowYears();
    return claims;
  }

  get claims(): Claims {
    return this.app.get(Claims);
  }
  get decisions(): ClaimDecisions {
    return this.app.get(ClaimDecisions);
  }
  get objections(): ClaimObjections {
    return this.app.get(ClaimObjections);
  }
  get effects(): ClaimEffects {
    return this.app.get(ClaimEffects);
  }
  get scans(): ClaimScans {
    return this.app.get(ClaimScans);
  }
  get offices(): ClaimOfficesReader {
    return this.app.get(ClaimOfficesReader);
  }
  get buying(): BuyingAgenciesReader {
    return this.app.get(BuyingAgenciesReader);
  }
  get reader(): ClaimsReader {
    return this.app.get(ClaimsReader);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
    await this.db.drop();
  }

  transaction<T>(act: () => Promise<T>): Promise<T> {
    return this.database.transaction(act);
  }

  /** What was mailed to an address, the oldest first. */
  mailsTo(address: string): Promise<WaitingMail[]> {
    return waitingMails(this.db, this.config, address);
  }

  /** A service of a lib below. */
  of<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }

  /** The calendar knows this year and the next. */
  async knowYears(): Promise<void> {
    const year = new Date().getUTCFullYear();
    for (const each of [year, year + 1])
      await this.db.query(`insert into working_calendar (content) values ($1) on conflict do nothing`, [
        { year: each, version: 9, source: '国务院', off: [], work: [] },
      ]);
  }

  /** An organization that nobody acts for. @returns its id */
  async organization(): Promise<string> {
    const { id, actor } = await this.world.organization(`某服务社 ${(this.count += 1)}`);
    await this.db.query('delete from role_grant where id = $1', [actor.acting.id]);
    return id;
  }

  /** Somebody without a role, with a verified address. */
  async person(): Promise<Person> {
    const accountId = newId();
    const number = (this.count += 1);
    await this.db.query(
      `insert into account (id, login_name, display_name, password_hash, status)
       values ($1, $2, $3, '$argon2id$fixture', 'ACTIVE')`,
      [accountId, `claimant-${number}`, `联系人 ${number}`],
    );
    await this.db.query(
      `insert into account_address (id, account_id, address, language, entered_at, verified_at)
       values ($1, $2, $3, 'zh', now(), now())`,
      [newId(), accountId, `claimant-${number}@example.org`],
    );
    return { accountId, displayName: `联系人 ${number}`, grants: [] };
  }

  /** An officer of an agency of its own, unless one is named. */
  async officer(role: Role = 'REGISTRAR', regionCode = '220202', agencyId?: string): Promise<Actor> {
    const holder = `某机关 ${(this.count += 1)}`;
    const id = agencyId ?? newId();
    if (!agencyId)
      await this.db.query(`insert into agency (id, name, kind, region_code) values ($1, $2, 'CIVIL_AFFAIRS', $3)`, [
        id,
        holder,
        regionCode,
      ]);
    return this.world.actor(role, { agencyId: id, holder, regionCode });
  }

  /** Somebody acts for another agency as well. @returns the grant */
  async alsoActs({ accountId }: Person, role: Role, agencyId: string): Promise<string> {
    const id = newId();
    await this.db.query(
      `insert into role_grant (id, account_id, role, agency_id, region_code) values ($1, $2, $3, $4, '220202')`,
      [id, accountId, role, agencyId],
    );
    return id;
  }

  /** Somebody claims an organization. @returns the claim */
  async claimed(organizationId: string, by: Person, documents: readonly ClaimDocument[] = DOCUMENTS): Promise<string> {
    const asked = { organizationId, grounds: '本人是该组织的负责人，现申请认领。', documents };
    return (await this.transaction(() => this.claims.claim(by, asked))).claimId;
  }

  /** A scan that somebody brought. @param lookedAt whether it was found harmless already @returns its document */
  scan(by: Person, lookedAt = true): Promise<string> {
    return broughtDocument(this.db, by.accountId, lookedAt);
  }

  /** A scan is found harmless. */
  lookAt(id: string): Promise<void> {
    return foundHarmless(this.db, id);
  }

  async consent(by: Actor, claimId: string): Promise<void> {
    await this.transaction(() => this.decisions.consent(by, claimId));
  }

  /** A claim that is announced, of an organization without people. @param agencyId of the second officer, if not of its own */
  async announced(
    agencyId?: string,
  ): Promise<{ claimId: string; claimant: Person; organizationId: string; officers: [Actor, Actor] }> {
    const [organizationId, claimant] = [await this.organization(), await this.person()];
    const officers: [Actor, Actor] = [await this.officer(), await this.officer('FILING_OFFICE', '220202', agencyId)];
    const claimId = await this.claimed(organizationId, claimant);
    for (const officer of officers) await this.consent(officer, claimId);
    return { claimId, claimant, organizationId, officers };
  }

  /** As if its end had come days earlier. */
  async endedEarlier(claimId: string, days: number): Promise<void> {
    await this.db.tamper(
      `update organization_claim set submitted_at = submitted_at - $2 * interval '1 day', first_at = first_at - $2 * interval '1 day',
         second_at = second_at - $2 * interval '1 day', ended_at = ended_at - $2 * interval '1 day' where id = $1`,
      [claimId, days],
    );
  }

  /** Its days are over: as if both consents had been given a week ago. */
  async weekLater(claimId: string): Promise<void> {
    await this.db.query('alter table organization_claim disable trigger user');
    await this.db.query(
      `update organization_claim set submitted_at = submitted_at - interval '9 days', first_at = first_at - interval '9 days',
         second_at = second_at - interval '9 days', announced_until = announced_until - interval '9 days' where id = $1`,
      [claimId],
    );
    await this.db.query('alter table organization_claim enable trigger user');
  }
}
