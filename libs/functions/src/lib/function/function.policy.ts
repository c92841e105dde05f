import { ForbiddenError } from '@chengjie/kernel';
import { actsAs, type Actor } from '@chengjie/platform';

/** True if the actor keeps the functions of a province: civil affairs of that province itself. */
export function keepsFunctionsOf(actor: Actor, provinceCode: string): boolean {
  return isCatalogRole(actor) && actor.acting.regionCode === provinceCode;
}

/** @throws ForbiddenError unless the actor keeps the functions of the province */
export function assertKeepsFunctionsOf(actor: Actor, provinceCode: string): void {
  if (!keepsFunctionsOf(actor, provinceCode)) {
    throw new ForbiddenError({
      zh: '职能事项由省级民政部门维护。',
      en: 'Functions are maintained by the civil affairs department of the province.',
    });
  }
}

/**
 * True if the actor may publish a catalog for a region: catalog officer of a civil affairs department that covers it.
 * @param agencyKind kind of the agency that the actor acts for
 */
export function mayPublishCatalog(actor: Actor, agencyKind: string | undefined, regionCode: string): boolean {
  return isCatalogRole(actor) && agencyKind === 'CIVIL_AFFAIRS' && regionCode.startsWith(actor.acting.regionCode);
}

/** @throws ForbiddenError unless {@link mayPublishCatalog} */
export function assertMayPublishCatalog(actor: Actor, agencyKind: string | undefined, regionCode: string): void {
  if (!mayPublishCatalog(actor, agencyKind, regionCode)) {
    throw new ForbiddenError({
      zh: '目录由本辖区民政部门发布。',
      en: 'Catalogs are published by the civil affairs department that covers the region.',
    });
  }
}

function isCatalogRole(actor: Actor): boolean {
  return actor.acting.agencyId !== null && (actsAs(actor, 'ADMINISTRATOR') || actsAs(actor, 'REGISTRAR'));
}
