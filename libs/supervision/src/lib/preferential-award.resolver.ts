import { OfViewer, Viewer } from '@chengjie/accounts';
import { PageArgs, Published, organizationOf, type Page } from '@chengjie/platform';
import { Region, RegionsReader } from '@chengjie/regions';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectLoader, ProjectType } from '@chengjie/procurement';
import { PreferentialAwardTotalsReader } from './preferential-award-totals.reader.js';
import { PreferentialAwardFilter } from './preferential-award.inputs.js';
import { PreferentialAwardReader } from './preferential-award.reader.js';
import {
  PreferenceType,
  PreferentialAwardConnection,
  PreferentialAwardTotals,
  PreferentialAwardType,
  RegionAwardSum,
} from './preferential-award.types.js';

const FILTER = {
  type: () => PreferentialAwardFilter,
  nullable: true,
  description: 'Narrows to a street, county or city, a period, a function, a federation.',
} as const;

/** What federations, and everybody else, see of the preference. */
@Resolver(() => PreferentialAwardType)
export class PreferentialAwardResolver {
  constructor(
    private readonly reader: PreferentialAwardReader,
    private readonly sums: PreferentialAwardTotalsReader,
    private readonly projects: ProjectLoader,
  ) {}

  @Query(() => PreferentialAwardConnection, {
    description: 'Awards that the federation step decided, last published first. Exercises are not among them.',
  })
  @Published()
  preferentialAwards(
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter?: PreferentialAwardFilter | null,
  ): Promise<Page<PreferentialAwardType>> {
    return this.reader.page(filter ?? {}, page);
  }

  @Query(() => PreferentialAwardTotals, {
    description: 'Number and amount of awards that the federation step decided, by region, function and month.',
  })
  @Published()
  async preferentialAwardTotals(
    @Args('filter', FILTER) filter?: PreferentialAwardFilter | null,
  ): Promise<PreferentialAwardTotals> {
    return { ...(await this.sums.totals(filter ?? {})), criteria: filter ?? {} };
  }

  @ResolveField(() => ProjectType, { description: 'The project.' })
  project(@Parent() { projectId }: PreferentialAwardType): Promise<ProjectType> {
    return this.projects.load(projectId);
  }

  @ResolveField(() => PreferenceType, {
    description: 'Which bids were equal and in what, what the ladder decided, and what would have been without it.',
  })
  preference(@Parent() award: PreferentialAwardType): Promise<PreferenceType> {
    return this.reader.preferenceOf(award);
  }
}

/** What the preference decided for one's own organization. */
@Resolver(() => Viewer)
export class OwnPreferentialAwardResolver {
  constructor(private readonly reader: PreferentialAwardReader) {}

  @OfViewer(() => PreferentialAwardConnection, {
    access: 'preferential-award:own',
    description: 'Awards that the federation step decided for the organization one acts for; null in other roles.',
  })
  preferentialAwards(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Page<PreferentialAwardType>> {
    return this.reader.page({ federationId: organizationOf(actor) }, page);
  }
}

/** Of how many awards the sums are. */
@Resolver(() => PreferentialAwardTotals)
export class AwardCountResolver {
  constructor(private readonly sums: PreferentialAwardTotalsReader) {}

  @ResolveField(() => Int, { description: 'Of how many awards in all: those that no preference decided, too.' })
  awardCount(@Parent() { criteria = {} }: PreferentialAwardTotals): Promise<number> {
    return this.sums.awardCount(criteria);
  }
}

/** The region of a sum. */
@Resolver(() => RegionAwardSum)
export class RegionAwardSumResolver {
  constructor(private readonly regions: RegionsReader) {}

  @ResolveField(() => Region, { nullable: true, description: 'The region.' })
  async region(@Parent() { regionCode }: RegionAwardSum): Promise<Region | null> {
    return (await this.regions.byCode(regionCode)) ?? null;
  }
}
