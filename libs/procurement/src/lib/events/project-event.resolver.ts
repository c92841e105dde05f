import { vocabularyOf, type Bilingual, type Wordings } from '@chengjie/kernel';
import {
  BilingualText,
  CurrentActor,
  EVENT_WORDS,
  Events,
  mapPage,
  PageArgs,
  Public,
  Published,
  type Actor,
  type EventRow,
  type Page,
  type RequestContextValue,
  type ToldEvent,
} from '@chengjie/platform';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ProjectLoader } from '../project/project.loader.js';
import { ProjectType } from '../project/project.types.js';
import { ProjectEventFilter, ProjectEventKindEnum } from './project-event.inputs.js';
import { ProjectEventListReader } from './project-event-list.reader.js';
import { ProjectEvent, ProjectEventConnection } from './project-event.types.js';
import { ProjectEventReader } from './project-event.reader.js';

@Resolver(() => ProjectType)
export class ProjectEventResolver {
  constructor(
    private readonly log: ProjectEventReader,
    private readonly recorded: Events,
  ) {}

  @ResolveField(() => ProjectEventConnection, {
    description: 'What happened, in order: to the buyer all of it, to everybody else what is public.',
  })
  async events(
    @Parent() project: ProjectType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
    @Args('types', { type: () => [ProjectEventKindEnum], nullable: true, description: 'Only events of these kinds.' })
    types?: readonly string[] | null,
  ): Promise<Page<ToldEvent>> {
    const events = await this.log.page(request, project, request.actor, page, types ?? null);
    return mapPage(events, (event) => this.recorded.told(event));
  }

  @Subscription(() => ProjectEvent, {
    description: 'Public events of a project as they happen, an exercise’s too when one asks for it by its id.',
    resolve(this: ProjectEventResolver, event: EventRow): ToldEvent {
      return this.recorded.told(event);
    },
  })
  @Public()
  projectEvents(
    @CurrentActor() actor: Actor | null,
    @Args('projectId', { type: () => ID, description: 'The project.' }) projectId: string,
    @Args('after', {
      type: () => Int,
      nullable: true,
      description: 'Sequence number of the last event seen, 0 for all; without it, those from now on.',
    })
    after?: number | null,
  ): Promise<AsyncIterableIterator<EventRow>> {
    return this.log.stream(projectId, after ?? null, actor);
  }
}

/** Events of all projects, and what each tells when asked. */
@Resolver(() => ProjectEvent)
export class ProjectEventsResolver {
  constructor(
    @Inject(EVENT_WORDS) private readonly words: Wordings,
    private readonly events: ProjectEventListReader,
    private readonly recorded: Events,
    private readonly projects: ProjectLoader,
  ) {}

  @Query(() => ProjectEventConnection, {
    description:
      'Public events of all projects, the last recorded first. What else a buyer sees of its own projects is in `Project.events`.',
  })
  @Published()
  async projectEvents(
    @Args() page: PageArgs,
    @Args('filter', { type: () => ProjectEventFilter, nullable: true, description: 'Narrows the list.' })
    filter?: ProjectEventFilter | null,
  ): Promise<Page<ToldEvent>> {
    return mapPage(await this.events.page(filter ?? {}, page), (event) => this.recorded.told(event));
  }

  @ResolveField(() => BilingualText, { description: 'What happened, in words.' })
  async text(@Parent() { type, data, subjectId }: ToldEvent): Promise<Bilingual> {
    const project = this.words.followsProcedure(type) ? await this.projects.load(subjectId) : undefined;
    const vocabulary = project ? vocabularyOf(project) : 'ANY';
    return this.words.textOf(type, this.words.needsData(type) ? await data() : {}, vocabulary);
  }

  @ResolveField(() => ProjectType, { description: 'The project that it happened to.' })
  project(@Parent() { subjectId }: ToldEvent): Promise<ProjectType> {
    return this.projects.load(subjectId);
  }
}
