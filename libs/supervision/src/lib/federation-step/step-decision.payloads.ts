import { Payload, payloadResolver } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { FederationStepDecisionType } from './step-decision.type.js';
import { StepDecisionsReader } from './step-decisions.reader.js';

@ObjectType({ description: 'Result of an act on a decision about the federation step.' })
export class FederationStepDecisionPayload extends Payload {
  @Field(() => FederationStepDecisionType, { nullable: true, description: 'The decision as it stands now.' })
  decision?: FederationStepDecisionType | null;

  decisionId?: string;
}

/** Loads the decision of an answer. */
export const FederationStepDecisionPayloadResolver = payloadResolver(
  FederationStepDecisionPayload,
  'decision',
  'decisionId',
  StepDecisionsReader,
  (decisions, id) => decisions.byId(id),
);
