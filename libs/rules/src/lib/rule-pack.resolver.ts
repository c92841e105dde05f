import { asksForWholeRegion } from '@chengjie/kernel';
import type { DeadlineDoubt, Procedure, Regime } from '@chengjie/law';
import {
  CalendarDateScalar,
  DateTimeScalar,
  IntField,
  Public,
  Published,
  RegionCodeScalar,
  TextIds,
  textEnum,
} from '@chengjie/platform';
import { Args, ArgsType, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ProcedureEnum, RegimeEnum } from './procedure.enums.js';
import { EarliestDeadlineType, ProcedureRulesType, RulePackType, RuleType } from './rule-pack.types.js';
import { RulePacksReader, type DeadlineQuestion } from './rule-packs.reader.js';
import { commonRules } from './rule.texts.js';

const DeadlineDoubtEnum = textEnum(
  'DeadlineDoubt',
  'What gives cause to look at a deadline again; it forbids nothing.',
  {
    REST_DAY: 'It falls on a day off, as far as the calendar is published.',
    OUT_OF_HOURS: 'It lies before 8:00 or after 18:00 (Asia/Shanghai); 24:00 is the end of a day, and as good as any.',
  },
);

@ArgsType()
class RulePacksArgs {
  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only packs that count in this region; those of the country too.',
  })
  regionCode?: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Only packs in force on this day; with a region, the one that a project published then gets.',
  })
  on?: string | null;
}

@ArgsType()
class EarliestDeadlineArgs implements DeadlineQuestion {
  @Field(() => RegionCodeScalar, { description: 'Code of the region of the project.' })
  regionCode!: string;

  @Field(() => RegimeEnum, { description: 'Category of purchase.' })
  regime!: Regime;

  @Field(() => ProcedureEnum, { description: 'Procedure of purchase.' })
  procedure!: Procedure;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the project is published; now, if not given.' })
  publishedAt?: Date | null;

  @IntField({
    nullable: true,
    min: 1,
    max: 1_000_000,
    description: 'For an exercise, whose periods are divided by this number.',
  })
  exerciseFactor?: number | null;
}

@Resolver(() => RulePackType)
export class RulePackResolver {
  constructor(private readonly reader: RulePacksReader) {}

  @Query(() => RulePackType, { nullable: true, description: 'A rule pack; null if there is none of this id.' })
  @Published()
  @TextIds()
  rulePack(@Args('id', { type: () => ID, description: 'Id, e.g. 22-2026.' }) id: string): Promise<RulePackType | null> {
    return this.reader.byId(id);
  }

  @Query(() => [RulePackType], {
    description: 'The rule packs that can be applied, those of the country first, the oldest first.',
  })
  @Published()
  rulePacks(@Args() { regionCode, on }: RulePacksArgs): Promise<RulePackType[]> {
    return this.reader.list(regionCode, on);
  }

  @Query(() => EarliestDeadlineType, {
    nullable: true,
    description: 'The earliest deadline for bids that the rules allow; null where and when no pack is in force.',
  })
  @Public()
  earliestDeadline(@Args() question: EarliestDeadlineArgs): Promise<EarliestDeadlineType | null> {
    return this.reader.earliestDeadline(question);
  }

  @Query(() => [DeadlineDoubtEnum], {
    description: 'What gives cause to look at a deadline again before one publishes with it; empty for most.',
  })
  @Public()
  deadlineDoubts(
    @Args('at', { type: () => DateTimeScalar, description: 'The deadline.' }) at: Date,
  ): Promise<DeadlineDoubt[]> {
    return this.reader.deadlineDoubts(at);
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether service area and qualification, where a notice asks for them, must hold all of the project’s region; otherwise a part of it is enough.',
  })
  coversWholeRegion(@Parent() { value }: RulePackType): boolean {
    return asksForWholeRegion(value);
  }

  @ResolveField(() => [RuleType], { description: 'Rules for all procedures.' })
  rules(@Parent() { value }: RulePackType): RuleType[] {
    return commonRules(value);
  }

  @ResolveField(() => [ProcedureRulesType], { description: 'Rules of each procedure.' })
  procedures(
    @Parent() { value }: RulePackType,
    @Args('regime', { type: () => RegimeEnum, nullable: true, description: 'Only of this category of purchase.' })
    regime?: Regime | null,
  ): ProcedureRulesType[] {
    return this.reader.procedures(value, regime);
  }
}
