import { CountsAs, MOST_VALUES, Published } from '@chengjie/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ProjectFilter } from './project-filter.js';
import { ProjectFilterInput } from './project-filter.inputs.js';
import { ProjectFacetsReader } from './project-facets.reader.js';
import { BuyerCount, FunctionCount, ProjectFacets, RegimeCount, StatusCount } from './project-facets.type.js';

/** What a list was asked for; each count is read when it is selected. */
interface Asked {
  readonly filter: ProjectFilter;
}

const each = (what: string) =>
  `Counts by ${what}, the most first, under all conditions but that on ${what}: what choosing another would give.`;

/** Counts of lists of projects. */
@Resolver(() => ProjectFacets)
export class ProjectFacetsResolver {
  constructor(private readonly reader: ProjectFacetsReader) {}

  @Published()
  @Query(() => ProjectFacets, {
    description: 'How many published projects there are by function, buyer, state, category.',
  })
  projectFacets(
    @Args('filter', { type: () => ProjectFilterInput, nullable: true, description: 'Of which projects.' })
    filter?: ProjectFilterInput | null,
  ): Asked {
    return { filter: filter ?? {} };
  }

  @CountsAs(MOST_VALUES)
  @ResolveField(() => [FunctionCount], { description: each('function') })
  functions(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byFunction']> {
    return this.reader.byFunction(filter);
  }

  @CountsAs(MOST_VALUES)
  @ResolveField(() => [BuyerCount], { description: each('buyer') })
  buyers(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byBuyer']> {
    return this.reader.byBuyer(filter);
  }

  @CountsAs(7)
  @ResolveField(() => [StatusCount], { description: each('state') })
  statuses(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byStatus']> {
    return this.reader.byStatus(filter);
  }

  @CountsAs(3)
  @ResolveField(() => [RegimeCount], { description: each('category') })
  regimes(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byRegime']> {
    return this.reader.byRegime(filter);
  }
}
