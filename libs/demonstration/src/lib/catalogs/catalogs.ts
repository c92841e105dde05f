import { CatalogEditionsReader, FunctionEditions, FunctionEditionsReader } from '@chengjie/functions';
import { OrganizationEditions } from '@chengjie/organization-catalog';
import { loadOrganizations } from '@chengjie/organizations';
import type { Actor, Database } from '@chengjie/platform';
import { at } from '../generator/calendar.js';
import type { PastEvent } from '../generator/events.js';
import type { PlannedOrganization } from '../organizations/organization.js';
import { CITY } from '../region-tree.js';
import { FUNCTION_EDITION_DAYS_AGO, ORGANIZATION_EDITION_DAYS_AGO, type Setting } from '../setting.js';
import { DatedEditions } from './dated-editions.js';
import { storeFunctions } from './functions.js';

/** Who publishes the catalogs: civil affairs of the province and of the city. */
export interface Publishers {
  readonly province: Actor;
  readonly city: Actor;
}

/**
 * Functions with edition 1 of the province's catalog, organizations with edition 1 of the city's.
 * @returns the events of both publications, to be stored with all others
 */
export async function loadCatalogs(
  database: Database,
  setting: Setting,
  organizations: readonly PlannedOrganization[],
  { province, city }: Publishers,
): Promise<PastEvent[]> {
  const events: PastEvent[] = [];
  const editionsOf = (daysAgo: number) =>
    new DatedEditions(database, at(setting.calendar.workingDayUpTo(setting.calendar.day(-daysAgo)), 10), (event) =>
      events.push(event),
    );
  await storeFunctions(database, setting.functions);
  const listed = new FunctionEditionsReader(database, new CatalogEditionsReader(database));
  await new FunctionEditions(database, editionsOf(FUNCTION_EDITION_DAYS_AGO), listed).publish(province, '22');
  await loadOrganizations(database, organizations);
  await new OrganizationEditions(database, editionsOf(ORGANIZATION_EDITION_DAYS_AGO)).publish(city, CITY);
  return events;
}
