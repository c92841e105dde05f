import { Module } from '@nestjs/common';
import { RegionsApiModule } from '@chengjie/regions';
import { FunctionEditionResolver, PublishFunctionEditionPayloadResolver } from './edition/function-edition.resolver.js';
import {
  CreateFunctionPayloadResolver,
  FunctionResolver,
  RetireFunctionPayloadResolver,
  UpdateFunctionPayloadResolver,
} from './function/function.resolver.js';
import { FunctionVersionListingResolver, FunctionVersionsResolver } from './function/function-versions.resolver.js';
import { FunctionsModule } from './functions.module.js';

/** Functions and their catalog in GraphQL. */
@Module({
  imports: [FunctionsModule, RegionsApiModule],
  providers: [
    FunctionResolver,
    CreateFunctionPayloadResolver,
    UpdateFunctionPayloadResolver,
    RetireFunctionPayloadResolver,
    ...[FunctionVersionsResolver, FunctionVersionListingResolver],
    FunctionEditionResolver,
    PublishFunctionEditionPayloadResolver,
  ],
})
export class FunctionsApiModule {}
