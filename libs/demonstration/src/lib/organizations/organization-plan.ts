import type { OrganizationKind } from '@chengjie/functions';
import type { Random } from '../generator/random.js';
import { COUNTIES, DISTRICTS } from '../region-tree.js';
import {
  WALK_FUNCTION,
  WALK_DISTRICT,
  WALK_ORGANIZATIONS,
  type WalkOrganization,
} from '@chengjie/demonstration-accounts';
import { FEDERATION_SORT, FILED_SORTS, REGISTERED_SORTS, type OrganizationSort } from './organization-kinds.js';
import { OrganizationDrafts, type OrganizationDraft } from './organization-draft.js';
import { draftIn } from './draft-in-community.js';
import { OrganizationCompletion } from './organization-completion.js';
import type { PlannedOrganization } from './organization.js';
import type { Setting } from '../setting.js';

/** How many organizations the city has in the demonstration. */
const ORGANIZATION_COUNT = 300;

/** Streets whose offices give grants, so that there are groups to apply. */
const SMALL_GRANT_STREETS = ['220202005', '220202007'];

const WALK_SORTS: Readonly<Record<Exclude<WalkOrganization, 'federation'>, string>> = {
  'elder-care': '居家养老服务中心',
  'day-care': '日间照料中心',
  volunteers: '志愿者协会',
  'home-help': '家政服务中心',
  'yangge-team': '夕阳红秧歌队',
};

/** The city's organizations: those of the walk-through, a federation in each street of its districts, and others. */
export function planOrganizations(setting: Setting): PlannedOrganization[] {
  const { regionTree, random: stream, calendar } = setting;
  const random = stream('organizations');
  const drafts = new OrganizationDrafts(random, calendar, regionTree);
  for (const { name } of Object.values(WALK_ORGANIZATIONS)) drafts.reserve(name);
  const drafted = [
    ...DISTRICTS.flatMap((district) => regionTree.streetsOf(district)).flatMap(
      ({ code }) =>
        drafts.draft(FEDERATION_SORT, code) ??
        drafts.draftNamed(WALK_ORGANIZATIONS.federation.name, FEDERATION_SORT, code),
    ),
    ...Object.entries(WALK_SORTS).map(([key, ending]) => {
      const { name, regionCode } = WALK_ORGANIZATIONS[key as WalkOrganization];
      return drafts.draftNamed(name, sortEnding(ending), regionCode);
    }),
    ...SMALL_GRANT_STREETS.flatMap((street) =>
      regionTree.communitiesOf(street).filter((_, index) => index % 2 === 1),
    ).flatMap(
      ({ code }) =>
        drafts.draft(random.pick(filedAnywhere(random.pick(['SERVICE', 'CULTURE_SPORTS', 'CHARITY']))), code) ?? [],
    ),
  ].map(fitForTheWalk);
  while (drafted.length < ORGANIZATION_COUNT) {
    const found = draftAnywhere(setting, drafts, random);
    if (found) drafted.push(found);
  }
  const completion = new OrganizationCompletion(setting, 'organizations', { creditCode: 3_800, filing: 1 });
  return completion.complete(withSeriousBreaches(drafted));
}

function draftAnywhere(
  { regionTree }: Setting,
  drafts: OrganizationDrafts,
  random: Random,
): OrganizationDraft | undefined {
  const county = random.chance(82) ? random.pick(DISTRICTS) : random.pick(COUNTIES);
  const streets = regionTree.streetsOf(county);
  const street = random.pick(streets.length === 0 || random.chance(25) ? regionTree.townsOf(county) : streets);
  const communities = regionTree.communitiesOf(street.code);
  return communities.length === 0 ? undefined : draftIn(random.pick(communities).code, drafts, random);
}

/** The published accounts' organizations can all bid for the walk-through's project. */
function fitForTheWalk(draft: OrganizationDraft): OrganizationDraft {
  const named = Object.values(WALK_ORGANIZATIONS).some(({ name }) => name === draft.name);
  if (!named) return draft;
  if (draft.track === 'FILED') return { ...draft, standing: 'GOOD' };
  const functions = [WALK_FUNCTION, ...draft.functions.filter((code) => code !== WALK_FUNCTION)];
  return { ...draft, standing: 'GOOD', functions, areaCodes: [WALK_DISTRICT], capacity: 8 };
}

/** Two are on the list of serious breaches: one registered, one filed, none of the named ones. */
function withSeriousBreaches(drafts: readonly OrganizationDraft[]): OrganizationDraft[] {
  const last = (track: string) => drafts.findLast((draft) => draft.track === track && draft.kind !== 'SUPPORT');
  const serious = [last('REGISTERED'), last('FILED')];
  return drafts.map((draft) => (serious.includes(draft) ? { ...draft, standing: 'SERIOUS' } : draft));
}

function filedAnywhere(kind: OrganizationKind): readonly OrganizationSort[] {
  return FILED_SORTS[kind].filter(({ only }) => !only);
}

function sortEnding(ending: string): OrganizationSort {
  const all = [REGISTERED_SORTS, FILED_SORTS].flatMap((sorts) => Object.values(sorts).flat());
  const found = all.find((sort) => sort.ending === ending);
  if (!found) throw new RangeError(`No sort of organization ends in ${ending}`);
  return found;
}
