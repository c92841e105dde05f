import { hashPassword } from '@chengjie/accounts';
import { Database } from '@chengjie/platform';
import { Sealing } from '@chengjie/procurement';
import { loadRegions } from '@chengjie/regions';
import { loadCatalogs } from './catalogs/catalogs.js';
import { daysLater } from './generator/calendar.js';
import { eventRow } from './generator/events.js';
import { insertRows } from './generator/rows.js';
import { DEMONSTRATION_PASSWORD } from './offices/demonstration-accounts.js';
import { People } from './offices/people.js';
import { planOrganizations } from './organizations/organization-plan.js';
import { ProjectLoader } from './projects/projects.js';
import { makeSetting } from './setting.js';

/** How large the data is to be. */
export type Scale =
  'demonstration' | { readonly organizations: number; readonly projects: number; readonly bids: number };

/** What {@link loadDemonstration} needs. */
export interface DemonstrationOptions {
  readonly databaseUrl: string;
  /** Key that wraps the sealing keys: 32 bytes. */
  readonly masterKey: Buffer;
  /** The same seed, master key and day give the same data; only ciphertexts differ, which nobody can foresee. */
  readonly seed?: number;
  readonly scale?: Scale;
  /** The day around which the demonstration takes place; today if not given. */
  readonly now?: Date;
  readonly log?: (line: string) => void;
}

/** The seed of the published demonstration. */
export const DEMONSTRATION_SEED = 20_171_225;

/**
 * Loads the Jilin demonstration into a migrated, empty database, in one transaction: all of it or nothing.
 * @throws Error when the database already holds accounts
 */
export async function loadDemonstration(options: DemonstrationOptions): Promise<void> {
  const { databaseUrl, masterKey, seed = DEMONSTRATION_SEED, now = new Date(), log = () => undefined } = options;
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const database = await Database.connect({ url: databaseUrl, entities: [], poolSize: 2 });
  try {
    await database.transaction(async () => {
      const setting = makeSetting(seed, now, masterKey);
      const { agencies, calendar } = setting;
      await loadRegions(database);
      const founded = calendar.day(-400);
      await insertRows(
        database,
        'agency',
        agencies.all.map(({ id, name, kind, regionCode }) => ({
          id,
          name,
          kind,
          region_code: regionCode,
          created_at: founded,
        })),
      );
      const organizations = planOrganizations(setting);
      const people = new People(seed, daysLater(founded, 20), agencies, organizations);
      const projects = new ProjectLoader(setting, people, new Sealing(masterKey), organizations);
      const planned = projects.plan();
      const events = await loadCatalogs(database, setting, organizations, {
        province: people.actor('province-admin'),
        city: people.actor('city-admin'),
      });
      await people.store(database, passwordHash);
      events.push(...(await projects.store(database, planned)));
      events.sort((one, other) => one.at.getTime() - other.at.getTime());
      await insertRows(database, 'event', events.map(eventRow));
      log(`${organizations.length} organizations`);
    });
  } finally {
    await database.close();
  }
}
