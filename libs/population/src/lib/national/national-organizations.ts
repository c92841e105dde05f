import type { OrganizationKind } from '@chengjie/functions';
import { civilAffairsCreditCode, communityClass } from '@chengjie/kernel';
import { organizationSearchTerms } from '@chengjie/organizations';
import {
  FEDERATION_SORT,
  FILED_SORTS,
  type OrganizationSort,
  OWN_NAMES,
  REGISTERED_SORTS,
  tsvector,
} from '@chengjie/demonstration/parts';
import { CopyRows } from './copy-rows.js';
import type { Street } from './national-regions.js';
import { drawn, drawnOf, idOf } from './numbered.js';

/** What organizations of a province refer to. */
export interface OrganizationSetting {
  /** Ids of the province's functions by their code in the demonstration. */
  readonly functionIds: ReadonlyMap<string, string>;
  /** Names of the province's functions by the same code. */
  readonly functionNames: ReadonlyMap<string, string>;
  /** Civil affairs office of a county. */
  readonly agencyOf: (countyCode: string) => string;
  /** A calendar day so many days away, YYYY-MM-DD. */
  readonly date: (offset: number) => string;
}

const sortsOf = (sorts: Readonly<Record<OrganizationKind, readonly OrganizationSort[]>>) => ({
  RURAL: Object.values(sorts).flatMap((of) => of.filter(({ only }) => only !== 'URBAN')),
  URBAN: Object.values(sorts).flatMap((of) => of.filter(({ only }) => only !== 'RURAL')),
});
const SORTS = { REGISTERED: sortsOf(REGISTERED_SORTS), FILED: sortsOf(FILED_SORTS) };

/** Number of an organization within its street, from 0: the first is the federation. */
const FEDERATION = 0;

/** Whether the n-th organization is registered rather than filed: all federations are, and 45 in a hundred others. */
export function isRegistered(number: number, inStreet: number): boolean {
  return inStreet === FEDERATION || drawn(100, number, 31) < 45;
}

/** How many functions an organization is qualified for. */
function heldBy(inStreet: number, registered: boolean, number: number): number {
  return inStreet === FEDERATION ? 5 : registered ? 2 : drawn(100, number, 47) < 55 ? 1 : 0;
}

/** The beginning of a day as COPY reads it. */
function startOf(day: string): string {
  return `${day} 00:00:00+08`;
}

/** Rows of organizations with areas, qualifications, memberships and history, street by street. */
export class NationalOrganizations {
  private readonly organizations = new CopyRows({
    table: 'organization',
    columns: `id track credit_code filing_number name kind legal_form is_federation region_code representative
      supervising_department founded_on staff_count capacity rating rating_valid_until star standing search`.split(
      /\s+/,
    ),
  });
  private readonly areas = new CopyRows({
    table: 'organization_area',
    columns: ['organization_id', 'region_code', 'organization_name'],
  });
  private readonly qualifications = new CopyRows({
    table: 'qualification',
    columns: 'id organization_id function_id region_code valid_from valid_until agency_id organization_name'.split(' '),
  });
  private readonly memberships = new CopyRows({
    table: 'membership',
    columns: ['id', 'federation_id', 'member_id', 'valid_from'],
  });
  private readonly federations = new CopyRows({
    table: 'federation_period',
    columns: ['organization_id', 'valid_from'],
  });
  private readonly standings = new CopyRows({
    table: 'standing_period',
    columns: ['organization_id', 'standing', 'valid_from'],
  });
  /** In an order that foreign keys allow. */
  readonly tables = [
    ...[this.organizations, this.areas, this.qualifications, this.memberships],
    ...[this.federations, this.standings],
  ];

  constructor(private readonly setting: OrganizationSetting) {}

  /** So many organizations of a street, with running numbers from `first`. */
  addStreet(street: Street, first: number, count: number): void {
    for (let inStreet = 0; inStreet < count; inStreet += 1) this.add(street, first + inStreet, inStreet);
  }

