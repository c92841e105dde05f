import type { RuleBook } from '@chengjie/rules';
import { Sealing } from '@chengjie/sealing/node';
import { daysLater } from './generator/calendar.js';
import { People } from './offices/people.js';
import { planOrganizations } from './organizations/organization-plan.js';
import type { PlannedOrganization } from './organizations/organization.js';
import type { PlannedProject } from './projects/planned-project.js';
import { DemonstrationProjects } from './projects/projects.js';
import { FOUNDED_DAYS_AGO, makeSetting, type Setting } from './setting.js';

/** Everything of the demonstration before it is stored. */
export interface DemonstrationPlan {
  readonly setting: Setting;
  readonly organizations: readonly PlannedOrganization[];
  readonly people: People;
  readonly loader: DemonstrationProjects;
  readonly projects: readonly PlannedProject[];
}

/** Plans the demonstration of a seed and a day under the given rules; no database is needed. */
export function planDemonstration(seed: number, now: Date, masterKey: Buffer, rules: RuleBook): DemonstrationPlan {
  const setting = makeSetting(seed, now, masterKey, rules);
  const organizations = planOrganizations(setting);
  const since = daysLater(setting.calendar.day(-FOUNDED_DAYS_AGO), 20);
  const people = new People(seed, '', since, organizations).addPublished(setting.agencies);
  const loader = new DemonstrationProjects(setting, people, new Sealing(masterKey), organizations);
  return { setting, organizations, people, loader, projects: loader.plan() };
}
