import { CalendarDateField, IdField, RegionCodeField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Narrows preferential awards.' })
export class PreferentialAwardFilter {
  @RegionCodeField({ nullable: true, description: 'Only projects in this region and below: a street, county or city.' })
  regionCode?: string | null;

  @IdField({ nullable: true, description: 'Only this function.' })
  functionId?: string | null;

  @IdField({ nullable: true, description: 'Only awards to this federation.' })
  federationId?: string | null;

  @CalendarDateField({ nullable: true, description: 'Published on this day or later (Asia/Shanghai).' })
  from?: string | null;

  @CalendarDateField({ nullable: true, description: 'Published on this day or before (Asia/Shanghai).' })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those alone where somebody whom the federation was put above asked the same price.',
  })
  equalPrices?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True for exercises only; otherwise none appears.' })
  exercises?: boolean | null;
}
