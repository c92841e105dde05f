import type { Bilingual, Wordings } from '@chengjie/kernel';
import {
  BilingualText,
  CurrentActor,
  EVENT_WORDS,
  Events,
  JsonScalar,
  PageArgs,
  Public,
  type Actor,
  type EventRow,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ProjectType } from '../project/project.types.js';
import { ProjectEvent, ProjectEventConnection } from './project-event.types.js';
import { ProjectEventReader } from './project-event.reader.js';

@Resolver(() => ProjectType)
export class ProjectEventResolver {
  constructor(private readonly log: ProjectEventReader) {}

  @ResolveField(() => ProjectEventConnection, {
    description: 'What happened, in order: to the buyer all of it, to everybody else what is public.',
  })
  events(
    @Parent() project: ProjectType,
    @Context() { actor }: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<EventRow>> {
    return this.log.page(project, actor, page);
  }

  @Subscription(() => ProjectEvent, {
    description: 'Public events of a project as they happen, an exercise’s too when one asks for it by its id.',
    resolve: (event: EventRow) => event,
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

/** Read only for those who ask for them: of a large opening they are megabytes. */
@Resolver(() => ProjectEvent)
export class ProjectEventDataResolver {
  constructor(
    private readonly events: Events,
    @Inject(EVENT_WORDS) private readonly words: Wordings,
  ) {}

  @ResolveField(() => BilingualText, { description: 'What happened, in words.' })
  async text(@Parent() { sequence, type }: EventRow): Promise<Bilingual> {
    return this.words.textOf(type, this.words.needsData(type) ? await this.events.dataOf(sequence) : {});
  }

  @ResolveField(() => JsonScalar, { description: 'Details. Nothing sealed is ever among them.' })
  data(@Parent() { sequence }: EventRow): Promise<object> {
    return this.events.dataOf(sequence);
  }
}
