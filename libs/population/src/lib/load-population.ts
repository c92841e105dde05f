import { hashPassword } from '@chengjie/accounts';
import { loadDemonstration, type DemonstrationOptions } from '@chengjie/demonstration';
import { DEMONSTRATION_PASSWORD } from '@chengjie/demonstration-accounts';
import type { DemonstrationPlan } from '@chengjie/demonstration/parts';
import { Database } from '@chengjie/platform';
import { Sealing } from '@chengjie/sealing/node';
import { loadNational } from './national/load-national.js';
import { loadScale, type ScaleCounts } from './scale/load-scale.js';

/** A part of the whole country: 1 is all of it. */
export interface NationalShare {
  readonly nationalShare: number;
}

/** What {@link loadPopulation} needs. */
export interface PopulationOptions extends DemonstrationOptions {
  /** How much there is to be of everything, the demonstration included, or a share of the country besides it. */
  readonly size: ScaleCounts | NationalShare;
}

/**
 * Loads the demonstration into a migrated, empty database, then generated data in batches: for benchmarks, and for plans
 * at a size at which they tell.
 * @throws DatabaseNotEmptyError
 */
export async function loadPopulation({ size, ...options }: PopulationOptions): Promise<void> {
  const { databaseUrl, masterKey, log = () => undefined } = options;
  const plan = await loadDemonstration(options);
  const sealing = new Sealing(masterKey);
  if ('nationalShare' in size) await loadNational(databaseUrl, plan, size.nationalShare, sealing, log);
  else await addUpTo(size, databaseUrl, plan, sealing, log);
}

async function addUpTo(
  counts: ScaleCounts,
  databaseUrl: string,
  plan: DemonstrationPlan,
  sealing: Sealing,
  log: (line: string) => void,
): Promise<void> {
  const database = await Database.connect({ url: databaseUrl, entities: [], poolSize: 2 });
  try {
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
    await loadScale(database, plan, sealing, counts, passwordHash, log);
  } finally {
    await database.close();
  }
}
