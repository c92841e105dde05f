interface Awardable {
  readonly award: { readonly publishedAt: string } | null;
}

/**
 * The projects awarded last, out of those announced last: the API orders projects by their notice, not by their award.
 * @param count how many at most
 */
export function latestAwards<Project extends Awardable>(
  projects: readonly Project[],
  count: number,
): (Project & { readonly award: NonNullable<Project['award']> })[] {
  return projects
    .flatMap((project) => (project.award ? [{ ...project, award: project.award }] : []))
    .sort((a, b) => Date.parse(b.award.publishedAt) - Date.parse(a.award.publishedAt))
    .slice(0, count);
}
