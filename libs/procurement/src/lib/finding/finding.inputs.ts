import { IdempotencyKeyField, IdField, IdListField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import {
  ComplianceGroundEnum,
  CorrectedErrorEnum,
  CorrectionGroundEnum,
  QualificationConditionEnum,
} from './finding.enums.js';
import type { ComplianceGround, QualificationCondition, CorrectedError, CorrectionGround } from './finding.terms.js';

const FACTS = 'What shows it, and where: everybody reads it, and it is kept.';
const CLAUSE = 'The clause of the documents, or the article of the law, that is not kept.';

@InputType({ description: 'Which condition a bidder does not meet.' })
export class FindNotQualifiedInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The bid.' })
  bidId!: string;

  @Field(() => QualificationConditionEnum, { description: 'The condition of the notice.' })
  condition!: QualificationCondition;

  @TextField({ min: 10, max: 1000, description: FACTS })
  facts!: string;
}

@InputType({ description: 'Of which lot the buyer has reviewed all bids, and which it found not qualified.' })
export class CompleteQualificationReviewInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot.' })
  lotId!: string;

  @IdListField({
    maxItems: 10_000,
    description:
      'Which bids were found not qualified (`Lot.notQualifiedBidIds`): one finds all others qualified, so that none is passed unseen, and nothing that a colleague found in between.',
  })
  notQualifiedBidIds!: string[];
}

@InputType({ description: 'Whose conditions are looked up again in the register.' })
export class FindNoLongerEligibleInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The bid, which is first in rank.' })
  bidId!: string;
}

@InputType({ description: 'What a member of the panel proposes to find.' })
export class ProposeInvalidInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The bid.' })
  bidId!: string;

  @Field(() => ComplianceGroundEnum, { description: 'The ground.' })
  ground!: ComplianceGround;

  @Field(() => QualificationConditionEnum, { nullable: true, description: 'With NOT_QUALIFIED: the condition.' })
  condition?: QualificationCondition | null;

  @TextField({ max: 300, nullable: true, description: CLAUSE })
  clause?: string | null;

  @TextField({ min: 10, max: 1000, description: FACTS })
  facts!: string;

  @IdField({
    nullable: true,
    description: 'With COLLUSION: the other bid, which becomes invalid by the same finding (财政部令87, 37).',
  })
  otherBidId?: string | null;
}

@InputType({ description: 'Which price is to be explained.' })
export class AskAboutPriceInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The bid.' })
  bidId!: string;

  @TextField({ min: 10, max: 1000, description: 'What the bidder is asked: everybody reads it.' })
  question!: string;
}

@InputType({ description: 'The explanation of a price.' })
export class ExplainPriceInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The finding that asks.' })
  findingId!: string;

  @TextField({ max: 5000, description: 'Costs and whatever else makes it sound: for panel, buyer and supervisor.' })
  explanation!: string;
}

@InputType({ description: 'Which error is corrected, and how.' })
export class ProposeCorrectionInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The bid: a valid one is found invalid, one that a review found invalid is valid again.' })
  bidId!: string;

  @Field(() => CorrectedErrorEnum, { description: 'The error.' })
  error!: CorrectedError;

  @Field(() => CorrectionGroundEnum, {
    nullable: true,
    description: 'The ground that was overlooked, of a valid bid. Left out for one that becomes valid.',
  })
  ground?: CorrectionGround | null;

  @Field(() => QualificationConditionEnum, { nullable: true, description: 'With NOT_QUALIFIED: the condition.' })
  condition?: QualificationCondition | null;

  @TextField({ max: 300, nullable: true, description: CLAUSE })
  clause?: string | null;

  @TextField({ min: 10, max: 1000, description: FACTS })
  facts!: string;

  @IdField({
    nullable: true,
    description: 'With COLLUSION: the other bid, which becomes invalid by the same finding (财政部令87, 37).',
  })
  otherBidId?: string | null;
}

@InputType({ description: 'A vote of a member of the panel.' })
export class VoteOnFindingInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The finding.' })
  findingId!: string;

  @Field({ description: 'Whether in favour of what is proposed.' })
  inFavour!: boolean;

  @TextField({ max: 1000, description: 'Why: everybody reads it once it is decided, beside the number of the seat.' })
  reason!: string;
}
