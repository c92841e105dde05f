import { accountsSchema } from '@chengjie/accounts/schema';
import {
  CatalogEditions,
  CatalogEditionsReader,
  FunctionEditions,
  FunctionEditionsReader,
  FunctionRegister,
  FunctionsReader,
  loadFunctions,
} from '@chengjie/functions';
import { functionsSchema } from '@chengjie/functions/schema';
import { civilAffairsCreditCode, newId } from '@chengjie/kernel';
import { Database, Events, Jobs, type Actor, type Role } from '@chengjie/platform';
import { addressesOf, entitiesOf, migrate, platformSchema } from '@chengjie/platform/schema';
import { loadRegions } from '@chengjie/regions';
import { regionsSchema } from '@chengjie/regions/schema';
import type { OrganizationData } from '../lib/load-organizations.js';
import { Federations } from '../lib/federation/federations.service.js';
import { OrganizationHistoryReader } from '../lib/history/organization-history.reader.js';
import { MandatesReader } from '../lib/mandate/mandates.reader.js';
import { Mandates } from '../lib/mandate/mandates.service.js';
import { MembershipProposalsReader } from '../lib/membership/membership-proposals.reader.js';
import { MembershipProposals } from '../lib/membership/membership-proposals.service.js';
import { MembershipTeller } from '../lib/membership/membership-teller.js';
import { RegisterEntryTeller } from '../lib/telling/register-entry-teller.js';
import { Memberships } from '../lib/membership/memberships.service.js';
import { KnownRegionsReader } from '../lib/organization/known-regions.reader.js';
import { OrganizationListsReader } from '../lib/organization/organization-lists.reader.js';
import {
  OrganizationRegister,
  type NewFiling,
  type NewRegistration,
} from '../lib/organization/organization-register.service.js';
import { OrganizationsReader } from '../lib/organization/organizations.reader.js';
import { organizationsSchema } from '../schema.js';
import { Qualifications } from '../lib/qualification/qualifications.service.js';
import { Standings } from '../lib/standing/standings.service.js';

/** What the database needs up to this lib. */
export const registerSchemas = [platformSchema, regionsSchema, accountsSchema, functionsSchema, organizationsSchema];

/** Schema of the specs' databases. */
export const organizationsTemplate = {
  name: 'organizations',
  migrate: (url: string) => migrate(url, registerSchemas),
};

const places = [
  ['22', '吉林省'],
  ['2202', '吉林市'],
  ['220202', '昌邑区'],
  ['220202001', '兴华街道'],
  ['220202001001', '兴华社区'],
  ['220202002', '文庙街道'],
  ['220203', '龙潭区'],
  ['220203001', '龙潭街道'],
  ['2201', '长春市'],
] as const;

/** A database with a few regions, their agencies and the functions of Jilin in force, and the lib's services on it. */
export async function registerWorld(url: string) {
  const database = await Database.connect({ url, entities: entitiesOf(registerSchemas) });
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
    const kind = code.length >= 9 ? 'STREET_OFFICE' : 'CIVIL_AFFAIRS';
    await database.run('insert into agency (id, name, kind, region_code) values ($1, $2, $3, $4)', [
      id,
      `${name}政府部门`,
      kind,
      code,
    ]);
  }
  const agencyOf = (code: string) => agencies.get(code) ?? '';
  const events = new Events(database);
  const catalog = new CatalogEditions(database, events);
  const listed = new FunctionEditionsReader(database, new CatalogEditionsReader(database));
  const functionEditions = new FunctionEditions(database, catalog, listed);
  const officer = actorOf('REGISTRAR', '22', { agencyId: agencyOf('22') });
  const functionIds = await database.transaction(async () => {
    const ids = await loadFunctions(new FunctionRegister(database, events), officer);
    await functionEditions.publish(officer, '22');
    return ids;
  });
  const organizations = new OrganizationsReader(database);
  const regions = new KnownRegionsReader(database);
  const register = new OrganizationRegister(database, events, regions);
  const jobs = new Jobs(database, url, () => undefined);
  const teller = new MembershipTeller(database, jobs);
  const entries = new RegisterEntryTeller(database, jobs);
  const memberships = new Memberships(database, events, register, teller);
  const proposed = new MembershipProposalsReader(database);
  const proposals = new MembershipProposals(database, events, proposed, memberships, teller);
  const mandates = new MandatesReader(database);
  /** As who loads what began before: the role that serves begins everything now. */
  const asOwner = async <T>(work: (loader: Database) => Promise<T>): Promise<T> => {
    const loader = await Database.connect({ url: addressesOf(url).ownerUrl, entities: [], poolSize: 1 });
    try {
      return await loader.transaction(() => work(loader));
    } finally {
      await loader.close();
    }
  };
  /** Somebody with an account who acts for an organization. */
  const personOf = async (organizationId: string): Promise<Actor> => {
    const actor = actorOf('ORGANIZATION', '22', { organizationId });
    const { accountId } = actor;
    await asOwner((loader) =>
      loader.run(
        `with a as (insert into account (id, login_name, display_name, status) values ($1, $2, '经办', 'DISABLED') returning id)
       insert into role_grant (id, account_id, role, organization_id, region_code)
       select $3, id, 'ORGANIZATION', $4, '22' from a`,
        [accountId, `for-${accountId}`, actor.acting.id, organizationId],
      ),
    );
    return actor;
  };
  return {
    database,
    catalog,
    organizations,
    register,
    lists: new OrganizationListsReader(database),
    standings: new Standings(database, events, register, entries),
    federations: new Federations(database, events, register, memberships, entries),
    history: new OrganizationHistoryReader(database),
    memberships,
    proposals,
    proposed,
    mandates,
    mandateActs: new Mandates(database, events, register, regions, mandates, teller),
    personOf,
    asOwner,
    /** Makes an organization a member: the federation proposes, the organization accepts. */
    join: async (federationId: string, memberId: string): Promise<void> => {
      const [federation, member] = [await personOf(federationId), await personOf(memberId)];
      await database.transaction(async () => {
        const { proposalId } = await proposals.propose(federation, { federationId, memberId });
        await proposals.accept(member, proposalId);
      });
    },
    qualifications: new Qualifications(
      database,
      events,
      register,
      regions,
      organizations,
      new FunctionsReader(database),
      entries,
    ),
    agencyOf,
    functionId: (code: string) => functionIds.get(code) ?? '',
    registrarOf: (code: string) => actorOf('REGISTRAR', code, { agencyId: agencyOf(code) }),
    filingOfficeOf: (code: string) => actorOf('FILING_OFFICE', code, { agencyId: agencyOf(code) }),
    memberOf: (organizationId: string) => actorOf('ORGANIZATION', '220202001', { organizationId }),
  };
}
export type RegisterWorld = Awaited<ReturnType<typeof registerWorld>>;

