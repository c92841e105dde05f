import { DateTimeScalar, PageArgs, type Page, type RequestContextValue } from '@chengjie/platform';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CatalogEdition } from '../edition/catalog-edition.terms.js';
import { CatalogEditionSummaryConnection } from '../edition/catalog-edition.type.js';
import type { FunctionVersion } from './function.terms.js';
import { FunctionType, FunctionVersionConnection, FunctionVersionType } from './function.type.js';
import { FunctionVersionsReader } from './function-versions.reader.js';

/** What a function said before. */
@Resolver(() => FunctionType)
export class FunctionVersionsResolver {
  constructor(private readonly reader: FunctionVersionsReader) {}

  @ResolveField(() => FunctionVersionConnection, { description: 'Its published versions, the latest first.' })
  versions(
    @Parent() { id }: FunctionType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<FunctionVersion>> {
    return this.reader.ofFunction(request, id, page);
  }
}

/** Where and when a version counts. */
@Resolver(() => FunctionVersionType)
export class FunctionVersionListingResolver {
  constructor(private readonly reader: FunctionVersionsReader) {}

  @ResolveField(() => CatalogEditionSummaryConnection, {
    description: 'Editions of the catalog that list this version, the last published first.',
  })
  editions(
    @Parent() { id }: FunctionVersionType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
  ): Promise<Page<CatalogEdition>> {
    return this.reader.listing(request, id, page);
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'When the first edition that lists it was published; null for a draft.',
  })
  async listedFrom(@Parent() { id }: FunctionVersionType): Promise<Date | null> {
    return (await this.reader.listed(id))?.from ?? null;
  }

  @ResolveField(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when no edition in force lists it any more; null while one does, and for a draft.',
  })
  async listedUntil(@Parent() { id }: FunctionVersionType): Promise<Date | null> {
    return (await this.reader.listed(id))?.until ?? null;
  }
}
