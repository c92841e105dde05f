import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import {
  AvailableTransition,
  BilingualText,
  connectionOf,
  Costs,
  DateTimeScalar,
  LONG_TEXT_COST,
  Money,
} from '@chengjie/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BidCapacityEnum } from '../bid/bid.types.js';
import type { CancellationDecider } from '../cancellation/cancellation-proposal.terms.js';
import { CancellationDeciderEnum } from '../cancellation/cancellation-proposal.type.js';
import type { RecusalGround } from './recusal.js';
import type { ReviewedLot } from '../finding/possible-reviews.rules.js';
import { RecusalGroundEnum, ReviewerEnum } from './panel.enums.js';
import { ProjectType } from '../project/project.types.js';
import { ScoreSheetType } from './score-sheet.types.js';

@ObjectType('PanelMember', {
  description:
    'A seat on the panel. Sealed until the award, or another end of a lot that was opened, for all but buyer, panel and supervisor.',
})
export class PanelMemberType {
  @Field(() => ID, { description: 'Id of the seat.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the seat: evaluations name the evaluator by it, as 评审 1.' })
  number!: number;

  @Field({ description: 'Who sits there.' })
  name!: string;

  @Field(() => DateTimeScalar, {
    description: 'When the seat was given: who came after the ranking of a lot, for further ones, had no part in it.',
  })
  appointedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the evaluator stood down.' })
  recusedAt!: Date | null;

  @Field(() => RecusalGroundEnum, {
    nullable: true,
    description: 'Why the evaluator stood down; null too where none was asked for yet.',
  })
  recusalGround!: string | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description:
      'Which bidder, or member for which it bids, the ground is about; null before the opening, or where it is about none.',
  })
  recusedOver!: OrganizationReference | null;

  @Field(() => ReviewerEnum, { nullable: true, description: 'Whether it did so itself, or the buyer stood it down.' })
  recusedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words; buyer, panel and supervisor only.' })
  recusalReason!: string | null;

  @Field(() => [String], {
    description:
      'What ties it to this project by now: bidders for whom it acts or lately acted, or the buyer. A tie that came after its sheets ' +
      'were handed in takes none away, but bars every further act.',
  })
  ties!: string[];

  @Field(() => Int, { description: 'How many valid bids the evaluator has scored.' })
  submittedSheets!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether nobody can score from this seat, since its holder was given keys or role anew after the appointment, while it owes a sheet ' +
      'or a vote: stand it down and appoint another. Buyer, panel and supervisor only.',
  })
  rests!: boolean | null;

  @Field(() => [RecusalGroundEnum], {
    nullable: true,
    description:
      'On which grounds the registers show that it cannot go on: after the opening one officer of the buyer stands it down on these, and on no others, ' +
      'as long as with it no more than a third of the panel is. Buyer, panel and supervisor only.',
  })
  bars!: readonly RecusalGround[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'From when on two can propose that it is unable (UNABLE): a day after it could first act, Saturdays and Sundays not counted, in an exercise as ' +
      'its factor says. Null while the qualification review is to be completed. Buyer, panel and supervisor only.',
  })
  silentFrom!: Date | null;

  @Field(() => [AvailableTransition], {
    description:
      'What the viewer could do with the seat, and why not now. Empty for everybody but the buyer and whoever holds it.',
  })
  availableTransitions!: readonly AvailableTransition[];
}

@ObjectType({ description: 'A person who may be appointed to a panel.' })
export class EvaluatorCandidate {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;

  @Field({ description: 'What the evaluator is called.' })
  name!: string;

  @Field({ description: 'Office in whose register the evaluator is.' })
  register!: string;
}

/** Pages of persons who may be appointed. */
export const EvaluatorCandidateConnection = connectionOf(EvaluatorCandidate, 'EvaluatorCandidate');

@ObjectType({ description: 'An opened bid as panel, buyer and supervisor see it, with its text.' })
export class ReviewedBid {
  @Field(() => ID, { description: 'Id of the bid.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'The bidder.' })
  bidder!: OrganizationReference;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The member that performs the work, when a federation bids for it.',
  })
  performer!: OrganizationReference | null;

  @Field(() => BidCapacityEnum, { description: 'For itself or for a member.' })
  capacity!: string;

  @Field({ description: 'Bid price.' })
  price!: Money;

  @Costs(LONG_TEXT_COST)
  @Field({ description: 'How the work will be done, in the bidder’s words.' })
  proposal!: string;

  @Field({ description: 'Whether it takes part.' })
  valid!: boolean;

  @Field(() => BilingualText, { nullable: true, description: 'Why it does not take part.' })
  invalidReason!: BilingualText | null;

  @Field(() => ScoreSheetType, { nullable: true, description: 'One’s own sheet, as a member of the panel.' })
  mySheet!: ScoreSheetType | null;

  /** For the fields that load on demand. */
  lot!: ReviewedLot;
}

/** Pages of opened bids. */
export const ReviewedBidConnection = connectionOf(ReviewedBid, 'ReviewedBid');

@ObjectType({ description: 'A project on whose panel one sits, and how far one has come.' })
export class EvaluationTask {
  @Field(() => ID, { description: 'Id of the seat.' })
  id!: string;

  @Field(() => Int, { description: 'Number of one’s seat.' })
  number!: number;

  @Field(() => DateTimeScalar, { description: 'When one was appointed.' })
  appointedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When one stood down.' })
  recusedAt!: Date | null;

  @Field(() => RecusalGroundEnum, {
    nullable: true,
    description: 'Why one stood down, or was stood down; null too where none was asked for yet.',
  })
  recusalGround!: RecusalGround | null;

  @Field(() => CancellationDeciderEnum, {
    nullable: true,
    description:
      'In which role it was confirmed that the buyer stands one down; null where one stood down oneself, or for what registers show.',
  })
  stoodDownBy!: CancellationDecider | null;

  @Field(() => ReviewerEnum, {
    nullable: true,
    description: 'Who said that one stands down: oneself, or the buyer; null where that was not recorded yet.',
  })
  recusedBy!: 'BUYER' | 'PANEL' | null;

  @Field(() => RecusalGroundEnum, {
    nullable: true,
    description: 'On which ground it is proposed now to stand one down; null where nothing waits for a second person.',
  })
  proposedGround!: RecusalGround | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when that can be confirmed; unless for what registers show, not any more once one takes part.',
  })
  proposalLapsesAt!: Date | null;

  @Field({
    description:
      'Whether one cannot score from it: keys or role were given anew after the appointment, or the role one acts in is not of its region.',
  })
  rests!: boolean;

  @Field(() => Int, { description: 'Valid bids to score; 0 before the opening.' })
  validBids!: number;

  @Field(() => Int, { description: 'Of these, how many one has scored.' })
  submittedSheets!: number;

  @Field(() => Int, { description: 'Findings of the panel on which one has still to vote.' })
  votesToCast!: number;

  @Field(() => ProjectType, { description: 'The project.' })
  project?: ProjectType;

  projectId!: string;
}

/** Pages of one's tasks. */
export const EvaluationTaskConnection = connectionOf(EvaluationTask, 'EvaluationTask');
