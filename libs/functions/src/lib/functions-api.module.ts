import { Module } from '@nestjs/common';
import { RegionsApiModule } from '@chengjie/regions';
import { CatalogWithdrawalResolver } from './edition/catalog-withdrawal.resolver.js';
import {
  FunctionEditionResolver,
  PublishFunctionEditionPayloadResolver,
  WithdrawFunctionEditionPayloadResolver,
} from './edition/function-edition.resolver.js';
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
    ...[WithdrawFunctionEditionPayloadResolver, CatalogWithdrawalResolver],
  ],
})
export class FunctionsApiModule {}
