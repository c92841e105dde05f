import { Injectable } from '@nestjs/common';
import { assertNoViolations, DomainError, newId, NotFoundError, readCode } from '@chengjie/kernel';
import { alikeParams, calledAlike, type NumberedName } from '@chengjie/kernel/node';
import { Database, Events, statement, takeNameTurn, type Actor } from '@chengjie/platform';
import { beginFederation } from '../federation/federation.statements.js';
import { todayOf } from './day.js';
import { KnownRegionsReader } from './known-regions.reader.js';
import { OrganizationEntity, type Organization } from './organization.entity.js';
import { organizationErrors } from './organization.errors.js';
import { assertAllowed, isFilingOfficeOf, isRegistrarOf } from './organization.policy.js';
import { assertActsForNone } from './own-affair.js';
import { creditCodeViolations, entryViolations, filingNumberViolations } from './organization.rules.js';
import type { EntryInput, FileOrganizationInput, RegisterOrganizationInput } from './organization.inputs.js';
import { organizationEvents } from '../organizations.events.js';
import { refreshOrganizationSearch } from '../search/organization-search.js';

/** What both tracks enter. */
export type NewEntry = Omit<EntryInput, 'idempotencyKey'>;

/** An organization to be registered 登记. */
export type NewRegistration = Omit<RegisterOrganizationInput, 'idempotencyKey'>;

/** An organization to be filed 备案. */
export type NewFiling = Omit<FileOrganizationInput, 'idempotencyKey'>;

type Named = Pick<NewEntry, 'name' | 'regionCode' | 'alikeConfirmed'>;

/** Against other acts upon it, not against bids that name it (`for update` would hold them up). */
const lockOrganization = statement<object, [string]>(
  'organization_lock',
  `select from organization where id = $1 for no key update`,
);

const addAreas = statement<object, [string, readonly string[]]>(
  'organization_add_areas',
  `insert into organization_area (organization_id, region_code) select $1, unnest($2::text[])`,
);

const namedInCounty = statement<NumberedName, [county: string, except: string | null]>(
  'organizations_named_in_county',
  `with here as (select id, name, coalesce(credit_code, filing_number) as number, created_at from organization
     where region_code >= $1 and region_code < $1 || ':' and id is distinct from $2)
   select n.name, n.number from (select * from here
     union select h.id, f.name, h.number, h.created_at from here h join organization_former_entry f on f.organization_id = h.id) n
   order by n.created_at, n.id, n.name`,
);

