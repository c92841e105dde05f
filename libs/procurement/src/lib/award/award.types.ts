import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { connectionOf, DateTimeScalar, Money, Node } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { OpenedBidType } from '../ranking/ranking.types.js';

@ObjectType('Award', { implements: Node, description: 'The award (中标、成交) of a lot, as published.' })
export class AwardType {
  @Field(() => ID, { description: 'Id of the award.' })
  id!: string;

  @Field(() => OpenedBidType, { description: 'The awarded bid, as it was opened.' })
  bid!: OpenedBidType;

  @Field(() => OrganizationType, { description: 'Who won.' })
  bidder!: OrganizationReference;

  @Field(() => OrganizationType, {
    nullable: true,
    description: 'The member that performs the work, when a federation bid for it.',
  })
  performer!: OrganizationReference | null;

  @Field({ description: 'Amount of the award.' })
  amount!: Money;

  @Field({ description: 'Whether the federation step decided it: on equal terms the federation came first.' })
  preferential!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the award notice was published.' })
  publishedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'End of the notice period: from here the time for challenges runs.' })
  noticeEndsAt!: Date;

  @Field({
    description:
      'Whether that end touches a year whose official calendar is not published: it is settled once it is, never earlier.',
  })
  noticeProvisional!: boolean;

  /** For the fields that load on demand. */
  projectId!: string;
  lotId!: string;
}

/** Pages of awards. */
export const AwardConnection = connectionOf(AwardType, 'Award');
