import { Can, CurrentActor, PageArgs, type Actor, type Page } from '@chengjie/platform';
import { ProjectLoader, ProjectType } from '@chengjie/procurement';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { WarnedProjectFilter } from './warned-project.inputs.js';
import { WarnedProject, WarnedProjectConnection, WarnedProjectTotals } from './warned-project.type.js';
import { WarnedProjectsReader, type WarnedProjectRow } from './warned-projects.reader.js';

const FILTER = { type: () => WarnedProjectFilter, nullable: true, description: 'Narrows them.' } as const;

/** What supervisors see of projects that give cause to look at them. */
@Resolver(() => WarnedProject)
export class WarnedProjectResolver {
  constructor(
    private readonly reader: WarnedProjectsReader,
    private readonly projects: ProjectLoader,
  ) {}

  @Can('warned-project:read')
  @Query(() => WarnedProjectConnection, {
    description:
      'Projects of the supervisor’s region that give cause to look at them, one row a kind, the latest first. Found by the worker, some minutes after it came about.',
  })
  warnedProjects(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter?: WarnedProjectFilter | null,
  ): Promise<Page<WarnedProjectRow>> {
    return this.reader.page(actor, filter ?? {}, page);
  }

  @Can('warned-project:read')
  @Query(() => WarnedProjectTotals, { description: 'Of how many projects these are, and how many of each kind.' })
  warnedProjectTotals(
    @CurrentActor() actor: Actor,
    @Args('filter', FILTER) filter?: WarnedProjectFilter | null,
  ): Promise<WarnedProjectTotals> {
    return this.reader.totals(actor, filter ?? {});
  }

  @ResolveField(() => ProjectType)
  project(@Parent() { projectId }: WarnedProject): Promise<ProjectType> {
    return this.projects.load(projectId);
  }
}