  private add(street: Street, number: number, inStreet: number): void {
    const registered = isRegistered(number, inStreet);
    const community = street.communities[(inStreet - 1) % street.communities.length];
    const nature = community && communityClass(community.code) === 'RURAL' ? 'RURAL' : 'URBAN';
    const sort =
      inStreet === FEDERATION
        ? FEDERATION_SORT
        : drawnOf(SORTS[registered ? 'REGISTERED' : 'FILED'][nature], number, 32);
    const atStreet = inStreet === FEDERATION || (registered && drawn(100, number, 33) < 70);
    const regionCode = atStreet || !community ? street.code : community.code;
    const own = registered && inStreet !== FEDERATION ? drawnOf(OWN_NAMES, number, 34) : '';
    const name = `${street.fullName}${atStreet ? '' : (community?.name ?? '')}${own}${sort.ending}`;
    const functions = sort.functions
      .slice(0, heldBy(inStreet, registered, number))
      .map((code) => this.setting.functionNames.get(code) ?? '');
    const places = [street.fullName, ...(atStreet || !community ? [] : [community.name])];
    this.addRegister({ number, inStreet, registered, sort, regionCode, name, places, functions });
    this.addRelations({ number, inStreet, registered, sort, streetCode: street.code, regionCode, name });
  }

  private addRegister(of: {
    readonly number: number;
    readonly inStreet: number;
    readonly registered: boolean;
    readonly sort: OrganizationSort;
    readonly regionCode: string;
    readonly name: string;
    readonly places: readonly string[];
    readonly functions: readonly string[];
  }): void {
    const { number, inStreet, registered, sort, regionCode, name, places, functions } = of;
    const { date } = this.setting;
    const county = regionCode.slice(0, 6);
    const form = sort.form === 'FILED_GROUP' ? 'ASSOCIATION' : sort.form;
    const body = `MK${String(number % 1_000_000).padStart(6, '0')}`;
    const creditCode = registered ? civilAffairsCreditCode(form, county, body) : null;
    const filingNumber = registered ? null : `${regionCode.slice(0, 9)}-2020-${number}`;
    const rating = registered && drawn(100, number, 35) < 55 ? 1 + drawn(5, number, 36) : null;
    const id = idOf('ORGANIZATION', number);
    const founded = date(-300 - drawn(3_000, number, 37));
    const standing = drawn(100, number, 44) < 96 ? 'GOOD' : 'ABNORMAL';
    // What triggers do otherwise: the register's columns and the periods that they follow.
    if (inStreet === FEDERATION) this.federations.add(id, startOf(founded));
    if (standing !== 'GOOD') this.standings.add(id, standing, startOf(date(-150)));
    this.organizations.add(
      id,
      registered ? 'REGISTERED' : 'FILED',
      creditCode,
      filingNumber,
      name,
      sort.kind,
      sort.form,
      inStreet === FEDERATION,
      regionCode,
      `负责人 ${number}`,
      sort.department,
      founded,
      5 + drawn(50, number, 38),
      registered ? 2 + drawn(7, number, 39) : 1 + drawn(2, number, 39),
      rating,
      rating === null ? null : date(drawn(10, number, 40) ? 20 + drawn(1_480, number, 41) : -200),
      drawn(100, number, 42) < 40 ? 1 + drawn(5, number, 43) : null,
      standing,
      tsvector(organizationSearchTerms({ name, creditCode, filingNumber, places, functions })),
    );
  }

  private addRelations(of: {
    readonly number: number;
    readonly inStreet: number;
    readonly registered: boolean;
    readonly sort: OrganizationSort;
    readonly streetCode: string;
    readonly regionCode: string;
    readonly name: string;
  }): void {
    const { number, inStreet, registered, sort, streetCode, regionCode, name } = of;
    const { functionIds, agencyOf, date } = this.setting;
    const id = idOf('ORGANIZATION', number);
    const width = inStreet === FEDERATION ? 9 : registered ? drawnOf([9, 6, 6, 4], number, 45) : 9;
    const area = drawn(3, number, 46) || registered ? streetCode.slice(0, width) : regionCode;
    this.areas.add(id, area, name);
    sort.functions.slice(0, heldBy(inStreet, registered, number)).forEach((code, index) => {
      const functionId = functionIds.get(code);
      if (functionId === undefined) throw new RangeError(`No function ${code}`);
      const [granted, until] = [startOf(date(-230 + index)), index ? date(40 + drawn(860, number, 48)) : null];
      const qualificationId = idOf('QUALIFICATION', number * 8 + index);
      this.qualifications.add(qualificationId, id, functionId, area, granted, until, agencyOf(streetCode), name);
    });
    if (!registered && drawn(2, number, 49)) {
      const [membership, federation] = [idOf('MEMBERSHIP', number), idOf('ORGANIZATION', number - inStreet)];
      this.memberships.add(membership, federation, id, startOf(date(-220)));
    }
  }
}
