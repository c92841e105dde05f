import { CountsAs, MOST_VALUES, Published } from '@chengjie/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ProjectFilter } from './project-filter.js';
import { ProjectFilterInput } from './project-filter.inputs.js';
import { ProjectFacetsReader } from './project-facets.reader.js';
import { BUDGET_STEPS } from './budget-steps.rules.js';
import {
  BudgetCount,
  BuyerCount,
  FunctionCount,
  PreferenceCount,
  ProjectFacets,
  RegimeCount,
  StatusCount,
  WinnerCount,
  YearCount,
} from './project-facets.type.js';

/** What a list was asked for; each count is read when it is selected. */
interface Asked {
  readonly filter: ProjectFilter;
}

const each = (what: string) =>
  `Counts by ${what}, the most first, under all conditions but that on ${what}: what choosing another would give.`;

const eachYear = (what: string) =>
  `Counts by the year of the ${what}, the latest first, under all conditions but that on the day of the ${what}.`;

/** Counts of lists of projects. */
@Resolver(() => ProjectFacets)
export class ProjectFacetsResolver {
  constructor(private readonly reader: ProjectFacetsReader) {}

  @Published()
  @Query(() => ProjectFacets, {
    description:
      'How many published projects there are by function, buyer, winner, state, category, preference, budget and year.',
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

  @CountsAs(MOST_VALUES)
  @ResolveField(() => [WinnerCount], { description: each('winner') })
  winners(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byWinner']> {
    return this.reader.byWinner(filter);
  }

  @CountsAs(2)
  @ResolveField(() => [PreferenceCount], { description: each('preference') })
  preferences(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byPreference']> {
    return this.reader.byPreference(filter);
  }

  @CountsAs(BUDGET_STEPS.length)
  @ResolveField(() => [BudgetCount], {
    description: 'Counts of projects up to a budget, the least first, under all conditions but that on budget.',
  })
  budgets(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byBudget']> {
    return this.reader.byBudget(filter);
  }

  @CountsAs(MOST_VALUES)
  @ResolveField(() => [YearCount], { description: eachYear('publication') })
  publishedYears(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byYear']> {
    return this.reader.byYear('published', filter);
  }

  @CountsAs(MOST_VALUES)
  @ResolveField(() => [YearCount], { description: eachYear('deadline') })
  deadlineYears(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byYear']> {
    return this.reader.byYear('deadline', filter);
  }

  @CountsAs(MOST_VALUES)
  @ResolveField(() => [YearCount], { description: eachYear('award') })
  awardedYears(@Parent() { filter }: Asked): ReturnType<ProjectFacetsReader['byYear']> {
    return this.reader.byYear('awarded', filter);
  }
}
