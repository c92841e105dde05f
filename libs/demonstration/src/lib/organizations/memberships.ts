import type { OrganizationData } from '@chengjie/organizations';
import type { Random } from '../generator/random.js';
import type { Setting } from '../setting.js';
import { REGISTER_COMPLETE, type OrganizationDraft } from './organization-draft.js';

/** Ids of federations by their streets' codes. */
export type FederationIds = ReadonlyMap<string, string>;

/** Last days before today on which somebody left: before the catalog's edition was published. */
const LAST_LEAVING = 120;

/** Memberships in the street's federation: of most filed and many registered organizations; a few have left. */
export function membershipsOf(
  { ids, calendar }: Setting,
  random: Random,
  organization: OrganizationDraft,
  federations: FederationIds,
): OrganizationData['memberships'] {
  const federationId = federations.get(organization.regionCode.slice(0, 9));
  if (!federationId || organization.isFederation) return [];
  if (!organization.name.endsWith('秧歌队') && !random.chance(organization.track === 'FILED' ? 85 : 55)) return [];
  const joined = random.int(LAST_LEAVING + 40, REGISTER_COMPLETE - 1);
  const left = organization.track === 'REGISTERED' && random.chance(8);
  return [
    {
      id: ids.at(calendar.day(-joined)),
      federationId,
      joinedOn: calendar.date(-joined),
      leftOn: left ? calendar.date(-random.int(LAST_LEAVING, joined - 10)) : null,
    },
  ];
}
