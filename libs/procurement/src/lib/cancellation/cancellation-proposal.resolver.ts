import {
  Act,
  AvailableTransition,
  CountsAs,
  CurrentActor,
  Input,
  Payload,
  payloadResolver,
  type Actor,
  type RequestContextValue,
} from '@chengjie/platform';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectLoader } from '../project/project.loader.js';
import { ProjectType } from '../project/project.types.js';
import {
  ConfirmCancellationInput,
  ProposeCancellationInput,
  RefuseCancellationInput,
  WithdrawCancellationInput,
} from './cancellation-proposal.inputs.js';
import { CancellationProposalType } from './cancellation-proposal.type.js';
import { CancellationProposalsReader } from './cancellation-proposals.reader.js';
import { CancellationProposals } from './cancellation-proposals.service.js';

@ObjectType({ description: 'Result of an act on a proposal to cancel.' })
class CancellationProposalPayload extends Payload {
  @Field(() => CancellationProposalType, { nullable: true, description: 'The proposal as it stands now.' })
  proposal?: CancellationProposalType | null;

  proposalId?: string;
}

/** Loads the proposal of an answer. */
export const CancellationProposalPayloadResolver = payloadResolver(
  CancellationProposalPayload,
  'proposal',
  'proposalId',
  CancellationProposalsReader,
  async (proposals, id) => (await proposals.byIds([id])).get(id),
);

type Reference = Promise<{ proposalId: string }>;

/** The acts of cancelling what was opened. */
@Resolver()
export class CancellationActsResolver {
  constructor(private readonly proposals: CancellationProposals) {}

  @Act(() => CancellationProposalPayload, {
    description:
      'Proposes to cancel a project whose bids were opened, on a ground of the law: public at once. Another officer of the buyer confirms it, ' +
      'a supervisor where there is none. The first proposal of a project holds ranking and award back while it is open.',
    access: 'project:cancel',
  })
  proposeCancellation(@CurrentActor() actor: Actor, @Input() input: ProposeCancellationInput): Reference {
    return this.proposals.propose(actor, input);
  }

  @Act(() => CancellationProposalPayload, {
    description: 'Confirms what another officer proposed: the project is cancelled, with a ranking public.',
    access: 'cancellation:decide',
  })
  confirmCancellation(@CurrentActor() actor: Actor, @Input() { proposalId }: ConfirmCancellationInput): Reference {
    return this.proposals.confirm(actor, proposalId);
  }

  @Act(() => CancellationProposalPayload, {
    description: 'Sends back what another officer proposed, with a published reason.',
    access: 'cancellation:decide',
  })
  refuseCancellation(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reason }: RefuseCancellationInput,
  ): Reference {
    return this.proposals.end(actor, 'refuseCancellation', proposalId, reason);
  }

  @Act(() => CancellationProposalPayload, {
    description: 'Takes a proposal of your own back, with a published reason.',
    access: 'cancellation:decide',
  })
  withdrawCancellation(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reason }: WithdrawCancellationInput,
  ): Reference {
    return this.proposals.end(actor, 'withdrawCancellation', proposalId, reason);
  }
}

/** What of its cancelling a project shows. */
@Resolver(() => ProjectType)
export class ProjectCancellationsResolver {
  constructor(private readonly reader: CancellationProposalsReader) {}

  @CountsAs(1)
  @ResolveField(() => [CancellationProposalType], {
    description: 'Proposals to cancel it after its opening, the last first.',
  })
  cancellationProposals(@Parent() { id }: ProjectType): Promise<CancellationProposalType[]> {
    return this.reader.ofProject(id);
  }
}

/** What a proposal shows to whom. */
@Resolver(() => CancellationProposalType)
export class CancellationProposalResolver {
  constructor(
    private readonly reader: CancellationProposalsReader,
    private readonly projects: ProjectLoader,
  ) {}

  @ResolveField(() => ProjectType, { description: 'The project.' })
  project(@Parent() { projectId }: CancellationProposalType): Promise<ProjectType> {
    return this.projects.load(projectId);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  availableTransitions(
    @Parent() proposal: CancellationProposalType,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    return this.reader.transitionsOf(proposal, actor);
  }
}
