import { FunctionType } from '@chengjie/functions';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { BilingualText, connectionOf, DateTimeScalar, Money, MonthScalar } from '@chengjie/platform';
import { Region, RegionLevelEnum } from '@chengjie/regions';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PreferentialAwardFilter } from './preferential-award.inputs.js';
import { ProjectType, TieGroupType, TiedBid } from '@chengjie/procurement';

@ObjectType('CounterfactualPlace', {
  description: 'Where a bid of the group would have stood without the federation step.',
})
export class CounterfactualPlaceType {
  @Field({ description: 'The bid with the place that it has.' })
  bid!: TiedBid;

  @Field(() => Int, { description: 'Best place that it could have had.' })
  from!: number;

  @Field(() => Int, { description: 'Worst place that it could have had; the same as `from` where it is certain.' })
  to!: number;

  @Field({ description: 'Chance of each of these places, an exact fraction such as "1/2". A draw is never replayed.' })
  chance!: string;
}

@ObjectType('Counterfactual', { description: 'What would have happened without the federation step.' })
export class CounterfactualType {
  @Field({ description: 'Whether anybody could have stood elsewhere.' })
  changed!: boolean;

  @Field({ description: 'In words.' })
  explanation!: BilingualText;

  @Field(() => [CounterfactualPlaceType], { description: 'Each bid of the group, in order of place.' })
  places!: CounterfactualPlaceType[];
}

@ObjectType('Preference', {
  description: 'What the tie ladder decided for an award, and what it would have been otherwise.',
})
export class PreferenceType {
  @Field(() => TieGroupType, { description: 'The bids on equal terms, and in what they are equal.' })
  tieGroup!: TieGroupType;

  @Field(() => [TiedBid], { description: 'The non-federations that the awarded federation was put above.' })
  putAbove!: TiedBid[];

  @Field({ description: 'Whether one of those asked the same price: flagged to the supervisor.' })
  equalPrices!: boolean;

  @Field({ description: 'What the ladder decided, in words.' })
  explanation!: BilingualText;

  @Field({ description: 'What would have happened without the step.' })
  counterfactual!: CounterfactualType;
}

@ObjectType('PreferentialAward', {
  description: 'An award that the federation step decided (同等条件下优先): on equal terms, the federation came first.',
})
export class PreferentialAwardType {
  @Field(() => ID, { description: 'Id of the award.' })
  id!: string;

  @Field(() => OrganizationType, { description: 'The federation that won.' })
  federation!: OrganizationReference;

  @Field(() => OrganizationType, { nullable: true, description: 'The member it bid for, if any.' })
  performer!: OrganizationReference | null;

  @Field({ description: 'Amount of the award.' })
  amount!: Money;

  @Field(() => DateTimeScalar, { description: 'When the award was published.' })
  publishedAt!: Date;

  @Field(() => ProjectType, { description: 'The project.' })
  project?: ProjectType;

  projectId!: string;
  bidId!: string;
  evaluationId!: string;
}

/** Pages of preferential awards. */
export const PreferentialAwardConnection = connectionOf(PreferentialAwardType, 'PreferentialAward');

@ObjectType({ description: 'Number and amount of preferential awards.' })
class AwardSum {
  @Field(() => Int, { description: 'Number of awards.' })
  count!: number;

  @Field({ description: 'Their amount.' })
  amount!: Money;
}

@ObjectType({ description: 'Preferential awards of one region.' })
export class RegionAwardSum extends AwardSum {
  @Field(() => RegionLevelEnum, { description: 'Level of the region: CITY, COUNTY or STREET.' })
  level!: string;

  @Field(() => Region, { nullable: true, description: 'The region.' })
  region?: Region | null;

  regionCode!: string;
}

@ObjectType({ description: 'Preferential awards of one function.' })
export class FunctionAwardSum extends AwardSum {
  @Field(() => FunctionType, { description: 'The function.' })
  function!: Pick<FunctionType, 'id' | 'code' | 'name'>;
}

@ObjectType({ description: 'Preferential awards of one month.' })
export class MonthAwardSum extends AwardSum {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;
}

@ObjectType({ description: 'Totals of preferential awards, as a whole and by region, function and month.' })
export class PreferentialAwardTotals extends AwardSum {
  @Field(() => Int, { description: 'Of how many awards in all: those that no preference decided, too.' })
  awardCount?: number;

  /** What these are totals of. */
  criteria?: PreferentialAwardFilter;

  @Field(() => [RegionAwardSum], { description: 'By street, county and city.' })
  byRegion!: RegionAwardSum[];

  @Field(() => [FunctionAwardSum], { description: 'By function, largest amount first.' })
  byFunction!: FunctionAwardSum[];

  @Field(() => [MonthAwardSum], { description: 'By month, in order of time.' })
  byMonth!: MonthAwardSum[];
}
