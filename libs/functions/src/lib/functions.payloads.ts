import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '@chengjie/platform';
import { FunctionEditionType } from './edition/function-edition.type.js';
import { FunctionType, FunctionVersionType } from './function/function.type.js';

@ObjectType({ description: 'What came of writing a function.' })
export class CreateFunctionPayload extends Payload {
  @Field(() => FunctionVersionType, {
    nullable: true,
    description: 'Its first version, a draft until an edition lists it.',
  })
  version?: FunctionVersionType | null;

  versionId?: string;
}

@ObjectType({ description: 'What came of writing a new version of a function.' })
export class UpdateFunctionPayload extends Payload {
  @Field(() => FunctionVersionType, {
    nullable: true,
    description: 'The new version, a draft until an edition lists it.',
  })
  version?: FunctionVersionType | null;

  versionId?: string;
}

@ObjectType({ description: 'What came of taking a function out of use.' })
export class RetireFunctionPayload extends Payload {
  @Field(() => FunctionType, { nullable: true, description: 'The function, in its latest published version if any.' })
  function?: FunctionType | null;

  functionId?: string;
}

@ObjectType({ description: 'What came of publishing an edition.' })
export class PublishFunctionEditionPayload extends Payload {
  @Field(() => FunctionEditionType, { nullable: true, description: 'The published edition.' })
  edition?: FunctionEditionType | null;

  editionId?: string;
}

@ObjectType({ description: 'What came of withdrawing an edition.' })
export class WithdrawFunctionEditionPayload extends Payload {
  @Field(() => FunctionEditionType, {
    nullable: true,
    description: 'The edition in force in the region now: the one above, or still its own until the day comes.',
  })
  inForce?: FunctionEditionType | null;

  regionCode?: string;
}
