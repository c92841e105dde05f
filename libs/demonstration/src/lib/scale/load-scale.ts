import type { Actor, Database } from '@chengjie/platform';
import type { Sealing } from '@chengjie/procurement';
import { storeAgencies } from '../offices/agencies.js';
import type { Agency } from '../offices/agencies.js';
import { People } from '../offices/people.js';
import type { PlannedOrganization } from '../organizations/organization.js';
import type { DemonstrationPlan } from '../plan-demonstration.js';
import type { Setting } from '../setting.js';
import { loadBulkOrganizations, publishCityEditions } from './bulk-organizations.js';
import { storeBulkBids } from './bulk-bids.js';
import { BulkProjects } from './bulk-projects.js';
import { bulkSetting } from './bulk-setting.js';

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
  await loadProjects(database, plan, new BulkProjects(setting, sealing, buyers), bidder, counts, log);
  await database.run('analyze');
}

function countiesWithOffice({ agencies }: Setting): Agency[] {
  return agencies.all.filter(({ kind, regionCode }) => kind === 'CIVIL_AFFAIRS' && regionCode.length === 6);
}

async function loadProjects(
  database: Database,
  plan: DemonstrationPlan,
  projects: BulkProjects,
  bidder: Actor,
  counts: ScaleCounts,
  log: (line: string) => void,
): Promise<void> {
  const first = plan.projects.length;
  const wanted = { projects: counts.projects - first, bids: counts.bids - countBids(plan) };
  const openedShare = 0.79;
  let [stored, bids, opened] = [0, 0, 0];
  while (stored < wanted.projects) {
    const size = Math.min(BATCH, wanted.projects - stored);
    await database.transaction(async () => {
      const lots = await projects.store(database, first + stored + 1, size);
      const lastBatch = stored + size === wanted.projects;
      // The last batch takes what is left, so that the sum is as wanted.
      const share = lastBatch
        ? (wanted.bids - bids) / Math.max(1, lots.length)
        : wanted.bids / (wanted.projects * openedShare);
      const withBids = lots.map((lot, index) => ({
        ...lot,
        bids: Math.max(3, Math.round((index + 1) * share) - Math.round(index * share)),
      }));
      bids += await storeBulkBids(database, withBids, bidder.accountId);
      opened += lots.length;
      await database.run(`select setval('project_reference', $1)`, [first + stored + size]);
    });
    stored += size;
    if (stored % (4 * BATCH) === 0 || stored === wanted.projects) {
      log(`${stored} projects, ${opened} of them opened, ${bids} bids`);
    }
  }
}

function countBids({ projects }: DemonstrationPlan): number {
  return projects.reduce((sum, { bids }) => sum + bids.length, 0);
}
