import {
  Act,
  AvailableTransition,
  CountsAs,
  CurrentActor,
  Input,
  type Actor,
  type RequestContextValue,
} from '@chengjie/platform';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectPayload } from '../project/project.resolver.js';
import { ProjectType } from '../project/project.types.js';
import {
  ConfirmStandDownInput,
  ProposeStandDownInput,
  RefuseStandDownInput,
  WithdrawStandDownInput,
} from './stand-down.inputs.js';
import { StandDownProposal } from './stand-down.type.js';
import { StandDownProposalsReader } from './stand-down-proposals.reader.js';
import { StandDownProposals, type OfProject } from './stand-down-proposals.service.js';

type Answer = Promise<OfProject>;

/** The acts of standing an evaluator down after the opening, by two. */
@Resolver()
export class StandDownActsResolver {
  constructor(private readonly proposals: StandDownProposals) {}

  @Act(() => ProjectPayload, {
    description:
      'After the opening: proposes to stand down an evaluator that has not taken part yet, since nobody appears for instance, or one that registers bar, ' +
      'which takes two only past a third of the panel. Seat and ground are public at once. Another officer of the buyer confirms it, a ' +
      'supervisor where there is none, and past a third of the panel.',
    access: 'standDown:propose',
  })
  proposeStandDown(@CurrentActor() actor: Actor, @Input() input: ProposeStandDownInput): Answer {
    return this.proposals.propose(actor, input);
  }

  @Act(() => ProjectPayload, {
    description: 'Confirms what another officer proposed: the seat is left, and is to be filled.',
    access: 'standDown:decide',
  })
  confirmStandDown(@CurrentActor() actor: Actor, @Input() { proposalId }: ConfirmStandDownInput): Answer {
    return this.proposals.confirm(actor, proposalId);
  }

  @Act(() => ProjectPayload, {
    description: 'Sends back what another officer proposed, with a published reason: whoever may confirm it may.',
    access: 'standDown:decide',
  })
  refuseStandDown(@CurrentActor() actor: Actor, @Input() { proposalId, reason }: RefuseStandDownInput): Answer {
    return this.proposals.end(actor, 'refuseStandDown', proposalId, reason);
  }

  @Act(() => ProjectPayload, {
    description: 'Takes a proposal of your own to stand an evaluator down back, with a published reason.',
    access: 'standDown:propose',
  })
  withdrawStandDown(@CurrentActor() actor: Actor, @Input() { proposalId, reason }: WithdrawStandDownInput): Answer {
    return this.proposals.end(actor, 'withdrawStandDown', proposalId, reason);
  }
}

/** What a project shows of it. */
@Resolver(() => ProjectType)
export class ProjectStandDownsResolver {
  constructor(private readonly reader: StandDownProposalsReader) {}

  @CountsAs(2)
  @ResolveField(() => [StandDownProposal], {
    nullable: true,
    description:
      'Proposals to stand evaluators down after the opening, those that wait for a second person first: for buyer and supervisor; null for others.',
  })
  standDownProposals(
    @Parent() { id, buyer, regionCode }: ProjectType,
    @Context() { actor }: RequestContextValue,
  ): Promise<StandDownProposal[] | null> {
    return this.reader.ofProject({ id, agencyId: buyer.id, regionCode }, actor);
  }
}

/** What can be done with one. */
@Resolver(() => StandDownProposal)
export class StandDownProposalResolver {
  constructor(private readonly reader: StandDownProposalsReader) {}

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  availableTransitions(
    @Parent() proposal: StandDownProposal,
    @Context() { actor }: RequestContextValue,
  ): Promise<readonly AvailableTransition[]> {
    return this.reader.transitionsOf(proposal, actor);
  }
}
