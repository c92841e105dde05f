import type { RuleBook } from '@chengjie/rules';
import { DemonstrationCalendar } from './generator/calendar.js';
import { Ids } from './generator/ids.js';
import { Random } from './generator/random.js';
import { Secrets } from './generator/secrets.js';
import { planAgencies, type Agencies } from './offices/agencies.js';
import { planFunctions, type PlannedFunctions } from './catalogs/functions.js';
import { RegionTree } from './region-tree.js';

/** The days on which the foundations were laid, counted back from the day of loading. */
export const FOUNDED_DAYS_AGO = 400;
/** Publication of the function catalog's first edition. */
export const FUNCTION_EDITION_DAYS_AGO = 300;
/** Publication of the organization catalog's first edition. */
export const ORGANIZATION_EDITION_DAYS_AGO = 60;

/** What all of the demonstration is planned in. */
export interface Setting {
  readonly seed: number;
  readonly calendar: DemonstrationCalendar;
  readonly rules: RuleBook;
  readonly regionTree: RegionTree;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly agencies: Agencies;
  readonly functions: PlannedFunctions;
  /** A stream of chance for one purpose. */
  random(purpose: string): Random;
}

/**
 * @param now any instant of the day of loading
 * @param rules the packs and the calendar of the database that is loaded
 */
export function makeSetting(seed: number, now: Date, masterKey: Buffer, rules: RuleBook): Setting {
  const calendar = new DemonstrationCalendar(now, rules.calendar);
  const regionTree = new RegionTree();
  const ids = new Ids(seed, 'foundation');
  const founded = calendar.day(-FOUNDED_DAYS_AGO);
  return {
    seed,
    calendar,
    rules,
    regionTree,
    ids,
    secrets: new Secrets(masterKey, seed),
    agencies: planAgencies(regionTree, ids, founded),
    functions: planFunctions(ids, founded),
    random: (purpose) => new Random(seed, purpose),
  };
}
