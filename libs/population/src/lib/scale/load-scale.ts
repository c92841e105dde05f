import type { Actor, Database } from '@chengjie/platform';
import { CONTINUE_NUMBERS } from '@chengjie/procurement';
import type { Sealing } from '@chengjie/sealing/node';
import {
  type Agency,
  type DemonstrationPlan,
  People,
  type PlannedOrganization,
  type Setting,
  storeAgencies,
} from '@chengjie/demonstration/parts';
import { loadBulkOrganizations, publishCityEditions } from './bulk-organizations.js';
import { storeBulkBids } from './bulk-bids.js';
import { BulkProjects } from './bulk-projects.js';
import { bulkSetting } from './bulk-setting.js';
import { inParallel } from './in-parallel.js';

/** How much data there is to be in all, the demonstration included. */
export interface ScaleCounts {
  readonly organizations: number;
  readonly projects: number;
  readonly bids: number;
}

const BATCH = 2_500;

/**
 * Adds generated data to the demonstration until there is so much of everything: for benchmarks. Batches are committed
 * one by one, with a line of progress for some of them. Evaluations hold no input and result, and opened bids no real
 * ciphertext; everything else is as the demonstration's.
 */
export async function loadScale(
  database: Database,
  plan: DemonstrationPlan,
  sealing: Sealing,
  counts: ScaleCounts,
  passwordHash: string,
  log: (line: string) => void,
): Promise<void> {
  const { setting, added } = bulkSetting(plan.setting);
  const people = new People(setting.seed, 'bulk-', setting.agencies.since, plan.organizations);
  const buyers = new Map(countiesWithOffice(setting).map((agency) => [agency.regionCode, people.buyerOf(agency)]));
  const bidder = people.actorOfOrganization(plan.organizations[0] as PlannedOrganization);
  await database.transaction(async () => {
    await storeAgencies(database, added);
    await people.store(database, passwordHash);
  });
  const organizations = counts.organizations - plan.organizations.length;
  await loadBulkOrganizations(database, setting, plan.organizations, organizations, log);
  await publishCityEditions(database, setting, plan.people.actor('province-admin'), log);
  const makeProjects = (batch: number) => new BulkProjects(setting, sealing, buyers, batch);
  await loadProjects(database, plan, makeProjects, bidder, counts, log);
  await database.run('analyze');
}

function countiesWithOffice({ agencies }: Setting): Agency[] {
  return agencies.all.filter(({ kind, regionCode }) => kind === 'CIVIL_AFFAIRS' && regionCode.length === 6);
}

async function loadProjects(
  database: Database,
  plan: DemonstrationPlan,
  makeProjects: (batch: number) => BulkProjects,
  bidder: Actor,
  counts: ScaleCounts,
  log: (line: string) => void,
): Promise<void> {
  const first = plan.projects.length;
  const projects = Math.max(0, counts.projects - first);
  const bids = Math.max(0, counts.bids - countBids(plan));
  const batches = Math.ceil(projects / BATCH);
  const sums = { projects: 0, opened: 0, bids: 0 };
  await inParallel(
    Array.from({ length: batches }, (_, batch) => batch),
    async (batch) => {
      const start = batch * BATCH;
      const size = Math.min(BATCH, projects - start);
      await database.transaction(async () => {
        const lots = await makeProjects(batch).store(database, first + start + 1, size);
        const share = (bids * size) / projects / Math.max(1, lots.length);
        const withBids = lots.map((lot, index) => ({
          ...lot,
          bids: Math.max(3, Math.round((index + 1) * share) - Math.round(index * share)),
        }));
        sums.bids += await storeBulkBids(database, withBids, bidder.accountId);
        sums.opened += lots.length;
      });
      sums.projects += size;
      if (sums.projects % (4 * BATCH) === 0 || sums.projects === projects) {
        log(`${sums.projects} projects, ${sums.opened} of them opened, ${sums.bids} bids`);
      }
    },
  );
  await database.run(CONTINUE_NUMBERS);
}

function countBids({ projects }: DemonstrationPlan): number {
  return projects.reduce((sum, { bids }) => sum + bids.length, 0);
}
