import type { OrganizationKind } from '@chengjie/functions';
import { communityClass } from '@chengjie/kernel';
import type { Random } from '../generator/random.js';
import { FILED_SORTS, REGISTERED_SORTS } from './organization-kinds.js';
import type { OrganizationDraft, OrganizationDrafts } from './organization-draft.js';

const KINDS: Readonly<Record<'REGISTERED' | 'FILED', readonly (readonly [OrganizationKind, number])[]>> = {
  REGISTERED: [
    ['SERVICE', 55],
    ['CULTURE_SPORTS', 17],
    ['CHARITY', 22],
    ['SUPPORT', 6],
  ],
  FILED: [
    ['SERVICE', 28],
    ['CULTURE_SPORTS', 46],
    ['CHARITY', 22],
    ['SUPPORT', 4],
  ],
};

/**
 * Some organization of a community, in realistic shares of tracks and kinds; registered ones mostly have their seat in
 * the street. @returns undefined when the name drawn is taken
 */
export function draftIn(
  communityCode: string,
  drafts: OrganizationDrafts,
  random: Random,
): OrganizationDraft | undefined {
  const registered = random.chance(45);
  const kind = random.weighted(KINDS[registered ? 'REGISTERED' : 'FILED']);
  const setting = communityClass(communityCode) === 'RURAL' ? 'RURAL' : 'URBAN';
  const choice = (registered ? REGISTERED_SORTS : FILED_SORTS)[kind].filter(({ only }) => !only || only === setting);
  const atStreet = registered && (kind === 'SUPPORT' || random.chance(70));
  return drafts.draft(random.pick(choice), atStreet ? communityCode.slice(0, 9) : communityCode);
}
