import { CountsAs, Node } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { FunctionVersionType } from '../function/function.type.js';
import { CatalogEditionType } from './catalog-edition.type.js';

@ObjectType('FunctionCatalogEdition', {
  implements: Node,
  description:
    'An edition of the transferable-function catalog (职能转移目录). Its content hash is taken over the list of its functions by code, each with code, version, name { zh en }, kind, department, legalBasis, serviceStandard, unit { zh en }, guidePrice { amount currency }, transferModes, tracks, capabilities.',
})
export class FunctionEditionType extends CatalogEditionType {}

@ObjectType('ChangedFunction', { description: 'A function that both editions list, in different versions.' })
export class ChangedFunctionType {
  @Field(() => FunctionVersionType, { description: 'As the edition `from` lists it.' })
  before!: FunctionVersionType;

  @Field(() => FunctionVersionType, { description: 'As the edition `to` lists it.' })
  after!: FunctionVersionType;

  @Field(() => [String], { description: 'Names of the fields whose values differ.' })
  changedFields!: string[];
}

@ObjectType('FunctionCatalogDifference', { description: 'What changed from one edition to another.' })
export class FunctionDifferenceType {
  @CountsAs(20)
  @Field(() => [FunctionVersionType], { description: 'Listed only in the edition `to`, by code.' })
  added!: FunctionVersionType[];

  @CountsAs(20)
  @Field(() => [FunctionVersionType], { description: 'Listed only in the edition `from`, by code.' })
  removed!: FunctionVersionType[];

  @CountsAs(20)
  @Field(() => [ChangedFunctionType], { description: 'Listed in both, in different versions, by code.' })
  changed!: ChangedFunctionType[];
}
