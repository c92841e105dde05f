import { Published } from '@chengjie/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CatalogEditionSummary } from './catalog-edition.type.js';
import { CatalogWithdrawalsArgs } from './catalog-withdrawal.inputs.js';
import { CatalogWithdrawalType } from './catalog-withdrawal.type.js';
import { CatalogWithdrawalsReader, type CatalogWithdrawalRow } from './catalog-withdrawals.reader.js';

/** Which editions were withdrawn. */
@Resolver(() => CatalogEditionSummary)
export class CatalogWithdrawalResolver {
  constructor(private readonly withdrawals: CatalogWithdrawalsReader) {}

  @Published()
  @Query(() => [CatalogWithdrawalType], {
    description:
      'Why a region does not go by its own latest edition, or by that of a region above it, or will not from a day to come: at most one for each of them, the nearest first.',
  })
  catalogWithdrawals(@Args() { catalog, regionCode }: CatalogWithdrawalsArgs): Promise<CatalogWithdrawalRow[]> {
    return this.withdrawals.deciding(catalog, regionCode);
  }

  @ResolveField(() => CatalogWithdrawalType, {
    nullable: true,
    description: 'Its withdrawal, if it was withdrawn or is to be.',
  })
  async withdrawal(@Parent() { id }: CatalogEditionSummary): Promise<CatalogWithdrawalRow | null> {
    return (await this.withdrawals.ofEdition(id)) ?? null;
  }
}
