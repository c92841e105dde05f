import type { Procured } from '@chengjie/kernel';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { BilingualText, connectionOf, DateTimeScalar, Money, Node } from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LotStatus } from '../project/project.terms.js';
import { RecusalGroundEnum, ReviewerEnum } from '../panel/panel.enums.js';
import {
  CorrectedErrorEnum,
  FindingGroundEnum,
  FindingKindEnum,
  FindingStatusEnum,
  LowPriceThresholdEnum,
  QualificationConditionEnum,
} from './finding.enums.js';
import type { FindingStatus } from './finding.terms.js';

@ObjectType('LowPriceFigure', { description: 'A threshold that a price is strictly below (财库〔2026〕2号).' })
export class LowPriceFigureType {
  @Field(() => LowPriceThresholdEnum, { description: 'The threshold.' })
  threshold!: string;

  @Field(() => Int, { description: 'Percentage by the rule pack.' })
  percent!: number;

  @Field({ description: 'What the percentage is of; a mean rounded half up to whole fen.' })
  of!: Money;
}

@ObjectType('LostCondition', {
  description: 'A condition of bidding that the register did not say to be met any more when that was found.',
})
export class LostConditionType {
  @Field({ description: 'Code of the condition, as in what refuses a bid.' })
  code!: string;

  @Field({ description: 'The same in words.' })
  text!: BilingualText;
}

@ObjectType({ description: 'A vote of a member of the panel, by the number of its seat.' })
export class FindingVote {
  @Field(() => Int, { description: 'Number of the seat.' })
  number!: number;

  @Field({ description: 'Whether in favour of what was proposed.' })
  inFavour!: boolean;

  @Field({ description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When, by the database’s clock.' })
  at!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its seat stood down before the finding was decided: from then on the vote is void (条例 9). Null where it counts.',
  })
  voidedAt!: Date | null;

  @Field(() => RecusalGroundEnum, { nullable: true, description: 'The ground on which the seat stood down then.' })
  voidedOn!: string | null;

  @Field(() => ReviewerEnum, { nullable: true, description: 'Whether it did so itself, or the buyer stood it down.' })
  voidedBy!: string | null;
}

/** Where a finding stands, and what its panel has done with it so far. */
export interface FindingOf {
  readonly projectId: string;
  readonly regionCode: string;
  readonly lot: {
    readonly number: number;
    readonly status: LotStatus;
    readonly ofSeveral: boolean;
    readonly of: Procured;
  };
  readonly stillToExplain: boolean;
  /** Seats that have voted. */
  readonly voted: readonly string[];
}

const INSIDE = 'null but for panel, buyer, supervisor and the bidder';

@ObjectType('BidFinding', {
  implements: Node,
  description:
    'What a review found of an opened bid, or was proposed to find, with ground, facts and votes. Public once it is decided; while it ' +
    'is under way panel, buyer, supervisor and the bidder see it, and the votes only those who vote.',
})
export class BidFindingType {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  /** The bid, which is loaded on demand. */
  bidId!: string;

  /** What decides what can be done with it. */
  of!: FindingOf;

  @Field(() => OrganizationType, { description: 'The bidder.' })
  bidder!: OrganizationReference;

  @Field(() => FindingKindEnum, { description: 'In which way it comes about.' })
  kind!: string;

  @Field(() => FindingStatusEnum, { description: 'How far it has come.' })
  status!: FindingStatus;

  @Field({ description: 'Whether it makes the bid invalid; false where a correction makes it valid again.' })
  invalidates!: boolean;

  @Field(() => FindingGroundEnum, {
    description: 'The ground; of a bid that becomes valid again, that of the mistaken finding.',
  })
  ground!: string;

  @Field(() => CorrectedErrorEnum, { nullable: true, description: 'The error that a correction mends.' })
  corrects!: string | null;

  @Field(() => QualificationConditionEnum, { nullable: true, description: 'The condition that is not met.' })
  condition!: string | null;

  @Field(() => String, { nullable: true, description: 'The clause or article that is not kept.' })
  clause!: string | null;

  @Field({ description: 'What shows it, and where; of a low price, what the bidder was asked.' })
  facts!: string;

  @Field(() => OrganizationType, { nullable: true, description: 'Bidder of the other bid, in a collusion.' })
  otherBidder!: OrganizationReference | null;

  @Field(() => ReviewerEnum, { description: 'In which part it was proposed.' })
  by!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the seat that proposed it.' })
  number!: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => [LowPriceFigureType], {
    description:
      'Thresholds that the price is below; empty where the question is the panel’s judgement, and for other grounds.',
  })
  figures!: LowPriceFigureType[];

  @Field(() => [LostConditionType], {
    description: 'Of a bidder that is no longer eligible: what the register says; empty for other grounds.',
  })
  lost!: LostConditionType[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the bidder may explain its price.' })
  answerUntil!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the bidder explained it.' })
  explainedAt!: Date | null;

  @Field(() => String, { nullable: true, description: `The explanation; ${INSIDE}.` })
  explanation!: string | null;

  @Field(() => [FindingVote], { description: 'The votes, by seat; until it is decided empty but for those who vote.' })
  votes!: FindingVote[];

  @Field({ description: 'Whether one sits on the panel and has not voted on it yet.' })
  mayVote!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
}

/** Pages of findings. */
export const BidFindingConnection = connectionOf(BidFindingType, 'BidFinding');
