import type { Actor } from '@chengjie/platform';
import { isBuyerOf, supervises } from '@chengjie/procurement';

/** Who comes into question for a project is for its buyer and its supervisors; organizations see their own case only. */
export function maySeeCandidates(
  actor: Actor | null,
  project: { agencyId: string; regionCode: string; publishedAt: Date | null },
): boolean {
  return project.publishedAt !== null && (isBuyerOf(actor, project) || supervises(actor, project));
}
