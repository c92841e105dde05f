import {
  Act,
  AvailableTransition,
  Can,
  CurrentActor,
  Input,
  PageArgs,
  Payload,
  payloadResolver,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { Region, RegionsReader, type RegionRow } from '@chengjie/regions';
import { Args, ArgsType, Field, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AgenciesReader, type AgencyRow } from '../agency/agencies.reader.js';
import { Agency } from '../agency/agency.type.js';
import {
  ConfirmRoleInput,
  ProposeRoleInput,
  RefuseRoleInput,
  RoleProposalFilter,
  WithdrawRoleProposalInput,
} from './grant-proposal.inputs.js';
import { proposalTransitions } from './grant-proposal.policy.js';
import { RoleProposalConnection, RoleProposalType } from './grant-proposal.type.js';
import { GrantProposalsReader, type GrantProposalRow } from './grant-proposals.reader.js';
import { OfficeBars } from '../office-bars.js';
import { GrantProposals } from './grant-proposals.service.js';

@ObjectType({ description: 'Result of an act on the proposal of a role.' })
class RoleProposalPayload extends Payload {
  @Field(() => RoleProposalType, { nullable: true, description: 'The proposal as it stands now.' })
  proposal?: RoleProposalType | null;

  proposalId?: string;
}

@ArgsType()
class RoleProposalsArgs extends PageArgs {
  @Field(() => RoleProposalFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: RoleProposalFilter | null;
}

/** Roles of offices, by two persons. */
@Resolver(() => RoleProposalType)
export class RoleProposalResolver {
  constructor(
    private readonly proposals: GrantProposals,
    private readonly reader: GrantProposalsReader,
    private readonly agencies: AgenciesReader,
    private readonly regions: RegionsReader,
    private readonly bars: OfficeBars,
  ) {}

  @Can('role:propose')
  @Query(() => RoleProposalConnection, { description: 'Proposed roles of your jurisdiction, the newest first.' })
  roleProposals(
    @CurrentActor() actor: Actor,
    @Args() { filter, ...page }: RoleProposalsArgs,
  ): Promise<Page<GrantProposalRow>> {
    return this.reader.list(actor, filter ?? {}, { ...page, orderBy: 'NEWEST' });
  }

  @Act(() => RoleProposalPayload, {
    description:
      'Proposes a role of an office for an account whose owner verified a mail address, found by its login name. It is given once another administrator confirms it and the account accepts it.',
    access: 'role:propose',
  })
  proposeRole(@CurrentActor() actor: Actor, @Input() input: ProposeRoleInput): Promise<object> {
    return this.proposals.propose(actor, { ...input, regionCode: input.regionCode ?? null });
  }

  @Act(() => RoleProposalPayload, {
    description:
      'Confirms a role that somebody else proposed, for an account that is not your own: the account is offered it.',
    access: 'role:decide',
  })
  confirmRole(@CurrentActor() actor: Actor, @Input() { proposalId }: ConfirmRoleInput): Promise<object> {
    return this.proposals.confirm(actor, proposalId);
  }

  @Act(() => RoleProposalPayload, { description: 'Sends a proposed role back, with a reason.', access: 'role:decide' })
  refuseRole(@CurrentActor() actor: Actor, @Input() { proposalId, reason }: RefuseRoleInput): Promise<object> {
    return this.proposals.refuse(actor, proposalId, reason);
  }

  @Act(() => RoleProposalPayload, {
    description:
      'Takes back, with a reason, what you or your agency proposed or confirmed, as long as the account has not accepted it.',
    access: 'role:propose',
  })
  withdrawRoleProposal(
    @CurrentActor() actor: Actor,
    @Input() { proposalId, reason }: WithdrawRoleProposalInput,
  ): Promise<object> {
    return this.proposals.withdraw(actor, proposalId, reason);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() proposal: RoleProposalType,
    @CurrentActor() actor: Actor,
  ): Promise<readonly AvailableTransition[]> {
    return proposalTransitions(actor, proposal, await this.bars.ofProposal(actor, proposal.id));
  }

  @ResolveField(() => Agency, { description: 'The agency that the role is held for.' })
  agency(@Parent() { agencyId }: RoleProposalType): Promise<AgencyRow | undefined> {
    return this.agencies.byId(agencyId);
  }

  @ResolveField(() => Region, { description: 'The jurisdiction.' })
  region(@Parent() { regionCode }: RoleProposalType): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }
}

/** Loads the proposal of an answer. */
export const RoleProposalPayloadResolver = payloadResolver(
  RoleProposalPayload,
  'proposal',
  'proposalId',
  GrantProposalsReader,
  (reader, id) => reader.byId(id),
);