/** A signed-in person who acts for an agency or an organization. */
export function actorOf(
  role: Role,
  regionCode: string,
  { agencyId = null, organizationId = null }: { agencyId?: string | null; organizationId?: string | null },
): Actor {
  const acting = { id: newId(), role, agencyId, organizationId, regionCode, holder: '办理单位' };
  return { accountId: newId(), displayName: '经办 001', grants: [acting], acting, heldSince: new Date(0) };
}

let bodies = 0;

/** Numbers of all that was made here. */
const numbers: string[] = [];

/** Specs call many alike, and mean another one each time. */
const apart = () => ({ alikeConfirmed: numbers.join(' ') || null });

function numbered(number: string): string {
  numbers.push(number);
  return number;
}

/** A credit code that no other organization of this process has. */
export function freshCreditCode(kind: 'ASSOCIATION' | 'SERVICE_INSTITUTION' | 'FOUNDATION' = 'SERVICE_INSTITUTION') {
  bodies += 1;
  return numbered(civilAffairsCreditCode(kind, '220202', `MJ${String(bodies).padStart(6, '0')}`));
}

const entry = {
  kind: 'SERVICE',
  regionCode: '220202001001',
  areaCodes: ['220202'],
  representative: '负责人 001',
  foundedOn: '2018-03-01',
  staffCount: 6,
  capacity: 2,
} as const;

/** An organization to be registered. */
export function registration(name: string, changes: Partial<NewRegistration> = {}): NewRegistration {
  return {
    ...entry,
    ...apart(),
    name,
    legalForm: 'SERVICE_INSTITUTION',
    isFederation: false,
    ...changes,
    creditCode: changes.creditCode ?? freshCreditCode(changes.legalForm),
  };
}

/** An organization to be filed. */
export function filing(name: string, changes: Partial<NewFiling> = {}): NewFiling {
  bodies += 1;
  const known = apart();
  return {
    ...entry,
    ...known,
    name,
    filingNumber: numbered(`BA-220202-${String(bodies).padStart(6, '0')}`),
    ...changes,
  };
}

/** An organization to be loaded in bulk. */
export function organizationData(name: string, changes: Partial<OrganizationData> = {}): OrganizationData {
  return {
    ...entry,
    id: newId<'Organization'>(),
    track: 'REGISTERED',
    creditCode: changes.track === 'FILED' ? null : freshCreditCode(),
    filingNumber: null,
    name,
    legalForm: 'SERVICE_INSTITUTION',
    isFederation: false,
    supervisingDepartment: '民政部门',
    rating: null,
    ratingValidUntil: null,
    star: null,
    standing: 'GOOD',
    standingSince: null,
    memberships: [],
    qualifications: [],
    ...changes,
  };
}
