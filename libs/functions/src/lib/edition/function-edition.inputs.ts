import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IdempotencyKeyField, IdListField, RegionCodeField, RegionCodeScalar } from '@chengjie/platform';

@InputType({ description: 'The next edition of a region’s function catalog.' })
export class PublishFunctionEditionInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @RegionCodeField({ description: 'The province, city or county that publishes.' })
  regionCode!: string;

  @IdListField({
    nullable: true,
    minItems: 1,
    maxItems: 2000,
    description: 'The functions to list; without it, all of the province’s, or all that the edition above lists.',
  })
  functionIds?: string[] | null;
}

/** Arguments that name an edition. */
@ArgsType()
export class CatalogEditionArgs {
  @Field(() => RegionCodeScalar, {
    description: 'Code of the region; without an edition of its own, the nearest region above counts.',
  })
  regionCode!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the edition; without it, the current one.' })
  number?: number | null;
}

/** Arguments that name two editions of one catalog. */
@ArgsType()
export class CatalogDifferenceArgs {
  @Field(() => RegionCodeScalar, {
    description: 'Code of the region; without an edition of its own, the nearest region above counts.',
  })
  regionCode!: string;

  @Field(() => Int, {
    description:
      'Number of the edition to compare from. It may also be the later one: then what was added since reads as removed.',
  })
  from!: number;

  @Field(() => Int, { description: 'Number of the edition to compare with.' })
  to!: number;
}
