import { Args, ArgsType, Context, Field, InputType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, Published, RegionCodeScalar, type Page, type RequestContextValue } from '@chengjie/platform';
import { parentRegionCode, regionLevel, type RegionLevel } from '@chengjie/kernel';
import { Region, RegionConnection, RegionKindEnum, RegionLevelEnum } from './region.type.js';
import { regionKind, type RegionKind, type RegionReference, type RegionRow } from './region.js';
import { RegionsReader } from './regions.reader.js';

@InputType({ description: 'Narrows a list of regions; conditions add up.' })
class RegionFilter {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only regions directly below this one.' })
  parentCode?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only regions of the subtree of this one, itself included.',
  })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the name, e.g. 昌邑; all must occur.' })
  text?: string | null;

  @Field(() => RegionLevelEnum, { nullable: true, description: 'Only regions of this level.' })
  level?: RegionLevel | null;
}

@ArgsType()
class RegionsArgs extends PageArgs {
  @Field(() => RegionFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: RegionFilter | null;
}

/** Reads regions. */
@Resolver(() => Region)
export class RegionsResolver {
  constructor(private readonly regions: RegionsReader) {}

  @Published()
  @Query(() => Region, { nullable: true, description: 'A region by its code; null if there is none.' })
  async region(
    @Args('code', { type: () => RegionCodeScalar, description: 'Code of the region.' }) code: string,
  ): Promise<RegionRow | null> {
    return (await this.regions.byCode(code)) ?? null;
  }

  @Published()
  @Query(() => RegionConnection, { name: 'regions', description: 'Regions in the order of their codes.' })
  list(@Args() { first, after, filter }: RegionsArgs): Promise<Page<RegionRow>> {
    return this.regions.list(filter ?? {}, { first, after });
  }

  // Level, kind and parent follow from the code: rows that refer to a region need no more of it than code and name.

  @ResolveField(() => RegionLevelEnum, { description: 'Level in the tree.' })
  level(@Parent() { code }: RegionReference): RegionLevel {
    return regionLevel(code);
  }

  @ResolveField(() => RegionKindEnum, {
    description: 'Street or township, residents or village committee, and so on.',
  })
  kind(@Parent() { code }: RegionReference): RegionKind {
    return regionKind(code);
  }

  @ResolveField(() => Region, { nullable: true, description: 'The region directly above; null for a province.' })
  parent(@Parent() { code }: RegionReference): Promise<RegionRow | undefined> | null {
    const above = parentRegionCode(code);
    return above ? this.regions.byCode(above) : null;
  }

  @ResolveField(() => String, { description: 'The names from the province down, e.g. 吉林省吉林市昌邑区.' })
  fullName(@Parent() region: RegionReference): Promise<string> {
    return this.regions.fullName(region);
  }

  @ResolveField(() => RegionConnection, { description: 'The regions directly below, in the order of their codes.' })
  children(
    @Parent() { code }: RegionReference,
    @Context() request: RequestContextValue,
    @Args() { first, after }: PageArgs,
  ): Promise<Page<RegionRow>> {
    return this.regions.children(request, code, { first, after });
  }
}
