import { fillAgencySearch, type AgencyKind } from '@chengjie/accounts';
import { streetKind } from '@chengjie/kernel';
import type { Database } from '@chengjie/platform';
import { insertRows } from '../generator/rows.js';
import { COUNTIES, DISTRICTS, CITY, type RegionTree } from '../region-tree.js';
import type { Ids } from '../generator/ids.js';
import { APPROVAL_OFFICE, CITY_APPROVAL_OFFICE, WALK_DISTRICT } from '@chengjie/demonstration-accounts';

/** An office of government that uses the marketplace. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly regionCode: string;
}

const CITY_DEPARTMENTS = [
  ['吉林市财政局', 'FINANCE'],
  ['吉林市卫生健康委员会', 'OTHER_DEPARTMENT'],
  ['吉林市教育局', 'OTHER_DEPARTMENT'],
  ['吉林市司法局', 'OTHER_DEPARTMENT'],
  ['吉林市文化广播电视和旅游局', 'OTHER_DEPARTMENT'],
  ['吉林市体育局', 'OTHER_DEPARTMENT'],
  ['吉林市农业农村局', 'OTHER_DEPARTMENT'],
] as const satisfies readonly (readonly [string, AgencyKind])[];

/** The agencies of the demonstration, found by kind and region. */
export class Agencies {
  private readonly civilAffairs: ReadonlyMap<string, Agency>;

  constructor(
    readonly all: readonly Agency[],
    readonly since: Date,
  ) {
    this.civilAffairs = new Map(
      all.filter(({ kind }) => kind === 'CIVIL_AFFAIRS').map((agency) => [agency.regionCode, agency]),
    );
  }

  /** @throws RangeError if there is none */
  find(kind: AgencyKind, regionCode: string): Agency {
    return this.one((agency) => agency.kind === kind && agency.regionCode === regionCode, `${kind} ${regionCode}`);
  }

  /** @throws RangeError if there is none */
  named(name: string): Agency {
    return this.one((agency) => agency.name === name, name);
  }

  /** Civil affairs of the county, which registers organizations and buys for itself. */
  registrarOf(regionCode: string): Agency {
    return this.find('CIVIL_AFFAIRS', regionCode.slice(0, 6));
  }

  /** The nearest civil affairs office whose jurisdiction covers a region: development zones have none of their own. */
  civilAffairsOver(regionCode: string): Agency {
    const found = [6, 4, 2].flatMap((length) => this.civilAffairs.get(regionCode.slice(0, length)) ?? []);
    if (!found[0]) throw new RangeError(`No civil affairs office over ${regionCode}`);
    return found[0];
  }

  /** The street office or township government of a street or community. */
  officeOf(regionCode: string): Agency {
    const code = regionCode.slice(0, 9);
    return this.find(streetKind(code) === 'SUBDISTRICT' ? 'STREET_OFFICE' : 'TOWNSHIP_GOVERNMENT', code);
  }

  private one(wanted: (agency: Agency) => boolean, what: string): Agency {
    const agency = this.all.find(wanted);
    if (!agency) throw new RangeError(`No agency ${what}`);
    return agency;
  }
}

/** Civil affairs from the province down, city departments, and each street office and township government. */
export function planAgencies(regionTree: RegionTree, ids: Ids, since: Date): Agencies {
  const agency = (name: string, kind: AgencyKind, regionCode: string) => ({
    id: ids.at(since),
    name,
    kind,
    regionCode,
  });
  const counties = [...DISTRICTS, ...COUNTIES];
  const all = [
    agency('吉林省民政厅', 'CIVIL_AFFAIRS', '22'),
    agency('吉林市民政局', 'CIVIL_AFFAIRS', CITY),
    ...CITY_DEPARTMENTS.map(([name, kind]) => agency(name, kind, CITY)),
    ...counties.map((code) => agency(`${regionTree.fullName(code)}民政局`, 'CIVIL_AFFAIRS', code)),
    ...counties.flatMap((county) => [
      ...regionTree
        .streetsOf(county)
        .map(({ code }) => agency(`${regionTree.fullName(code)}办事处`, 'STREET_OFFICE', code)),
      ...regionTree
        .townsOf(county)
        .map(({ code }) => agency(`${regionTree.fullName(code)}人民政府`, 'TOWNSHIP_GOVERNMENT', code)),
    ]),
    agency(APPROVAL_OFFICE, 'OTHER_DEPARTMENT', WALK_DISTRICT),
    agency(CITY_APPROVAL_OFFICE, 'OTHER_DEPARTMENT', CITY),
  ];
  return new Agencies(all, since);
}

/** Real offices stand in the demonstration: nobody is to be called or visited because of it. */
const CONTACT = { telephone: '0432-00000000', opening_hours: '工作日 8:30–11:30，13:00–16:30' } as const;

export async function storeAgencies(database: Database, { all, since }: Agencies): Promise<void> {
  const rows = all.map(({ id, name, kind, regionCode }) => ({
    id,
    name,
    kind,
    region_code: regionCode,
    created_at: since,
  }));
  await insertRows(database, 'agency', rows);
  await insertRows(
    database,
    'agency_contact',
    all.map(({ id, name }) => ({ ...CONTACT, agency_id: id, address: `${name}（演示地址）`, changed_at: since })),
  );
  await fillAgencySearch(database, rows.length);
}