/** Changes the register of organizations. */
@Injectable()
export class OrganizationRegister {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly regions: KnownRegionsReader,
  ) {}

  /** Registers an organization directly (policy 三(一)). @returns its id @throws DomainError, ForbiddenError */
  async register(actor: Actor, entry: NewRegistration): Promise<string> {
    assertAllowed(isRegistrarOf(actor, entry.regionCode), {
      zh: '登记由住所地县（市、区）民政部门办理。',
      en: 'Organizations are registered by the civil affairs department of their county.',
    });
    await assertActsForNone(this.database, actor);
    const { legalForm, isFederation } = entry;
    const creditCode = readCode(entry.creditCode);
    assertNoViolations([
      ...creditCodeViolations(creditCode, legalForm),
      ...(await this.entryViolations({ ...entry, isFederation })),
    ]);
    return this.enter(actor, entry, { track: 'REGISTERED', creditCode, filingNumber: null, legalForm, isFederation });
  }

  /** Files an organization that does not reach registration. @returns its id @throws DomainError, ForbiddenError */
  async file(actor: Actor, entry: NewFiling): Promise<string> {
    assertAllowed(isFilingOfficeOf(actor, entry.regionCode), {
      zh: '备案由住所地街道办事处（乡镇政府）办理。',
      en: 'Organizations are filed by the street office or township government of their seat.',
    });
    await assertActsForNone(this.database, actor);
    const filingNumber = readCode(entry.filingNumber);
    assertNoViolations([
      ...filingNumberViolations(filingNumber),
      ...(await this.entryViolations({ ...entry, legalForm: 'FILED_GROUP', isFederation: false })),
    ]);
    const form = { track: 'FILED', legalForm: 'FILED_GROUP', isFederation: false } as const;
    return this.enter(actor, entry, { ...form, creditCode: null, filingNumber });
  }

  /** An organization for an act that changes it or what hangs on it; held until the act ends. @throws NotFoundError */
  async lock(organizationId: string): Promise<Organization> {
    await this.database.query(lockOrganization, [organizationId]);
    const organization = await this.database.em.findOne(OrganizationEntity, organizationId, { refresh: true });
    if (!organization) throw new NotFoundError({ zh: '组织', en: 'organization' }, organizationId);
    return organization;
  }

  /** What stands against an entry. */
  async entryViolations(entry: NewEntry & Parameters<typeof entryViolations>[0]) {
    const knownRegions = await this.regions.among([entry.regionCode, ...entry.areaCodes]);
    return entryViolations(entry, { knownRegions, today: await todayOf(this.database) });
  }

  /**
   * A name is one's own within the registering county (民政部令69), those included that organizations had before; of filed ones too, so
   * that nobody is entered twice.
   * @param except the organization itself, once it is entered
   * @returns those called alike, all of which the entry says to know of
   */
  private async namedApart(
    { name, regionCode, alikeConfirmed }: Named,
    except: string | null = null,
  ): Promise<readonly NumberedName[]> {
    const county = regionCode.slice(0, 6);
    await takeNameTurn(this.database, `organizations ${county}`);
    const named = await this.database.query(namedInCounty, [county, except]);
    const { alike, confirmed } = calledAlike(name, named);
    if (confirmed(alikeConfirmed)) return alike;
    throw new DomainError(organizationErrors.ORGANIZATION_NAME_ALIKE(['name'], alikeParams(alike)));
  }

  private async enter(
    actor: Actor,
    { areaCodes, ...entry }: NewEntry,
    {
      isFederation,
      ...form
    }: Pick<Organization, 'track' | 'creditCode' | 'filingNumber' | 'legalForm' | 'isFederation'>,
  ): Promise<string> {
    const alike = await this.namedApart(entry);
    const id = newId<'Organization'>();
    const organization = this.database.em.create(OrganizationEntity, {
      id,
      ...form,
      name: entry.name,
      kind: entry.kind,
      regionCode: entry.regionCode,
      representative: entry.representative,
      supervisingDepartment: entry.supervisingDepartment ?? null,
      foundedOn: entry.foundedOn,
      staffCount: entry.staffCount,
      capacity: entry.capacity,
      search: [],
    });
    await this.database.em.persist(organization).flush();
    await this.database.query(addAreas, [id, areaCodes]);
    if (isFederation) await this.database.query(beginFederation, [id]);
    await refreshOrganizationSearch(this.database, [id]);
    const { track, creditCode, filingNumber } = form;
    const entered = organizationEvents[track === 'REGISTERED' ? 'ORGANIZATION_REGISTERED' : 'ORGANIZATION_FILED'];
    await this.events.append(entered(id, { name: entry.name, creditCode, filingNumber }), { actor });
    await this.noteNamedApart(actor, id, alike);
    return id;
  }

  /** For one that is in the register: that its new name is its own, or whom it says to be none of. @throws DomainError */
  async keepNamedApart(actor: Actor, id: string, entry: Named): Promise<void> {
    await this.noteNamedApart(actor, id, await this.namedApart(entry, id));
  }

  private async noteNamedApart(actor: Actor, id: string, alike: readonly NumberedName[]): Promise<void> {
    if (alike.length === 0) return;
    const { othersZh, othersEn } = alikeParams(alike);
    const numbers = alike.map(({ number }) => number);
    const apart = organizationEvents.ORGANIZATION_NAMED_APART(id, { othersZh, othersEn, numbers });
    await this.events.append(apart, { actor });
  }
}
