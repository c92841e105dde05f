import { DateTimeScalar, DecimalScalar } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Points for one criterion, as one gave them.' })
export class CriterionScore {
  @Field({ description: 'Key of the criterion.' })
  criterionId!: string;

  @Field(() => DecimalScalar, { description: 'Points.' })
  points!: string;

  @Field({ description: 'Reason given.' })
  reason!: string;
}

@ObjectType({
  description:
    'A score sheet as it was handed in, before its evaluator corrected it. It counts no more, and stays on record.',
})
export class CorrectedSheet {
  @Field(() => ID, { description: 'Id of the earlier sheet.' })
  id!: string;

  @Field({ description: 'Pseudonym of the evaluator, e.g. 评审 1.' })
  evaluator!: string;

  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the one that corrects it was handed in.' })
  correctedAt!: Date;

  @Field({ description: 'What was wrong with it, in the evaluator’s words.' })
  correction!: string;

  @Field(() => [CriterionScore], { description: 'Points by criterion, as they were.' })
  scores!: CriterionScore[];

  /** Of which seat. */
  seatId!: string;
}

@ObjectType('ScoreSheet', { description: 'One’s own scores of a bid: those that count, or a draft.' })
export class ScoreSheetType {
  @Field(() => ID, { description: 'Id of the sheet.' })
  id!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed in; null for a draft.' })
  submittedAt!: Date | null;

  @Field(() => [CriterionScore], { description: 'Points by criterion.' })
  scores!: CriterionScore[];

  /** For the fields that load on demand. */
  seatId!: string;
  bidId!: string;
}
