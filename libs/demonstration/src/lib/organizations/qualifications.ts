import type { OrganizationData } from '@chengjie/organizations';
import type { Random } from '../generator/random.js';
import type { Setting } from '../setting.js';
import { REGISTER_COMPLETE, type OrganizationDraft } from './organization-draft.js';

/**
 * Qualifications for what an organization is made for, where it can serve, given by the civil affairs office of that
 * area. They were granted, and revoked if so, before the catalog's edition; what runs out soon says so.
 */
export function qualificationsOf(
  { ids, calendar, agencies, functions }: Setting,
  random: Random,
  organization: OrganizationDraft,
): OrganizationData['qualifications'] {
  const { track, areaCodes, isFederation, standing } = organization;
  if (standing === 'SERIOUS') return [];
  const admitted = organization.functions
    .map((code) => functions.withCode(code))
    .filter(({ tracks }) => tracks.includes(track));
  const count = isFederation ? 5 : track === 'REGISTERED' ? 3 : random.chance(55) ? 1 : 0;
  return admitted.slice(0, count).flatMap((held, index) => {
    if (index > 0 && !isFederation && random.chance(25)) return [];
    return areaCodes.map((regionCode) => {
      const granted = random.int(REGISTER_COMPLETE - 30, REGISTER_COMPLETE - 2);
      return {
        id: ids.at(calendar.day(-granted)),
        functionId: held.id,
        regionCode,
        grantedOn: calendar.date(-granted),
        validUntil: index > 0 && random.chance(80) ? calendar.date(random.int(40, 900)) : null,
        revokedOn: index > 0 && random.chance(4) ? calendar.date(-random.int(100, 200)) : null,
        agencyId: agencies.civilAffairsOver(regionCode).id,
      };
    });
  });
}
