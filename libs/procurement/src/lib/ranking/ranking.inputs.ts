import { IdempotencyKeyField, IdField, TextField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { InvalidityEnum } from './ranking.enums.js';
import type { InvalidityCode } from './invalidity.js';

@InputType({ description: 'Which bid is invalid and why.' })
export class InvalidateBidInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The bid.' })
  bidId!: string;

  @Field(() => InvalidityEnum, { description: 'Ground of invalidity.' })
  code!: InvalidityCode;

  @TextField({ max: 1000, description: 'The finding in words: the bidder reads it, and it is kept.' })
  reason!: string;
}

@InputType({ description: 'Which lot to evaluate.' })
export class EvaluateLotInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot.' })
  lotId!: string;
}
