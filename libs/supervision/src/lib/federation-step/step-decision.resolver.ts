import { isFinalState, isId } from '@chengjie/kernel';
import {
  Act,
  AvailableTransition,
  CurrentActor,
  CurrentPerson,
  Input,
  PageArgs,
  Public,
  RegionCodeScalar,
  type Actor,
  type Page,
  type Person,
} from '@chengjie/platform';
import { Region, RegionsReader, type RegionRow } from '@chengjie/regions';
import { RuleChangeType, RulePackType, type RuleChange } from '@chengjie/rules';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FederationStepReader, type FederationStepState } from './federation-step.reader.js';
import { stepDecisionActs } from './step-decision.acts.js';
import {
  ConfirmFederationStepInput,
  ProposeFederationStepInput,
  RefuseFederationStepInput,
  WithdrawFederationStepInput,
} from './step-decision.inputs.js';
import { FederationStepDecisionPayload } from './step-decision.payloads.js';
import { decisionTransitions, isCompetent } from './step-decision.policy.js';
import type { StepDecisionRow } from './step-decision.terms.js';
import {
  FederationStepDecisionConnection,
  FederationStepDecisionType,
  FederationStepType,
} from './step-decision.type.js';
import { StepStandingReader } from './step-standing.reader.js';
import { StepDecisionsReader } from './step-decisions.reader.js';
import { StepDecisions } from './step-decisions.service.js';

@ArgsType()
class DecisionsArgs extends PageArgs {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Only of the province in which this region lies.' })
  regionCode?: string | null;
}

/** What is decided about the federation step, and by whom. */
@Resolver()
export class StepActsResolver {
  constructor(
    private readonly decisions: StepDecisions,
    private readonly reader: StepDecisionsReader,
    private readonly steps: FederationStepReader,
  ) {}

  @Public()
  @Query(() => FederationStepType, {
    nullable: true,
    description:
      'How the federation step of a region’s province stands; null where the province has no rule pack of its own.',
  })
  federationStep(
    @Args('regionCode', { type: () => RegionCodeScalar, description: 'Code of the region.' }) regionCode: string,
  ): Promise<FederationStepState | null> {
    return this.steps.of(regionCode);
  }

  @Public()
  @Query(() => FederationStepDecisionConnection, {
    description:
      'Decisions about the federation step, the newest first: confirmed ones; to registrars, supervisors and administrators of the province all of them.',
  })
  federationStepDecisions(
    @CurrentPerson() person: Person | null,
    @Args() { regionCode, ...page }: DecisionsArgs,
  ): Promise<Page<StepDecisionRow>> {
    return this.reader.list(person, regionCode ?? null, page);
  }

  @Public()
  @Query(() => FederationStepDecisionType, {
    nullable: true,
    description: 'A decision by its id; null to those who may not see it.',
  })
  async federationStepDecision(
    @CurrentPerson() person: Person | null,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<StepDecisionRow | null> {
    return isId(id) ? ((await this.reader.visible(person, [id])).get(id) ?? null) : null;
  }

  @Act(() => FederationStepDecisionPayload, {
    description:
      'Proposes, for the office that made the policy, that the federation step of its province goes on until a day, or ends. It counts once another person of the office confirms it.',
    access: 'federation-step:decide',
  })
  proposeFederationStep(@CurrentActor() actor: Actor, @Input() input: ProposeFederationStepInput): Promise<object> {
    const { from, until, documentName, documentNumber } = input;
    return this.decisions.propose(actor, { from, until: until ?? null, documentName, documentNumber });
  }

  @Act(() => FederationStepDecisionPayload, {
    description:
      'Confirms what another person of the office proposed: the rule pack that says so is entered. Published projects keep theirs.',
    access: 'federation-step:decide',
  })
  confirmFederationStep(
    @CurrentActor() actor: Actor,
    @Input() { decisionId }: ConfirmFederationStepInput,
  ): Promise<object> {
    return this.decisions.confirm(actor, decisionId);
  }

  @Act(() => FederationStepDecisionPayload, {
    description: 'Sends back what another person of the office proposed, with a reason.',
    access: 'federation-step:decide',
  })
  refuseFederationStep(
    @CurrentActor() actor: Actor,
    @Input() { decisionId, reason }: RefuseFederationStepInput,
  ): Promise<object> {
    return this.decisions.refuse(actor, decisionId, reason);
  }

  @Act(() => FederationStepDecisionPayload, {
    description: 'Takes a proposal of your own back, with a reason.',
    access: 'federation-step:decide',
  })
  withdrawFederationStep(
    @CurrentActor() actor: Actor,
    @Input() { decisionId, reason }: WithdrawFederationStepInput,
  ): Promise<object> {
    return this.decisions.withdraw(actor, decisionId, reason);
  }
}

/** The step of a province. */
@Resolver(() => FederationStepType)
export class FederationStepResolver {
  constructor(
    private readonly steps: FederationStepReader,
    private readonly reader: StepDecisionsReader,
    private readonly regions: RegionsReader,
  ) {}

  @ResolveField(() => Region, { description: 'The province.' })
  region(@Parent() { regionCode }: FederationStepType): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }

  @ResolveField(() => RulePackType, { description: 'The pack that says so.' })
  rulePack(@Parent() { packId }: FederationStepType): Promise<RulePackType | null> {
    return this.steps.pack(packId);
  }

  @ResolveField(() => Boolean, { description: 'Whether you act for the office that decides about it.' })
  async mayPropose(
    @Parent() { regionCode }: FederationStepType,
    @CurrentActor() actor: Actor | null,
  ): Promise<boolean> {
    if (!actor || actor.acting.regionCode !== regionCode) return false;
    return isCompetent(actor, (await this.reader.officeOf(actor.accountId, actor.acting.agencyId)).agency);
  }
}

/** What a decision shows to whom. */
@Resolver(() => FederationStepDecisionType)
export class FederationStepDecisionResolver {
  constructor(
    private readonly standing: StepStandingReader,
    private readonly steps: FederationStepReader,
    private readonly regions: RegionsReader,
  ) {}

  @ResolveField(() => Region, { description: 'The province.' })
  region(@Parent() { regionCode }: FederationStepDecisionType): Promise<RegionRow | undefined> {
    return this.regions.byCode(regionCode);
  }

  @ResolveField(() => RulePackType, {
    nullable: true,
    description: 'The pack that it made; null unless it was confirmed.',
  })
  async rulePack(@Parent() { packId }: FederationStepDecisionType): Promise<RulePackType | null> {
    return packId ? this.steps.pack(packId) : null;
  }

  @ResolveField(() => Boolean, { description: 'Whether it waits for its second person still.' })
  isOpen(@Parent() { status }: FederationStepDecisionType): boolean {
    return !isFinalState(stepDecisionActs, status);
  }

  @ResolveField(() => [RuleChangeType], {
    description: 'The rules that it changes, before and after; of a proposal, those that it would.',
  })
  changedRules(@Parent() decision: FederationStepDecisionType): Promise<RuleChange[]> {
    return this.steps.changesBy(decision);
  }

  @ResolveField(() => [AvailableTransition], { description: 'What you could do with it, and why not now.' })
  async availableTransitions(
    @Parent() decision: FederationStepDecisionType,
    @CurrentActor() actor: Actor | null,
  ): Promise<readonly AvailableTransition[]> {
    return isFinalState(stepDecisionActs, decision.status)
      ? []
      : decisionTransitions(actor, decision, await this.standing.of(actor, decision));
  }
}
