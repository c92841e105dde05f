import { ForbiddenError, type Bilingual } from '@chengjie/kernel';
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
