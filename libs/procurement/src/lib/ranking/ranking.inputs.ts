import { IdempotencyKeyField, IdField } from '@chengjie/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'Which lot to evaluate.' })
export class EvaluateLotInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot.' })
  lotId!: string;
}
