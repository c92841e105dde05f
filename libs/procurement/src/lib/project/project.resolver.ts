import { OfViewer, Viewer } from '@chengjie/accounts';
import { vocabularyOf, wordsOfViolation, type Violation } from '@chengjie/kernel';
import {
  Act,
  AvailableTransition,
  CurrentActor,
  Input,
  PageArgs,
  Payload,
  Published,
  orNull,
  payloadResolver,
  UserError,
  userErrorOf,
  type Actor,
  type Page,
  type RequestContextValue,
} from '@chengjie/platform';
import { Region, RegionsReader, type RegionRow } from '@chengjie/regions';
import { Args, Context, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { availableTransitions, stagedProject } from '../acts/acts.rules.js';
import { PanelStandingReader } from '../panel/panel-standing.reader.js';
import { wholeActs } from '../acts/whole.acts.js';
import { CancellationProposalsReader } from '../cancellation/cancellation-proposals.reader.js';
import { Cancellations } from './cancellation.service.js';
import { DraftRulesReader } from './draft-rules.reader.js';
import { ProjectOrderEnum, type ProjectOrder } from './project.enums.js';
import {
  CancelProjectInput,
  CreateProjectInput,
  ProjectLookup,
  ProjectTermsInput,
  PublishProjectInput,
  UpdateProjectInput,
} from './project.inputs.js';
import { ProjectFilterInput } from './project-filter.inputs.js';
import { ProjectReader } from './project.reader.js';
import { Projects, type ProjectReference } from './project.service.js';
import { isBuyerOf } from './project.policy.js';
import { ProjectConnection, ProjectType } from './project.types.js';

@ObjectType({ description: 'Result of an act on a project.' })
export class ProjectPayload extends Payload {
  @Field(() => ProjectType, { nullable: true, description: 'The project as it is now.' })
  project?: ProjectType | null;

  projectId?: string;
}

/** Loads the project of an answer, as whoever did the act sees it. */
export const ProjectPayloadResolver = payloadResolver(
  ProjectPayload,
  'project',
  'projectId',
  ProjectReader,
  (projects, id, { actor }) => projects.byId(id, actor),
);

@Resolver(() => ProjectType)
export class ProjectResolver {
  constructor(
    private readonly service: Projects,
    private readonly cancellations: Cancellations,
    private readonly reader: ProjectReader,
    private readonly regions: RegionsReader,
    private readonly standing: PanelStandingReader,
    private readonly proposals: CancellationProposalsReader,
  ) {}

  @Query(() => ProjectType, { nullable: true, description: 'A project; null for what you may not see, too.' })
  @Published()
  project(
    @CurrentActor() actor: Actor | null,
    @Args('by', { type: () => ProjectLookup, description: 'Which one.' }) { id, reference }: ProjectLookup,
  ): Promise<ProjectType | null> {
    return orNull(id ? this.reader.byId(id, actor) : this.reader.byReference(reference ?? '', actor));
  }

  @Query(() => ProjectConnection, { name: 'projects', description: 'Published projects.' })
  @Published()
  published(
    @Args() page: PageArgs,
    @Args('filter', { type: () => ProjectFilterInput, nullable: true, description: 'Narrows the list.' })
    filter?: ProjectFilterInput | null,
    @Args('orderBy', { type: () => ProjectOrderEnum, defaultValue: 'NEWEST', description: 'Order of the list.' })
    orderBy: ProjectOrder = 'NEWEST',
  ): Promise<Page<ProjectType>> {
    return this.reader.published(filter ?? {}, { ...page, orderBy });
  }

  @Act(() => ProjectPayload, { description: 'Starts a draft.', access: 'project:draft' })
  createProject(@CurrentActor() actor: Actor, @Input() input: CreateProjectInput): Promise<ProjectReference> {
    return this.service.create(actor, input);
  }

  @Act(() => ProjectPayload, { description: 'Changes a draft.', access: 'project:draft' })
  updateProject(@CurrentActor() actor: Actor, @Input() input: UpdateProjectInput): Promise<ProjectReference> {
    return this.service.update(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Publishes a draft: its terms are frozen, matching organizations are told. With the same key it is done once.',
    access: 'project:publish',
  })
  publishProject(@CurrentActor() actor: Actor, @Input() input: PublishProjectInput): Promise<ProjectReference> {
    return this.service.publish(actor, input);
  }

  @Act(() => ProjectPayload, {
    description:
      'Cancels a project before its opening, with a published reason. From the opening on two persons do (proposeCancellation).',
    access: 'project:cancel',
  })
  cancelProject(@CurrentActor() actor: Actor, @Input() input: CancelProjectInput): Promise<ProjectReference> {
    return this.cancellations.cancel(actor, input);
  }

  @ResolveField(() => [AvailableTransition], {
    description: 'What the viewer could do with it, and why not now. Empty for everybody but its buyer.',
  })
  async availableTransitions(
    @Parent() project: ProjectType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    const { id, buyer, regionCode } = project;
    if (!actor || !isBuyerOf(actor, { agencyId: buyer.id, regionCode })) return [];
    const acts = availableTransitions(wholeActs, stagedProject(project), 'BUYER');
    const seated = await this.standing.ofBuyer(id, actor.accountId);
    const against: Readonly<Record<string, readonly Violation[]>> = {
      appointPanel: seated,
      proposeCancellation: [...seated, ...(await this.proposals.againstProposing(id, actor))],
    } satisfies Partial<Record<keyof typeof wholeActs, readonly Violation[]>>;
    return acts.map((act) => {
      const [why] = act.disabled ? [] : (against[act.key] ?? []);
      return why ? { ...act, disabled: true, disabledReason: wordsOfViolation(why, vocabularyOf(project)) } : act;
    });
  }

  @ResolveField(() => Region, { description: 'Where the service is rendered.' })
  region(@Parent() { regionCode }: ProjectType): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }
}

/** What one's office buys. */
@Resolver(() => Viewer)
export class OwnProjectsResolver {
  constructor(private readonly reader: ProjectReader) {}

  @OfViewer(() => ProjectConnection, {
    access: 'project:draft',
    description:
      'All projects of the office one acts for in the region of one’s role, drafts too, newest first; null in other roles.',
  })
  projects(@Parent() { actor }: Viewer, @Args() page: PageArgs): Promise<Page<ProjectType>> {
    return this.reader.ofBuyer(actor, page);
  }
}

/** What one learns before one drafts. */
@Resolver(() => Viewer)
export class DraftErrorsResolver {
  constructor(private readonly drafts: DraftRulesReader) {}

  @OfViewer(() => [UserError], {
    access: 'project:draft',
    description:
      'All that stands against a new draft of these terms today, as `createProject` would say it, which then stores nothing; for forms that begin with terms of before. Null in roles that draft no projects.',
  })
  async draftErrors(
    @Parent() { actor }: Viewer,
    @Args('terms', { type: () => ProjectTermsInput, description: 'Of the project to be.' }) terms: ProjectTermsInput,
    @Context() { language }: RequestContextValue,
  ): Promise<UserError[]> {
    return (await this.drafts.against(actor, terms)).map((violation) => userErrorOf(violation, language));
  }
}
