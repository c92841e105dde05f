import { CalendarDateField, RegionCodeField } from '@chengjie/platform';
import { ProjectWarningEnum, type ProjectWarningCode } from '@chengjie/procurement';
import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'Narrows projects with warnings; conditions add up.' })
export class WarnedProjectFilter {
  @Field(() => [ProjectWarningEnum], { nullable: true, description: 'Only these kinds.' })
  codes?: ProjectWarningCode[] | null;

  @RegionCodeField({ nullable: true, description: 'Only projects in this region and below.' })
  regionCode?: string | null;

  @CalendarDateField({ nullable: true, description: 'Since this day or later (Asia/Shanghai).' })
  from?: string | null;

  @CalendarDateField({ nullable: true, description: 'Since this day or before (Asia/Shanghai).' })
  to?: string | null;
}
