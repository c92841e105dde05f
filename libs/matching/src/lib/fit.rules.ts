import { regionPath } from '@chengjie/kernel';

/** Points of the fit score, 100 in all. What the law forbids to count, such as where one is registered, is not in it. */
export const FIT_POINTS = {
  /** It holds the function's qualification, for as much of the region as the project's rules ask. */
  function: 40,
  /** Its service area is the project's region itself; wider areas less, by {@link FIT_POINTS.perLevelWider}. */
  area: 30,
  perLevelWider: 4,
  /** It serves a part of the region only: so much for the level below, less for smaller parts. */
  partOfRegion: 12,
  perLevelSmaller: 3,
  /** For each project that it can still carry, up to {@link FIT_POINTS.freeProjects}. */
  perFreeProject: 5,
  freeProjects: 3,
  /** For each award so far, up to {@link FIT_POINTS.awards}. */
  perAward: 3,
  awards: 5,
} as const;

/** What a fit is made of. */
export interface FitFacts {
  readonly qualified: boolean;
  /** Region codes it can serve, each meaning its subtree. */
  readonly areas: readonly string[];
  /** Projects it can carry at once. */
  readonly capacity: number;
  /** Projects it was awarded in the last twelve months. */
  readonly busy: number;
  /** All projects it was awarded. */
  readonly record: number;
}

/** Points for the service area that comes nearest to the project's region; 0 when none touches it. */
export function areaPoints(areas: readonly string[], regionCode: string): number {
  return Math.max(0, ...areas.map((area) => pointsOfArea(area, regionCode)));
}

/** Projects that it can still carry. */
export function freeCapacity({ capacity, busy }: Pick<FitFacts, 'capacity' | 'busy'>): number {
  return Math.max(0, capacity - busy);
}

/** How well an organization fits a project, 0 to 100: function, area, capacity, record. The SQL of matching mirrors it. */
export function fitOf(facts: FitFacts, regionCode: string): number {
  return (
    (facts.qualified ? FIT_POINTS.function : 0) +
    areaPoints(facts.areas, regionCode) +
    FIT_POINTS.perFreeProject * Math.min(freeCapacity(facts), FIT_POINTS.freeProjects) +
    FIT_POINTS.perAward * Math.min(facts.record, FIT_POINTS.awards)
  );
}

function pointsOfArea(area: string, regionCode: string): number {
  const levels = regionPath(regionCode).length - regionPath(area).length;
  if (regionCode.startsWith(area)) return FIT_POINTS.area - FIT_POINTS.perLevelWider * levels;
  if (!area.startsWith(regionCode)) return 0;
  return FIT_POINTS.partOfRegion - FIT_POINTS.perLevelSmaller * (-levels - 1);
}
