import { OrganizationKindEnum, TrackEnum, TransferModeEnum } from '@chengjie/functions';
import {
  BilingualTextField,
  BilingualTextInput,
  CalendarDateField,
  DateTimeField,
  IdempotencyKeyField,
  IdField,
  IntField,
  ListField,
  MoneyField,
  MoneyInput,
  NestedField,
  NestedListField,
  PointsField,
  RegionCodeField,
  TextField,
} from '@chengjie/platform';
import { ProcedureEnum, RegimeEnum } from '@chengjie/rules';
import { Field, InputType } from '@nestjs/graphql';
import { EvaluationMethodEnum, FundingSourceEnum, LadderStepEnum, CancelGroundEnum } from './project.enums.js';
import type { Project } from './project.entity.js';
import type { ProcedureApproval, CancelGround } from './project.terms.js';

@InputType({ description: 'Conditions for bidding.' })
export class EligibilityInput {
  @ListField(() => TrackEnum, { minItems: 1, maxItems: 2, description: 'Tracks that may bid for themselves.' })
  tracks!: ('REGISTERED' | 'FILED')[];

  @ListField(() => OrganizationKindEnum, { maxItems: 4, description: 'Kinds that may bid; empty for any.' })
  kinds!: ('SERVICE' | 'CULTURE_SPORTS' | 'CHARITY' | 'SUPPORT')[];

  @Field({ description: 'Whether the qualification for the function is needed.' })
  qualificationRequired!: boolean;

  @IntField({ nullable: true, min: 1, max: 5, description: 'Lowest rating, 1 (1A) to 5 (5A).' })
  minimumRating?: number | null;

  @Field({ description: 'Whether the bidder must be able to serve the region.' })
  serviceAreaRequired!: boolean;
}

@InputType({
  description: 'Approval of the finance department for another procedure than the open tender that is due.',
})
export class ProcedureApprovalInput implements ProcedureApproval {
  @TextField({ min: 2, max: 100, description: 'The finance department that gave it, of a city or above.' })
  office!: string;

  @TextField({ min: 2, max: 200, description: 'Name and number of its document.' })
  document!: string;

  @CalendarDateField({ description: 'Its day: today or earlier.' })
  day!: string;
}

@InputType({ description: 'What the panel scores by points.' })
export class CriterionInput {
  @TextField({ max: 40, description: 'Key of the criterion within the project.' })
  id!: string;

  @BilingualTextField({ description: 'Name as printed in the notice.' })
  name!: BilingualTextInput;

  @PointsField({ description: 'Most points it can bring.' })
  maxPoints!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is part of the technical merit that orders bids of equal score and price in consultations.',
  })
  technical?: boolean | null;
}

@InputType({ description: 'One step of the tie ladder.' })
export class TieLadderStepInput {
  @Field(() => LadderStepEnum, { description: 'Kind of step.' })
  step!: 'FEDERATION' | 'CRITERION' | 'DRAW';

  @TextField({ nullable: true, max: 40, description: 'For CRITERION: which one.' })
  criterionId?: string | null;
}

@InputType({ description: 'The terms of a project: what the notice will say.' })
export class ProjectTermsInput {
  @TextField({ max: 200, description: 'Title.' })
  title!: string;

  @TextField({
    nullable: true,
    max: 250,
    description: 'English title, under which English pages show it; left out, they show the Chinese one.',
  })
  titleEn?: string | null;

  @TextField({ max: 20_000, description: 'Object, extent, standard, place and time.' })
  description!: string;

  @RegionCodeField({ description: 'Where the service is rendered, within the buyer’s jurisdiction.' })
  regionCode!: string;

  @IdField({ description: 'The function, from the catalog in force there.' })
  functionId!: string;

  @Field(() => RegimeEnum, { description: 'Category of purchase.' })
  regime!: Project['regime'];

  @Field(() => ProcedureEnum, { description: 'Procedure.' })
  procedure!: Project['procedure'];

  @NestedField(() => ProcedureApprovalInput, {
    nullable: true,
    description:
      'Only for a procedure that takes the place of an open tender that is due; a draft may wait for it, a notice may not.',
  })
  procedureApproval?: ProcedureApprovalInput | null;

  @Field(() => EvaluationMethodEnum, { description: 'How bids are compared.' })
  evaluationMethod!: Project['evaluationMethod'];

  @Field(() => TransferModeEnum, { description: 'How the money is given.' })
  transferMode!: Project['transferMode'];

  @Field(() => FundingSourceEnum, { description: 'Where the money comes from.' })
  fundingSource!: Project['fundingSource'];

  @Field({ description: 'Whether all the money is a civil-affairs department’s.' })
  civilAffairsMoney!: boolean;

  @Field({ description: 'Whether only social organizations may bid.' })
  socialOrganizationsOnly!: boolean;

  @MoneyField({ description: 'Published ceiling.' })
  budget!: MoneyInput;

  @PointsField({ description: 'Points for the price; "0" unless COMPREHENSIVE_SCORING.' })
  priceWeight!: string;

  @NestedField(() => EligibilityInput, { description: 'Conditions for bidding.' })
  eligibility!: EligibilityInput;

  @NestedListField(() => CriterionInput, {
    maxItems: 30,
    description: 'What the panel scores; empty for the lowest price.',
  })
  criteria!: CriterionInput[];

  @NestedListField(() => TieLadderStepInput, {
    nullable: true,
    maxItems: 10,
    description: 'How ties are put in order; left out, the rule pack’s default is taken.',
  })
  tieLadder?: TieLadderStepInput[] | null;

  @IntField({
    nullable: true,
    min: 1,
    max: 1_000_000,
    description: 'Makes the project an exercise whose periods are divided by this number.',
  })
  exerciseFactor?: number | null;
}

@InputType({ description: 'A new draft.' })
export class CreateProjectInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @NestedField(() => ProjectTermsInput, { description: 'The terms so far.' })
  terms!: ProjectTermsInput;
}

@InputType({ description: 'Changes of a draft.' })
export class UpdateProjectInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The draft.' })
  id!: string;

  @IntField({ min: 1, max: 2_000_000_000, description: 'The version that was changed, to notice changes by others.' })
  version!: number;

  @NestedField(() => ProjectTermsInput, { description: 'All terms as they are to be.' })
  changes!: ProjectTermsInput;
}

@InputType({ description: 'What to publish.' })
export class PublishProjectInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The draft.' })
  projectId!: string;

  @DateTimeField({
    nullable: true,
    description: 'Deadline for bids; left out, the earliest that the rule pack allows. Never earlier than that.',
  })
  deadlineAt?: Date | null;
}

@InputType({ description: 'What to cancel and why.' })
export class CancelProjectInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project.' })
  projectId!: string;

  @Field(() => CancelGroundEnum, {
    nullable: true,
    description: 'Ground, which is published with the project; of a draft none.',
  })
  ground?: CancelGround | null;

  @TextField({
    max: 1_000,
    description: 'Reason; it is published with the project. At least ten characters once that is published.',
  })
  reason!: string;
}

@InputType({ isOneOf: true, description: 'Names a project, in one of these ways.' })
export class ProjectLookup {
  @IdField({ nullable: true, description: 'Its id.' })
  id?: string | null;

  @TextField({ nullable: true, max: 40, description: 'Its reference, e.g. CJ-2026-000123, in any case and width.' })
  reference?: string | null;
}
