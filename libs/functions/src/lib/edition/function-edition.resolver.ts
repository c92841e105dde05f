import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Act,
  CurrentActor,
  Input,
  orNull,
  payloadResolver,
  Published,
  type Actor,
  type Page,
} from '@chengjie/platform';
import { FunctionListsReader } from '../function/function-lists.reader.js';
import { FunctionsArgs } from '../function/function.inputs.js';
import type { FunctionVersion } from '../function/function.terms.js';
import { FunctionVersionConnection } from '../function/function.type.js';
import { PublishFunctionEditionPayload, WithdrawFunctionEditionPayload } from '../functions.payloads.js';
import type { CatalogEdition } from './catalog-edition.terms.js';
import { CatalogEditionSummary } from './catalog-edition.type.js';
import { CatalogEditionsReader } from './catalog-editions.reader.js';
import { WithdrawFunctionEditionInput } from './catalog-withdrawal.inputs.js';
import { CatalogWithdrawals } from './catalog-withdrawals.service.js';
import type { FunctionDifference } from './function-edition-difference.js';
import { CatalogDifferenceArgs, CatalogEditionArgs, PublishFunctionEditionInput } from './function-edition.inputs.js';
import { FunctionDifferenceType, FunctionEditionType } from './function-edition.type.js';
import { FunctionEditionsReader } from './function-editions.reader.js';
import { FunctionEditions } from './function-editions.service.js';

/** The transferable-function catalog: reading and publishing its editions. */
@Resolver(() => FunctionEditionType)
export class FunctionEditionResolver {
  constructor(
    private readonly catalog: CatalogEditionsReader,
    private readonly editions: FunctionEditions,
    private readonly reader: FunctionEditionsReader,
    private readonly lists: FunctionListsReader,
    private readonly withdrawals: CatalogWithdrawals,
  ) {}

  @Published()
  @Query(() => FunctionEditionType, {
    nullable: true,
    description: 'The transferable-function catalog in force in a region, or an earlier edition of it.',
  })
  async functionCatalog(@Args() { regionCode, number }: CatalogEditionArgs): Promise<CatalogEdition | null> {
    return (await this.catalog.find('FUNCTION', regionCode, number)) ?? null;
  }

  @Published()
  @Query(() => FunctionDifferenceType, {
    nullable: true,
    description:
      'What changed between two editions of the function catalog in force in a region; null unless there are both.',
  })
  functionCatalogDifference(
    @Args() { regionCode, from, to }: CatalogDifferenceArgs,
  ): Promise<FunctionDifference | null> {
    return orNull(this.reader.difference(regionCode, from, to));
  }

  @ResolveField(() => FunctionVersionConnection, {
    description: 'What the edition lists, in the versions that it lists.',
  })
  functions(
    @Parent() { id }: FunctionEditionType,
    @Args() { filter, ...page }: FunctionsArgs,
  ): Promise<Page<FunctionVersion>> {
    return this.lists.ofEdition(id, filter ?? {}, page);
  }

  @ResolveField(() => [CatalogEditionSummary], {
    name: 'editions',
    description: 'All editions that the same region has published, the latest first.',
  })
  history(@Parent() { catalog, regionCode }: FunctionEditionType): Promise<CatalogEdition[]> {
    return this.catalog.history(catalog, regionCode);
  }

  @Act(() => PublishFunctionEditionPayload, {
    description: 'Publishes the next edition of a region’s function catalog. An edition never changes.',
    access: 'function-catalog:publish',
  })
  async publishFunctionEdition(
    @CurrentActor() actor: Actor,
    @Input() { regionCode, functionIds }: PublishFunctionEditionInput,
  ): Promise<object> {
    return { editionId: await this.editions.publish(actor, regionCode, functionIds) };
  }

  @Act(() => WithdrawFunctionEditionPayload, {
    description:
      'Withdraws the latest edition of a region’s function catalog: from a day on the one above counts again. Editions and projects that were published stay.',
    access: 'function-catalog:withdraw',
  })
  async withdrawFunctionEdition(
    @CurrentActor() actor: Actor,
    @Input() input: WithdrawFunctionEditionInput,
  ): Promise<object> {
    return { regionCode: await this.withdrawals.withdraw(actor, 'FUNCTION', input) };
  }
}

/** Loads what counts after a withdrawal. */
export const WithdrawFunctionEditionPayloadResolver = payloadResolver(
  WithdrawFunctionEditionPayload,
  'inForce',
  'regionCode',
  CatalogEditionsReader,
  (catalog, regionCode) => catalog.find('FUNCTION', regionCode),
);

/** Loads the edition that was published. */
export const PublishFunctionEditionPayloadResolver = payloadResolver(
  PublishFunctionEditionPayload,
  'edition',
  'editionId',
  CatalogEditionsReader,
  (catalog, id) => catalog.byId(id),
);
