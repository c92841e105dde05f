import type { Track } from '@chengjie/functions';
import type { DemonstrationCalendar } from '../generator/calendar.js';
import type { Random } from '../generator/random.js';
import type { RegionTree } from '../region-tree.js';
import { OWN_NAMES, type OrganizationSort } from './organization-kinds.js';
import type { PlannedOrganization } from './organization.js';

/** What is decided of an organization before it gets its numbers, memberships and qualifications. */
export type OrganizationDraft = Omit<
  PlannedOrganization,
  'id' | 'creditCode' | 'filingNumber' | 'representative' | 'standingSince' | 'memberships' | 'qualifications'
>;

/** Days before today by which everybody had entered the register: before the first project. */
export const REGISTER_COMPLETE = 260;

/** Draws up organizations with names that are used once. */
export class OrganizationDrafts {
  private readonly taken = new Set<string>();

  constructor(
    private readonly random: Random,
    private readonly calendar: DemonstrationCalendar,
    private readonly regionTree: RegionTree,
  ) {}

  /** Keeps a name for somebody else. */
  reserve(name: string): void {
    this.taken.add(name);
  }

  /** @returns undefined when all names of that sort and place are taken */
  draft(sort: OrganizationSort, regionCode: string): OrganizationDraft | undefined {
    const name = this.nameFor(sort, regionCode);
    return name === undefined ? undefined : this.draftNamed(name, sort, regionCode);
  }

  draftNamed(name: string, sort: OrganizationSort, regionCode: string): OrganizationDraft {
    const { random } = this;
    this.taken.add(name);
    const track: Track = sort.form === 'FILED_GROUP' ? 'FILED' : 'REGISTERED';
    const isFederation = sort.ending === '社区社会组织联合会';
    const rated = track === 'REGISTERED' && random.chance(isFederation ? 70 : 55);
    return {
      track,
      name,
      kind: sort.kind,
      legalForm: sort.form,
      isFederation,
      regionCode,
      supervisingDepartment: sort.department,
      foundedOn: this.calendar.date(-random.int(REGISTER_COMPLETE + 30, isFederation ? 2_100 : 3_600)),
      staffCount: track === 'REGISTERED' ? random.int(5, 60) : random.int(6, 40),
      capacity: track === 'REGISTERED' ? random.int(2, 8) : random.int(1, 2),
      rating: rated
        ? random.weighted([
            [1, 5],
            [2, 15],
            [3, 45],
            [4, 25],
            [5, 10],
          ])
        : null,
      // Some run out soon, some have run out; none between the catalog's publication and today.
      ratingValidUntil: rated
        ? this.calendar.date(random.chance(90) ? random.int(20, 1_500) : -random.int(90, 400))
        : null,
      star: random.chance(track === 'FILED' ? 35 : 45) ? random.int(1, 5) : null,
      standing: random.weighted([
        ['GOOD', 96],
        ['ABNORMAL', 4],
      ]),
      functions: sort.functions,
      areaCodes: this.areasFor(track, isFederation, regionCode),
    };
  }

  private nameFor(sort: OrganizationSort, regionCode: string): string | undefined {
    const regionName = this.regionTree.fullName(regionCode);
    const candidates =
      sort.form === 'FILED_GROUP' || sort.kind === 'SUPPORT'
        ? [`${regionName}${sort.ending}`]
        : this.random.sample(OWN_NAMES, OWN_NAMES.length).map((own) => `${regionName}${own}${sort.ending}`);
    return candidates.find((name) => !this.taken.has(name));
  }

  private areasFor(track: Track, isFederation: boolean, regionCode: string): string[] {
    const street = regionCode.slice(0, 9);
    if (track === 'FILED') return [this.random.chance(60) ? street : regionCode];
    if (isFederation) return [this.random.chance(60) ? street.slice(0, 6) : street];
    const [code, wide] = this.random.weighted<[number, boolean]>([
      [[9, false], 15],
      [[6, false], 45],
      [[6, true], 15],
      [[4, false], 25],
    ]);
    const own = street.slice(0, code);
    if (!wide) return [own];
    const neighbours = this.regionTree.childrenOf(street.slice(0, 4)).map(({ code: county }) => county);
    return [own, this.random.pick(neighbours.filter((county) => county !== own))].sort();
  }
}
