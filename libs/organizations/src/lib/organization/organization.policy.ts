import { ForbiddenError, type Bilingual, type Possibility } from '@chengjie/kernel';
import { actsAs, type Actor } from '@chengjie/platform';
import type { Track } from '@chengjie/functions';

/** True if the actor is the registrar 登记管理机关 of a region (policy 四(一)). */
export function isRegistrarOf(actor: Actor, regionCode: string): boolean {
  return actsAs(actor, 'REGISTRAR') && actor.acting.agencyId !== null && regionCode.startsWith(actor.acting.regionCode);
}

/** True if the actor is the filing office of a region: its street office or township government. */
export function isFilingOfficeOf(actor: Actor, regionCode: string): boolean {
  return (
    actsAs(actor, 'FILING_OFFICE') && actor.acting.agencyId !== null && regionCode.startsWith(actor.acting.regionCode)
  );
}

/** True if the actor acts for this organization. */
export function isOrganization(actor: Actor, organizationId: string): boolean {
  return actsAs(actor, 'ORGANIZATION') && actor.acting.organizationId === organizationId;
}

/** Registered ones are the registrar's, filed ones the filing office's and, above it, the registrar's. */
export function maySetStanding(actor: Actor, { track, regionCode }: { track: Track; regionCode: string }): boolean {
  return isRegistrarOf(actor, regionCode) || (track === 'FILED' && isFilingOfficeOf(actor, regionCode));
}

/** @throws ForbiddenError unless allowed */
export function assertAllowed(allowed: boolean, messages: Bilingual): void {
  if (!allowed) throw new ForbiddenError(messages);
}

/** What an officer is told of an organization that it acts for as well. */
export const OWN_ORGANIZATION = {
  zh: '您同时代表该组织，应当回避，请由其他经办人办理。',
  en: 'You also act for this organization: another officer has to decide.',
} as const satisfies Bilingual;

/** What somebody of an organization is told who is an officer of its office as well. */
export const OFFICER_OF_ORGANIZATION = {
  zh: '您同时是该组织的登记或备案机关经办人，应当回避，请由该组织其他人员办理。',
  en: 'You are also an officer of its registrar or filing office: somebody else of the organization has to do this.',
} as const satisfies Bilingual;

/** The same act, which somebody cannot do for a reason that no rule of its thing knows. */
export function barred(act: Possibility, disabledReason: Bilingual): Possibility {
  return { ...act, disabled: true, disabledReason };
}
