import { IdField, NestedField, RegionCodeField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';
import { DayRangeInput } from '../project/project-filter.inputs.js';

@InputType({ description: 'What a list of awards is narrowed by. All given conditions hold at once.' })
export class AwardFilter {
  @RegionCodeField({ nullable: true, description: 'Only projects in this region and below.' })
  regionCode?: string | null;

  @IdField({ nullable: true, description: 'Only this function.' })
  functionId?: string | null;

  @IdField({ nullable: true, description: 'Only of this buyer.' })
  agencyId?: string | null;

  @IdField({ nullable: true, description: 'Only to this organization.' })
  organizationId?: string | null;

  @NestedField(() => DayRangeInput, { nullable: true, description: 'Published on these days.' })
  published?: DayRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: 'True: decided by the federation step 联合会优先; false: not.' })
  preferential?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for exercises only; otherwise none appears.' })
  exercises?: boolean | null;
}
