import { IdempotencyKeyField, IdField } from '@chengjie/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'Which lot to award.' })
export class PublishAwardInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The lot: the award goes to its first in rank.' })
  lotId!: string;
}
