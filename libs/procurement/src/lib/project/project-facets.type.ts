import { Agency } from '@chengjie/accounts';
import { FunctionType } from '@chengjie/functions';
import { RegimeEnum } from '@chengjie/rules';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { Money } from '@chengjie/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProjectStatusEnum } from './project.enums.js';

const COUNT = 'How many projects have it.';
const AT_LEAST = 'Whether there may be more: it is counted to 1,000, and among 10,000 projects.';

@ObjectType({ description: 'Projects of a function.' })
export class FunctionCount {
  @Field(() => FunctionType, { description: 'The function.' })
  function!: FunctionType;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Projects of a buyer.' })
export class BuyerCount {
  @Field(() => Agency, { description: 'The buyer.' })
  buyer!: Agency;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Projects in a state.' })
export class StatusCount {
  @Field(() => ProjectStatusEnum, { description: 'The state.' })
  status!: string;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Projects of a category of purchase.' })
export class RegimeCount {
  @Field(() => RegimeEnum, { description: 'The category.' })
  regime!: string;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Projects that one organization won a lot of.' })
export class WinnerCount {
  @Field(() => OrganizationType, { description: 'The organization that it was awarded to.' })
  winner!: OrganizationReference;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Awarded projects by whether the federation step decided one of their awards.' })
export class PreferenceCount {
  @Field({ description: 'Whether it did.' })
  preferential!: boolean;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Projects of no more than a budget.' })
export class BudgetCount {
  @Field(() => Money, { description: 'The most.' })
  until!: Money;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'Projects of a year.' })
export class YearCount {
  @Field(() => Int, { description: 'The year, in China.' })
  year!: number;

  @Field(() => Int, { description: COUNT })
  count!: number;

  @Field({ description: AT_LEAST })
  atLeast!: boolean;
}

@ObjectType({ description: 'How many projects a list has by what it could be narrowed to next.' })
export class ProjectFacets {}
