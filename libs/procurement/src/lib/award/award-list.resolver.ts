import { PageArgs, Published, type Page } from '@chengjie/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AwardFilter } from './award-filter.inputs.js';
import { AwardListReader } from './award-list.reader.js';
import { AwardConnection, AwardType } from './award.types.js';

/** All awards. */
@Resolver(() => AwardType)
export class AwardListResolver {
  constructor(private readonly reader: AwardListReader) {}

  @Published()
  @Query(() => AwardConnection, { description: 'Awards, last published first. Exercises are not among them.' })
  awards(
    @Args() page: PageArgs,
    @Args('filter', { type: () => AwardFilter, nullable: true, description: 'Narrows the list.' })
    filter?: AwardFilter | null,
  ): Promise<Page<AwardType>> {
    return this.reader.page(filter ?? {}, page);
  }
}
