import {
  CalendarDateField,
  IdField,
  ListField,
  MoneyField,
  MoneyInput,
  NestedField,
  RegionCodeField,
  TextField,
} from '@chengjie/platform';
import { RegimeEnum } from '@chengjie/rules';
import { Field, InputType } from '@nestjs/graphql';
import type { DayRange, ProjectFilter } from './project-filter.js';
import { ProjectStatusEnum } from './project.enums.js';

@InputType('DayRange', { description: 'Calendar days in China.' })
export class DayRangeInput implements DayRange {
  @CalendarDateField({ nullable: true, description: 'The first day.' })
  from?: string | null;

  @CalendarDateField({ nullable: true, description: 'The last day.' })
  until?: string | null;
}

@InputType('MoneyRange', { description: 'Amounts from one to another.' })
class MoneyRangeInput {
  @MoneyField({ nullable: true, description: 'At least so much.' })
  from?: MoneyInput | null;

  @MoneyField({ nullable: true, description: 'At most so much.' })
  until?: MoneyInput | null;
}

@InputType('ProjectFilter', {
  description: 'What a list of projects is narrowed by. All given conditions hold at once.',
})
export class ProjectFilterInput implements ProjectFilter {
  @RegionCodeField({ nullable: true, description: 'Region with its whole subtree.' })
  regionCode?: string | null;

  @IdField({ nullable: true, description: 'Function.' })
  functionId?: string | null;

  @IdField({ nullable: true, description: 'Buyer.' })
  agencyId?: string | null;

  @ListField(() => ProjectStatusEnum, { nullable: true, maxItems: 7, description: 'Any of these states.' })
  statuses?: string[] | null;

  @Field(() => RegimeEnum, { nullable: true, description: 'Category of purchase.' })
  regime?: string | null;

  @NestedField(() => DayRangeInput, { nullable: true, description: 'Published on these days.' })
  published?: DayRangeInput | null;

  @NestedField(() => DayRangeInput, { nullable: true, description: 'With the deadline on these days.' })
  deadline?: DayRangeInput | null;

  @NestedField(() => DayRangeInput, { nullable: true, description: 'Awarded on these days.' })
  awarded?: DayRangeInput | null;

  @NestedField(() => MoneyRangeInput, { nullable: true, description: 'With such a budget.' })
  budget?: MoneyRangeInput | null;

  @IdField({ nullable: true, description: 'Organization that an award went to.' })
  winnerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: awarded by the federation step 联合会优先; false: awarded without it.',
  })
  preferential?: boolean | null;

  @TextField({
    nullable: true,
    max: 100,
    asTyped: true,
    description:
      'Words that all must occur in title, description, function, buyer, place or reference, run together or apart; also the number of a reference, pinyin, initials, traditional characters.',
  })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for exercises only; otherwise none appears.' })
  exercises?: boolean | null;
}
