import { hashPassword } from '@chengjie/accounts';
import { Database } from '@chengjie/platform';
import { loadRegions } from '@chengjie/regions';
import { RulesReader } from '@chengjie/rules';
import { loadCatalogs } from './catalogs/catalogs.js';
import { eventRow } from './generator/events.js';
import { insertRows } from './generator/rows.js';
import { IS_EMPTY } from './is-database-empty.js';
import { storeConsent, storeProposals } from './organizations/demonstration-agreements.js';
import { storeListings } from './organizations/demonstration-listings.js';
import { storeApplications } from './offices/demonstration-applications.js';
import { storeChanges } from './offices/demonstration-changes.js';
import { storeClaims } from './offices/demonstration-claims.js';
import { storeStepDecision } from './offices/demonstration-step-decision.js';
import { storeAgencies } from './offices/agencies.js';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import { planDemonstration, type DemonstrationPlan } from './plan-demonstration.js';

/** The seed of the published demonstration: the day of the policy. */
export const DEMONSTRATION_SEED = 20_171_225;

/** What {@link loadDemonstration} needs. */
export interface DemonstrationOptions {
  /** The owner's, since references are counted on from those of the demonstration. */
  readonly databaseUrl: string;
  /** Key that wraps the sealing keys: 32 bytes. */
  readonly masterKey: Buffer;
  /** Same seed, master key and day, same data: only ciphertexts and the editions' ids differ. */
  readonly seed?: number;
  /** Any instant of the day around which the demonstration takes place; now if not given. */
  readonly now?: Date;
  readonly log?: (line: string) => void;
}

/** The database already holds data. */
export class DatabaseNotEmptyError extends Error {
  constructor() {
    super('The database already holds accounts or organizations: demonstration data goes into an empty one only.');
  }
}

/**
 * Loads the Jilin demonstration into a migrated, empty database, in one transaction: all of it or nothing.
 * @returns what it loaded, for who adds to it
 * @throws DatabaseNotEmptyError
 */
export async function loadDemonstration(options: DemonstrationOptions): Promise<DemonstrationPlan> {
  const { databaseUrl, masterKey, seed = DEMONSTRATION_SEED, now = new Date(), log = () => undefined } = options;
  const database = await Database.connect({ url: databaseUrl, entities: [], poolSize: 2 });
  try {
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    const plan = planDemonstration(seed, now, masterKey, await new RulesReader(database).book());
    await database.transaction(async () => {
      if (!(await isEmpty(database))) throw new DatabaseNotEmptyError();
      await store(database, plan, passwordHash);
    });
    const { organizations, projects } = plan;
    log(`${organizations.length} organizations, ${projects.length} projects, ${countBids(plan)} bids`);
    return plan;
  } finally {
    await database.close();
  }
}

async function isEmpty(database: Database): Promise<boolean> {
  return (await database.run<{ empty: boolean }>(IS_EMPTY))[0]?.empty ?? false;
}

async function store(database: Database, plan: DemonstrationPlan, passwordHash: string): Promise<void> {
  const { setting, organizations, people, loader, projects } = plan;
  await loadRegions(database);
  await storeAgencies(database, setting.agencies);
  const events = await loadCatalogs(database, setting, organizations, {
    province: people.actor('province-admin'),
    city: people.actor('city-admin'),
  });
  await people.store(database, passwordHash);
  await storeClaims(database, setting, people, organizations, passwordHash);
  await storeListings(database, plan);
  await storeApplications(database, setting, people, organizations, passwordHash);
  await storeChanges(database, setting, people);
  events.push(...(await storeProposals(database, plan)));
  await storeStepDecision(database, setting, people);
  events.push(...(await loader.store(database, projects)));
  await storeConsent(database, plan);
  events.sort((one, other) => one.at.getTime() - other.at.getTime());
  await insertRows(database, 'event', events.map(eventRow));
}

function countBids({ projects }: DemonstrationPlan): number {
  return projects.reduce((sum, { bids }) => sum + bids.length, 0);
}
