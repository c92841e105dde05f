import { Agency } from '@chengjie/accounts';
import {
  FunctionVersionType,
  OrganizationKindEnum,
  TrackEnum,
  TransferModeEnum,
  type FunctionVersion,
} from '@chengjie/functions';
import {
  BilingualText,
  CalendarDateScalar,
  connectionOf,
  Costs,
  DateTimeScalar,
  DecimalScalar,
  LONG_TEXT_COST,
  Money,
  Node,
} from '@chengjie/platform';
import { ProcedureEnum, RegimeEnum } from '@chengjie/rules';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EndReasonType, LotType } from '../lot/lot.types.js';
import { EvaluationMethodEnum, FundingSourceEnum, LadderStepEnum, ProjectStatusEnum } from './project.enums.js';
import type { ProcedureApproval } from './project.terms.js';

@ObjectType({ description: 'Conditions for bidding, frozen in the notice.' })
export class EligibilityTerms {
  @Field(() => [TrackEnum], { description: 'Tracks that may bid for themselves.' })
  tracks!: string[];

  @Field(() => [OrganizationKindEnum], { description: 'Kinds of organization that may bid; empty for any.' })
  kinds!: string[];

  @Field({ description: 'Whether bidder or performer must hold the qualification for the function.' })
  qualificationRequired!: boolean;

  @Field(() => Int, { nullable: true, description: 'Lowest assessment rating, 1 (1A) to 5 (5A); null for any.' })
  minimumRating!: number | null;

  @Field({ description: 'Whether the bidder must be able to serve the project’s region.' })
  serviceAreaRequired!: boolean;
}

@ObjectType('ProcedureApproval', {
  description: 'Approval of the finance department for a procedure, as the notice states it.',
})
export class ProcedureApprovalTerms implements ProcedureApproval {
  @Field({ description: 'The finance department that gave it.' })
  office!: string;

  @Field({ description: 'Name and number of its document.' })
  document!: string;

  @Field(() => CalendarDateScalar, { description: 'Its day.' })
  day!: string;
}

@ObjectType('ProjectCriterion', { description: 'What the panel scores by points; the price is not among these.' })
export class ProjectCriterionType {
  @Field({ description: 'Key of the criterion within the project.' })
  id!: string;

  @Field({ description: 'Name as printed in the notice.' })
  name!: BilingualText;

  @Field(() => DecimalScalar, { description: 'Most points it can bring.' })
  maxPoints!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is part of the technical merit by which a consultation orders bids of equal score and last price; null of notices from before criteria could be marked.',
  })
  technical?: boolean | null;
}

@ObjectType({ description: 'One step of the tie ladder as printed. A step that is not printed does not exist.' })
export class TieLadderStep {
  @Field(() => LadderStepEnum, { description: 'Kind of step.' })
  step!: string;

  @Field(() => String, { nullable: true, description: 'For a CRITERION step: the criterion whose higher score wins.' })
  criterionId?: string | null;
}

@ObjectType('Project', {
  implements: Node,
  description: 'A purchase project (购买项目): one notice, from draft to award.',
})
export class ProjectType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field({ description: 'Reference for people, e.g. CJ-2026-000123.' })
  reference!: string;

  @Field(() => ProjectStatusEnum, { description: 'How far its lots have come: as far as the one furthest behind.' })
  status!: string;

  @Field(() => Int, { description: 'Version of the draft: give it back when you change the draft.' })
  version!: number;

  @Field({ description: 'An exercise runs on shortened periods and appears in no real list, catalog or statistic.' })
  exercise!: boolean;

  @Field(() => Int, { nullable: true, description: 'By how much an exercise’s periods are divided.' })
  exerciseFactor!: number | null;

  @Field({ description: 'Title.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'English title, where its buyer gave one. The Chinese one is the official title.',
  })
  titleEn!: string | null;

  @Costs(LONG_TEXT_COST)
  @Field({ description: 'What is bought: object, extent, standard, place and time.' })
  description!: string;

  @Field({ description: 'Who buys.' })
  buyer!: Agency;

  regionCode!: string;

  @Field(() => FunctionVersionType, {
    description: 'The transferred function, in the version that was in force when the project was published.',
  })
  function!: Pick<FunctionVersion, 'id' | 'code' | 'version' | 'name' | 'function'>;

  @Field(() => RegimeEnum, { description: 'Category of purchase.' })
  regime!: string;

  @Field(() => ProcedureEnum, { description: 'Procedure of purchase.' })
  procedure!: string;

  @Field(() => ProcedureApprovalTerms, {
    nullable: true,
    description:
      'The approval of a procedure other than the open tender that is due from the amount on (政府采购法 27).',
  })
  procedureApproval!: ProcedureApprovalTerms | null;

  @Field(() => EvaluationMethodEnum, { description: 'How bids are compared.' })
  evaluationMethod!: string;

  @Field(() => TransferModeEnum, { description: 'How the money is given.' })
  transferMode!: string;

  @Field(() => FundingSourceEnum, { description: 'Where the money comes from.' })
  fundingSource!: string;

  @Field({ description: 'Whether all the money is a civil-affairs department’s (policy part 三(二)).' })
  civilAffairsMoney!: boolean;

  @Field({ description: 'Whether only social organizations may bid.' })
  socialOrganizationsOnly!: boolean;

  @Field({ description: 'Published ceiling: a bid above it is invalid.' })
  budget!: Money;

  @Field(() => DecimalScalar, { description: 'Points for the price, 0 unless COMPREHENSIVE_SCORING.' })
  priceWeight!: string;

  @Field({ description: 'Conditions for bidding.' })
  eligibility!: EligibilityTerms;

  @Field(() => [ProjectCriterionType], { description: 'What the panel scores; with the price weight they sum to 100.' })
  criteria!: ProjectCriterionType[];

  @Field(() => [TieLadderStep], { description: 'How bids that are still equal are put in order.' })
  tieLadder!: TieLadderStep[];

  rulePackId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the canonical JSON of its rule pack: what it was published under.',
  })
  rulePackHash!: string | null;

  @Field(() => Int, { nullable: true, description: 'Fewest bids at the deadline; with fewer nothing is opened.' })
  minimumBids!: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest valid bids for an award.' })
  minimumValidBids!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published.' })
  publishedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Bids in before this instant, by the database’s clock, are in time.',
  })
  deadlineAt!: Date | null;

  @Field({ description: 'PROVISIONAL: the deadline touches a year whose official calendar is not yet published.' })
  deadlineProvisional!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When bids were opened.' })
  openedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When bids of a lot were last ranked.' })
  evaluatedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an award was last published.' })
  awardedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it failed or was cancelled.' })
  endedAt!: Date | null;

  @Field(() => EndReasonType, { nullable: true, description: 'Why it ended without an award.' })
  endReason!: EndReasonType | null;

  @Field(() => [LotType], { description: 'The lots of the project.' })
  lots!: LotType[];
}

/** Pages of projects. */
export const ProjectConnection = connectionOf(ProjectType, 'Project');
