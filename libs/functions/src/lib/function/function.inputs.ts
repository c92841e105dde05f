import { ArgsType, Field, InputType } from '@nestjs/graphql';
import {
  AlikeConfirmedField,
  BilingualTextField,
  BilingualTextInput,
  IdempotencyKeyField,
  IdField,
  ListField,
  MoneyField,
  MoneyInput,
  PageArgs,
  TextField,
  TextListField,
  textEnum,
} from '@chengjie/platform';
import type { OrganizationKind, Track, TransferMode } from './function.terms.js';
import { OrganizationKindEnum, TrackEnum, TransferModeEnum } from './function.type.js';

/** What a version says. */
@InputType({ isAbstract: true })
export abstract class FunctionContentInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @BilingualTextField({ description: 'What is handed over, in a few words.' })
  name!: BilingualTextInput;

  @Field(() => OrganizationKindEnum, { description: 'Which kind of organization mostly takes it on.' })
  kind!: OrganizationKind;

  @TextField({ max: 100, description: 'The department that hands it over.' })
  department!: string;

  @TextField({ max: 500, description: 'Legal basis, as cited.' })
  legalBasis!: string;

  @TextField({ max: 1000, description: 'What good service means here.' })
  serviceStandard!: string;

  @BilingualTextField({ description: 'Unit of measure.' })
  unit!: BilingualTextInput;

  @MoneyField({ nullable: true, description: 'Guide price of one unit, if there is one.' })
  guidePrice?: MoneyInput | null;

  @ListField(() => TransferModeEnum, { minItems: 1, maxItems: 3, description: 'Ways in which it may be handed over.' })
  transferModes!: TransferMode[];

  @ListField(() => TrackEnum, { minItems: 1, maxItems: 2, description: 'Tracks that may take it on.' })
  tracks!: Track[];

  @TextListField({ max: 200, maxItems: 20, description: 'What whoever takes it on must be able to do or have.' })
  capabilities!: string[];

  @AlikeConfirmedField()
  alikeConfirmed?: string | null;
}

@InputType({ description: 'A new function.' })
export class CreateFunctionInput extends FunctionContentInput {
  @TextField({ min: 2, max: 31, description: 'Code: capital letters, digits and hyphens. It never changes.' })
  code!: string;
}

@InputType({ description: 'A function as its next version shall say it: all of its content.' })
export class UpdateFunctionInput extends FunctionContentInput {
  @IdField({ description: 'The function.' })
  id!: string;
}

@InputType({ description: 'A function to be taken out of use.' })
export class RetireFunctionInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @IdField({ description: 'The function.' })
  id!: string;

  @TextField({ max: 500, description: 'Why, as everybody reads it.' })
  reason!: string;
}

@InputType({ description: 'Narrows a list of functions; conditions add up.' })
export class FunctionFilter {
  @Field(() => OrganizationKindEnum, { nullable: true, description: 'Only of this kind.' })
  kind?: OrganizationKind | null;

  @Field(() => TrackEnum, { nullable: true, description: 'Only those that organizations of this track may take on.' })
  track?: Track | null;

  @Field(() => TransferModeEnum, { nullable: true, description: 'Only those that may be handed over in this way.' })
  transferMode?: TransferMode | null;

  @TextField({ min: 0, max: 100, asTyped: true, nullable: true, description: 'Words that all must occur, e.g. 养老.' })
  text?: string | null;
}

/** Orders of lists of functions. */
export const FunctionOrderEnum = textEnum('FunctionOrder', 'Order of a list of functions.', {
  CODE: 'By code.',
  RELEVANCE:
    'What the search text fits best first, then by code; a text of which nothing is found may have one wrong character.',
  NAME: 'By the Chinese name, in pinyin order.',
});
export type FunctionOrder = keyof typeof FunctionOrderEnum;

/** Arguments of a list of functions. */
@ArgsType()
export class FunctionsArgs extends PageArgs {
  @Field(() => FunctionFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: FunctionFilter | null;

  @Field(() => FunctionOrderEnum, { defaultValue: 'CODE', description: 'Order of the list.' })
  orderBy!: FunctionOrder;
}

@InputType({ isOneOf: true, description: 'Names a function, in one of these ways.' })
export class FunctionLookup {
  @IdField({ nullable: true, description: 'Its id.' })
  id?: string | null;

  @TextField({ nullable: true, max: 31, description: 'Its code.' })
  code?: string | null;
}
