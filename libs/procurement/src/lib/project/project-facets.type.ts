import { Agency } from '@chengjie/accounts';
import { FunctionType } from '@chengjie/functions';
import { RegimeEnum } from '@chengjie/rules';
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

@ObjectType({ description: 'How many projects a list has by what it could be narrowed to next.' })
export class ProjectFacets {}
