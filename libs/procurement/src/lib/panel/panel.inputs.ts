import { IdempotencyKeyField, IdField, IdListField, NestedListField, PointsField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { RecusalGroundEnum } from './panel.enums.js';
import type { RecusalGround } from './recusal.js';

@InputType({ description: 'Who sits on the panel of a project.' })
export class AppointPanelInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project.' })
  projectId!: string;

  @IdListField({
    minItems: 1,
    maxItems: 21,
    description: 'Accounts of all members, an odd number. Their names are sealed until the award.',
  })
  evaluatorAccountIds!: string[];
}

@InputType({ description: 'Who stands down and why.' })
export class RecuseEvaluatorInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project.' })
  projectId!: string;

  @IdField({ nullable: true, description: 'The seat, when the buyer acts; an evaluator stands down by itself.' })
  panelMemberId?: string | null;

  @Field(() => RecusalGroundEnum, { description: 'The ground: it is public at once, with the number of the seat.' })
  ground!: RecusalGround;

  @IdField({
    nullable: true,
    description:
      'The bidder, or the member for which it bids, that the ground is about: from the opening on with POST_WITH_BIDDER, SHARE_IN_BIDDER, ' +
      'KINSHIP and OTHER_TIE, else none. Public with the panel.',
  })
  bidderId?: string | null;

  @TextField({
    max: 1000,
    description:
      'The facts in words: kept on record, for buyer and panel, and for supervisors with the award. Of another relation: which, and to which bidder.',
  })
  reason!: string;
}

@InputType({ description: 'What one evaluator gives one bid for one criterion.' })
export class CriterionScoreInput {
  @TextField({ max: 60, description: 'Key of the criterion in the notice.' })
  criterionId!: string;

  @PointsField({ description: 'Points, from 0 to the criterion’s maximum.' })
  points!: string;

  @TextField({ min: 0, max: 2000, nullable: true, description: 'Why so many: required when the sheet is submitted.' })
  reason?: string | null;
}

/** The scores of one evaluator for one bid. */
@InputType({ isAbstract: true })
export abstract class ScoreSheetInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project.' })
  projectId!: string;

  @IdField({ description: 'The bid.' })
  bidId!: string;

  @NestedListField(() => CriterionScoreInput, { maxItems: 50, description: 'By criterion.' })
  scores!: CriterionScoreInput[];
}

@InputType({ description: 'The scores of one evaluator for one bid, to be kept as a draft.' })
export class SaveScoreSheetInput extends ScoreSheetInput {}

@InputType({ description: 'The scores of one evaluator for one bid, to be handed in.' })
export class SubmitScoreSheetInput extends ScoreSheetInput {}

@InputType({ description: 'The scores of one evaluator for one bid, in the place of those that it handed in.' })
export class CorrectScoreSheetInput extends ScoreSheetInput {
  @TextField({
    min: 10,
    max: 1000,
    description: 'What was wrong with the earlier sheet: public with the award, beside it.',
  })
  correction!: string;
}
