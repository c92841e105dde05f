import { dayOf, NOW } from '@chengjie/platform';
import { selfAndAbove } from '@chengjie/regions';

/**
 * That a row of editions counts for its region as far as withdrawals go: a withdrawal takes the edition that it names and all
 * before it out of force, so that the nearest region above counts again, until a later one is published.
 */
export function standsInForce(edition: string): string {
  return `not exists (select from catalog_withdrawal w where w.catalog = ${edition}.catalog
    and w.region_code = ${edition}.region_code and w.number >= ${edition}.number and w.effective_from <= ${dayOf(NOW)})`;
}

/**
 * Id of the edition in force in a region: its own latest one or, if it has none or has withdrawn it, that of the nearest region above.
 * @param catalog in SQL, as the region's code
 */
export function editionInForce(catalog: string, region: string): string {
  return `(select f.id from catalog_edition f where f.catalog = ${catalog} and f.region_code = any(${selfAndAbove(region)})
    and ${standsInForce('f')} order by length(f.region_code) desc, f.number desc limit 1)`;
}
