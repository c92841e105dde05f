import { OrganizationEditions } from '@chengjie/organization-catalog';
import { loadOrganizations } from '@chengjie/organizations';
import type { Actor, Database } from '@chengjie/platform';
import {
  at,
  DatedEditions,
  draftIn,
  eventRow,
  FEDERATION_SORT,
  insertRows,
  ORGANIZATION_EDITION_DAYS_AGO,
  OrganizationCompletion,
  type OrganizationDraft,
  OrganizationDrafts,
  type PastEvent,
  type PlannedOrganization,
  type Setting,
} from '@chengjie/demonstration/parts';
import { inParallel } from './in-parallel.js';

const BATCH = 5_000;
/** Numbers that the demonstration itself never reaches. */
const FIRST_NUMBERS = { creditCode: 100_000, filing: 101 };

/** So many more organizations all over Jilin, with a federation in each street and township that has none yet. */
export async function loadBulkOrganizations(
  database: Database,
  setting: Setting,
  existing: readonly PlannedOrganization[],
  count: number,
  log: (line: string) => void,
): Promise<void> {
  const { regionTree, calendar } = setting;
  const random = setting.random('organizations');
  const drafts = new OrganizationDrafts(random, calendar, regionTree);
  existing.forEach(({ name }) => drafts.reserve(name));
  const federations = new Map(
    existing.filter(({ isFederation }) => isFederation).map(({ regionCode, id }) => [regionCode, id] as const),
  );
  const completion = new OrganizationCompletion(setting, 'bulk-organizations', FIRST_NUMBERS, federations);
  const streets = regionTree.regions.filter(({ code, level }) => level === 'STREET' && !federations.has(code));
  const communities = streets.flatMap(({ code }) => regionTree.communitiesOf(code).map((community) => community.code));
  let batch: OrganizationDraft[] = streets
    .slice(0, count)
    .flatMap(({ code }) => drafts.draft(FEDERATION_SORT, code) ?? []);
  for (let stored = 0; stored < count;) {
    const size = Math.min(BATCH, count - stored);
    while (batch.length < size) {
      const found = draftIn(random.pick(communities), drafts, random);
      if (found) batch.push(found);
    }
    const organizations = completion.complete(batch);
    await database.transaction(() => loadOrganizations(database, organizations));
    stored += organizations.length;
    batch = [];
    if (stored % (4 * BATCH) === 0 || stored === count) log(`${stored} organizations`);
  }
}

/** Every city publishes its catalog; where it had one already, this is the next edition. */
export async function publishCityEditions(
  database: Database,
  setting: Setting,
  publisher: Actor,
  log: (line: string) => void,
): Promise<void> {
  const cities = setting.regionTree.regions.filter(({ level }) => level === 'CITY');
  const publishedAt = at(setting.calendar.workingDayUpTo(setting.calendar.day(-ORGANIZATION_EDITION_DAYS_AGO + 1)), 15);
  await inParallel(cities, ({ code }) =>
    database.transaction(async () => {
      if (!(await hasQualified(database, code))) return;
      const events: PastEvent[] = [];
      const editions = new DatedEditions(database, publishedAt, (event) => events.push(event));
      await new OrganizationEditions(database, editions).publish(publisher, code);
      await insertRows(database, 'event', events.map(eventRow));
    }),
  );
  log(`${cities.length} cities have published their organizations`);
}

async function hasQualified(database: Database, regionCode: string): Promise<boolean> {
  const rows = await database.run(
    `select from qualification q join organization o on o.id = q.organization_id
     where o.region_code >= $1 and o.region_code < $1 || ':' limit 1`,
    [regionCode],
  );
  return rows.length > 0;
}
