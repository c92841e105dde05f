interface Awarded {
  readonly publishedAt: string;
}

interface Awardable<Award extends Awarded> {
  readonly lots: readonly { readonly award: Award | null }[];
}

/**
 * The lots awarded last, out of those announced last: the API orders projects by their notice, not by their award.
 * @param count how many at most
 */
export function latestAwards<Award extends Awarded, Project extends Awardable<Award>>(
  projects: readonly (Project & Awardable<Award>)[],
  count: number,
): (Project & { readonly award: Award })[] {
  return projects
    .flatMap((project) => project.lots.flatMap(({ award }) => (award ? [{ ...project, award }] : [])))
    .sort((a, b) => Date.parse(b.award.publishedAt) - Date.parse(a.award.publishedAt))
    .slice(0, count);
}
