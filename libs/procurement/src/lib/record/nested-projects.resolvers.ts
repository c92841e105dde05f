import { Agency } from '@chengjie/accounts';
import { PageArgs, type Page, type RequestContextValue } from '@chengjie/platform';
import { Region } from '@chengjie/regions';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectOrderEnum, type ProjectOrder } from '../project/project.enums.js';
import { ProjectFilterInput } from '../project/project-filter.inputs.js';
import { ProjectReader } from '../project/project.reader.js';
import { ProjectConnection, type ProjectType } from '../project/project.types.js';

const FILTER = { type: () => ProjectFilterInput, nullable: true, description: 'Narrows the list.' } as const;
const ORDER = { type: () => ProjectOrderEnum, defaultValue: 'NEWEST', description: 'Order of the list.' } as const;

/** What an office buys. */
@Resolver(() => Agency)
export class AgencyProjectsResolver {
  constructor(private readonly reader: ProjectReader) {}

  @ResolveField(() => ProjectConnection, { description: 'Its published projects, as `projects` lists them.' })
  projects(
    @Parent() { id }: Agency,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter?: ProjectFilterInput | null,
    @Args('orderBy', ORDER) orderBy: ProjectOrder = 'NEWEST',
  ): Promise<Page<ProjectType>> {
    return this.reader.publishedBy(id, filter ?? {}, { request, page: { ...page, orderBy } });
  }
}

/** What is bought for a region. */
@Resolver(() => Region)
export class RegionProjectsResolver {
  constructor(private readonly reader: ProjectReader) {}

  @ResolveField(() => ProjectConnection, {
    description: 'Published projects of the region and all below it, as `projects` lists them.',
  })
  projects(
    @Parent() { code }: Region,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter?: ProjectFilterInput | null,
    @Args('orderBy', ORDER) orderBy: ProjectOrder = 'NEWEST',
  ): Promise<Page<ProjectType>> {
    return this.reader.publishedIn(code, filter ?? {}, { request, page: { ...page, orderBy } });
  }
}
