import { ForbiddenError, NotFoundError } from '@chengjie/kernel';
import { actsAs, actsForAgency, actsWithin, type Actor } from '@chengjie/platform';

/** What of a project says who its buyer is. */
export interface BoughtBy {
  readonly agencyId: string;
  readonly regionCode: string;
}

/** True if the actor acts for the agency that buys, where it buys. */
export function isBuyerOf(actor: Actor | null, project: BoughtBy): boolean {
  return actsForAgency(actor, 'BUYER', project);
}

/** True if the actor supervises the project's region. */
export function supervises(actor: Actor | null, project: { regionCode: string }): boolean {
  return actsAs(actor, 'SUPERVISOR') && actsWithin(actor, project.regionCode);
}

/** True if the actor's account holds any role of the agency that buys; a seat in its register of evaluators is none. */
export function worksForBuyer({ acting, grants }: Actor, { agencyId }: Pick<BoughtBy, 'agencyId'>): boolean {
  return [acting, ...grants].some((grant) => grant.agencyId === agencyId && grant.role !== 'EVALUATOR');
}

/**
 * @throws ForbiddenError unless the actor acts for the agency that buys; NotFoundError for another's draft, of which
 *   nobody is to learn that it exists
 */
export function assertBuyerOf(actor: Actor, project: BoughtBy & { id: string; publishedAt: Date | null }): void {
  if (isBuyerOf(actor, project)) return;
  if (project.publishedAt === null) throw new NotFoundError({ zh: '采购项目', en: 'project' }, project.id);
  throw new ForbiddenError({
    zh: '只有发布本项目的单位可以办理。',
    en: 'Only the office whose project this is may do this.',
  });
}

/** Drafts are the buyer's own; everything published is everybody's, exercises too, by their id. */
export function maySeeProject(
  actor: Actor | null,
  project: BoughtBy & { status: string; publishedAt: Date | null },
): boolean {
  return project.publishedAt !== null || isBuyerOf(actor, project);
}
