import { Module } from '@nestjs/common';
import { CatalogEditionsReader } from './edition/catalog-editions.reader.js';
import { CatalogEditions } from './edition/catalog-editions.service.js';
import { CatalogWithdrawalsReader } from './edition/catalog-withdrawals.reader.js';
import { CatalogWithdrawals } from './edition/catalog-withdrawals.service.js';
import { FunctionEditionsReader } from './edition/function-editions.reader.js';
import { FunctionEditions } from './edition/function-editions.service.js';
import { FunctionListsReader } from './function/function-lists.reader.js';
import { FunctionRegister } from './function/function-register.service.js';
import { FunctionVersionsReader } from './function/function-versions.reader.js';
import { FunctionsReader } from './function/functions.reader.js';

const services = [
  FunctionsReader,
  FunctionListsReader,
  FunctionVersionsReader,
  FunctionRegister,
  CatalogEditions,
  CatalogEditionsReader,
  CatalogWithdrawals,
  CatalogWithdrawalsReader,
  FunctionEditions,
  FunctionEditionsReader,
];

/** Functions, their catalog, and the history of editions of both catalogs. */
@Module({ providers: services, exports: services })
export class FunctionsModule {}
