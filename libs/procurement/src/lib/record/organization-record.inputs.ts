import { IdField, RegionCodeField } from '@chengjie/platform';
import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Narrows what an organization bid and was awarded, by the projects.' })
export class OrganizationRecordFilter {
  @RegionCodeField({ nullable: true, description: 'Only projects in this region and below.' })
  regionCode?: string | null;

  @IdField({ nullable: true, description: 'Only this function.' })
  functionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for exercises only; otherwise none appears.' })
  exercises?: boolean | null;
}
