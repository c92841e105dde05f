import { OrganizationType } from '@chengjie/organizations';
import { PageArgs, type Page, type RequestContextValue } from '@chengjie/platform';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AwardConnection, type AwardType } from '../award/award.types.js';
import { OpenedBidConnection, type OpenedBidType } from '../ranking/ranking.types.js';
import { OrganizationRecordFilter } from './organization-record.inputs.js';
import { OrganizationRecordReader } from './organization-record.reader.js';

const FILTER = { type: () => OrganizationRecordFilter, nullable: true, description: 'Narrows the list.' } as const;

/** What an organization bid and was awarded. */
@Resolver(() => OrganizationType)
export class OrganizationRecordResolver {
  constructor(private readonly record: OrganizationRecordReader) {}

  @ResolveField(() => OpenedBidConnection, {
    description:
      'Its bids that were opened, of the project published last first. One’s own sealed ones are in `viewer.bids`.',
  })
  bids(
    @Parent() { id }: OrganizationType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter?: OrganizationRecordFilter | null,
  ): Promise<Page<OpenedBidType>> {
    return this.record.bids(request, id, filter ?? {}, page);
  }

  @ResolveField(() => AwardConnection, { description: 'Its awards, the last published first.' })
  awards(
    @Parent() { id }: OrganizationType,
    @Context() request: RequestContextValue,
    @Args() page: PageArgs,
    @Args('filter', FILTER) filter?: OrganizationRecordFilter | null,
  ): Promise<Page<AwardType>> {
    return this.record.awards(request, id, filter ?? {}, page);
  }
}
