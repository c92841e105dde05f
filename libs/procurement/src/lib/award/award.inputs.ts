import { IdempotencyKeyField, IdField } from '@chengjie/platform';
import { InputType } from '@nestjs/graphql';

@InputType({ description: 'Which project to award.' })
export class PublishAwardInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The project: the award goes to the first in rank.' })
  projectId!: string;
}
