import {
  CalendarDateField,
  IdempotencyKeyField,
  IdField,
  IdListField,
  IntField,
  NestedListField,
  PageArgs,
  RegionCodeScalar,
  TextField,
} from '@chengjie/platform';
import type { CommitteeChange } from '@chengjie/assessment';
import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { MOST_FILES, MOST_ITEMS, MOST_PANELISTS, type RatingChangeGround, type RatingFile } from './rating.terms.js';
import { RatingChangeGroundEnum } from './rating.type.js';
import type { RatingEntryFilter } from './ratings.reader.js';
import type { SentAnswer } from './sheet.rules.js';

const entryField = () => IdField({ description: 'The organization’s part in a round.' });
const itemField = () => TextField({ max: 60, description: 'Id of the item in the scheme.' });

@ArgsType()
export class RatingRoundsArgs extends PageArgs {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Of offices within this region alone.' })
  regionCode?: string | null;
}

@InputType({ description: 'Narrows a list of parts in rounds.' })
export class RatingEntryFilterInput implements RatingEntryFilter {
  @IdField({ nullable: true, description: 'Of this round.' })
  roundId?: string | null;

  @IdField({ nullable: true, description: 'Of this organization.' })
  organizationId?: string | null;
}

@ArgsType()
export class RatingEntriesArgs extends PageArgs {
  @Field(() => RatingEntryFilterInput, { nullable: true, description: 'Narrows the list.' })
  filter?: RatingEntryFilterInput | null;
}

@InputType({ description: 'A round of assessment to be announced.' })
export class AnnounceRatingRoundInput {
  @TextField({ max: 100, description: 'Id of the scheme of points.' })
  schemeId!: string;

  @CalendarDateField({ description: 'Last day on which organizations take part.' })
  closesOn!: string;

  @IdListField({ minItems: 1, maxItems: MOST_PANELISTS, description: 'Accounts of the evaluators who score it.' })
  panel!: string[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'Somebody of a panel who scores no longer.' })
export class StandDownRatingPanelistInput {
  @IdField({ description: 'The round.' })
  roundId!: string;

  @IdField({ description: 'The account.' })
  accountId!: string;

  @TextField({ min: 2, max: 500, description: 'Why.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'How often something happened that takes points off.' })
export class RatingFaultInput {
  @TextField({ max: 60, description: 'Id of the fault in the scheme.' })
  fault!: string;

  @IntField({ min: 0, max: 10_000, description: 'How often.' })
  times!: number;
}

@InputType({ description: 'What is said of an item: its choice, its count, or its faults, as the item is scored.' })
export class RatingAnswerInput implements SentAnswer {
  @itemField()
  item!: string;

  @TextField({ nullable: true, max: 60, description: 'Id of the option or grade.' })
  choice?: string | null;

  @IntField({ nullable: true, min: 0, max: 1_000_000, description: 'So many.' })
  count?: number | null;

  @NestedListField(() => RatingFaultInput, {
    nullable: true,
    minItems: 0,
    maxItems: 50,
    description: 'What takes points off; none of them by an empty list.',
  })
  faults?: RatingFaultInput[] | null;
}

const answersField = () =>
  NestedListField(() => RatingAnswerInput, {
    minItems: 1,
    maxItems: MOST_ITEMS,
    description: 'An answer to each item of the scheme.',
  });

@InputType({ description: 'A file that shows something of an item.' })
export class RatingFileInput implements RatingFile {
  @itemField()
  item!: string;

  @IdField({ description: 'A document of one’s own.' })
  documentId!: string;
}

@InputType({ description: 'What an organization says of itself, by which it takes part in a round.' })
export class SendSelfAssessmentInput {
  @IdField({ description: 'The round.' })
  roundId!: string;

  @answersField()
  answers!: RatingAnswerInput[];

  @NestedListField(() => RatingFileInput, { minItems: 0, maxItems: MOST_FILES, description: 'What it shows.' })
  files!: RatingFileInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A self-assessment to be taken back.' })
export class WithdrawSelfAssessmentInput {
  @entryField()
  entryId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A panelist’s sheet; it replaces the one before.' })
export class ScoreRatingInput {
  @entryField()
  entryId!: string;

  @answersField()
  answers!: RatingAnswerInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'What the committee gives for an item instead of the experts’ points.' })
export class CommitteeChangeInput implements CommitteeChange {
  @itemField()
  item!: string;

  @TextField({ max: 10, description: 'Points, a decimal with at most two places.' })
  points!: string;

  @TextField({ min: 2, max: 500, description: 'Why: everybody reads it.' })
  reason!: string;
}

@InputType({ description: 'A preliminary result to be published.' })
export class PublishRatingResultInput {
  @entryField()
  entryId!: string;

  @NestedListField(() => CommitteeChangeInput, {
    minItems: 0,
    maxItems: MOST_ITEMS,
    description: 'Where the committee gives other points.',
  })
  committee!: CommitteeChangeInput[];

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'An objection to a preliminary result.' })
export class ObjectToRatingInput {
  @entryField()
  entryId!: string;

  @TextField({ min: 10, max: 2_000, description: 'What is wrong, and by what one sees it.' })
  text!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'The answer to an objection.' })
export class AnswerRatingObjectionInput {
  @entryField()
  entryId!: string;

  @IdField({ description: 'The objection.' })
  objectionId!: string;

  @Field(() => Boolean, { description: 'Whether it is upheld: then the result is taken back.' })
  upheld!: boolean;

  @TextField({ min: 2, max: 2_000, description: 'Why.' })
  answer!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A preliminary result to be taken back, since an objection was upheld.' })
export class RetractRatingResultInput {
  @entryField()
  entryId!: string;

  @TextField({ min: 2, max: 500, description: 'Why: the organization reads it.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A result to be made final.' })
export class ConcludeRatingInput {
  @entryField()
  entryId!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}

@InputType({ description: 'A level to be lowered within its term, or withdrawn.' })
export class ChangeRatingInput {
  @entryField()
  entryId!: string;

  @IntField({ nullable: true, min: 1, max: 5, description: 'The lower level; left out to withdraw it.' })
  level?: number | null;

  @Field(() => RatingChangeGroundEnum, { description: 'On which ground.' })
  ground!: RatingChangeGround;

  @TextField({ min: 2, max: 2_000, description: 'Why: everybody reads it.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey!: string;
}
