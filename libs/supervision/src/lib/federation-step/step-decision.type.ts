import { Agency, type AgencyRow } from '@chengjie/accounts';
import { CalendarDateScalar, connectionOf, DateTimeScalar, Node, textEnum } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { FederationStepState } from './federation-step.reader.js';
import type { StepDecisionStatus } from './step-decision.acts.js';
import type { StepDecisionRow } from './step-decision.terms.js';

/** States of decisions as GraphQL shows them. */
const FederationStepDecisionStatusEnum: { readonly [Status in StepDecisionStatus]: Status } = textEnum(
  'FederationStepDecisionStatus',
  'How a decision about the federation step stands.',
  {
    PROPOSED: 'It waits for a second person of the office.',
    CONFIRMED: 'A second person confirmed it: the pack that says so is entered.',
    REFUSED: 'A second person sent it back.',
    WITHDRAWN: 'Whoever proposed it took it back.',
    LAPSED: 'Nobody confirmed it before the day from which it was to count.',
  },
);

@ObjectType('FederationStep', {
  description: 'How the federation step of a province stands by the rule pack that begins last.',
})
export class FederationStepType implements FederationStepState {
  @Field({
    description:
      'Whether no notice has it any more, by decision of the competent office or since its last day: then nobody goes on with it.',
  })
  ended!: boolean;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'Last day on which a notice may have it, unless the office confirms a later one; null where no day ends it, or a decision did.',
  })
  until!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days to that day; null where there is none, and after it.' })
  daysLeft!: number | null;

  @Field({ description: 'Whether that day is near, so that the office has to decide.' })
  near!: boolean;

  regionCode!: string;
  packId!: string;
}

@ObjectType('FederationStepDecision', {
  implements: Node,
  description:
    'That the competent office goes on with the federation step of its province, or ends it: one officer proposes it, another one confirms.',
})
export class FederationStepDecisionType implements StepDecisionRow {
  @Field(() => ID, { description: 'Identifies the decision.' })
  id!: string;

  @Field(() => FederationStepDecisionStatusEnum, { description: 'How it stands.' })
  status!: StepDecisionStatus;

  @Field(() => CalendarDateScalar, { description: 'First day on which notices have it so.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Last day on which a notice may have the step; null of a decision that ends it.',
  })
  until!: string | null;

  @Field({ description: 'Full name of the office’s document, in Chinese.' })
  documentName!: string;

  @Field({ description: 'Its number.' })
  documentNumber!: string;

  @Field(() => Agency, { description: 'The agency whose officer proposed it.' })
  proposerAgency!: AgencyRow;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Agency, { nullable: true, description: 'The agency whose officer confirmed, refused or withdrew it.' })
  deciderAgency!: AgencyRow | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was, or it was noticed that it lapsed.' })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused or withdrawn.' })
  decisionReason!: string | null;

  regionCode!: string;
  basePackId!: string;
  proposedById!: string;
  decidedById!: string | null;
  packId!: string | null;
}

/** A page of decisions. */
export const FederationStepDecisionConnection = connectionOf(FederationStepDecisionType, 'FederationStepDecision');
