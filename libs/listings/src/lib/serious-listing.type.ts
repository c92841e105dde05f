import type { ListingGround } from '@chengjie/law';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import { connectionOf, DateTimeScalar, Node, textEnum } from '@chengjie/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { LapseCause, ListingDocument } from './listing.terms.js';
import { ListingDocumentType, ListingGroundType } from './listing.type.js';
import type { SeriousListingStatus } from './serious-listing.acts.js';

/** States of proposals as GraphQL shows them. */
export const SeriousListingStatusEnum: { readonly [Status in SeriousListingStatus]: Status } = textEnum(
  'SeriousListingStatus',
  'How a proposal of the serious list stands.',
  {
    PROPOSED: 'It is proposed, and the organization was not told yet.',
    NOTICED: 'The organization was told, and has its days to reply.',
    REPLIED: 'The organization replied: it waits for the decision.',
    LISTED: 'It was decided, and the organization came on the serious list.',
    DROPPED: 'It was decided that the organization does not come on the serious list.',
    WITHDRAWN: 'Whoever proposed it withdrew it before the organization was told.',
    LAPSED: 'It was not served or decided by its last day, or its ground was gone with the abnormal list.',
  },
);

const ListingLapseEnum: { readonly [Cause in LapseCause]: Cause } = textEnum(
  'SeriousListingLapse',
  'Why a proposal of the serious list lapsed.',
  {
    NOT_SERVED: 'The organization was not told by the last day for that.',
    NOT_DECIDED: 'It was not decided by the last day for that.',
    LEFT_ABNORMAL: 'The organization left the abnormal list, by which it was proposed.',
  },
);

@ObjectType('SeriousListing', {
  implements: Node,
  description:
    'A proposal to put an organization on the serious list (严重违法失信名单). Its office and supervisors of the region read it, and the organization once it was told.',
})
export class SeriousListingType {
  @Field(() => ID, { description: 'Identifies the proposal.' })
  id!: string;

  @Field(() => SeriousListingStatusEnum, { description: 'How it stands.' })
  status!: SeriousListingStatus;

  @Field(() => OrganizationType, { description: 'The organization.' })
  organization!: OrganizationReference;

  @Field(() => ListingGroundType, { description: 'On which ground.' })
  ground!: ListingGround;

  @Field(() => ListingDocumentType, {
    nullable: true,
    description: 'What it is based on; null where the clock proposed it.',
  })
  document!: ListingDocument | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as the office wrote it; null where the clock proposed it.',
  })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The office that proposed it; null where the clock did.' })
  proposedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organization was told.' })
  noticedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The office that told it.' })
  noticedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the organization can reply.' })
  replyUntil!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'First instant after the last day to serve notice (15 days from the proposal), or to decide (30 days from the reply or the end of its time), when the proposal lapses; null once it has ended.',
  })
  dueAt!: Date | null;

  @Field(() => ListingLapseEnum, { nullable: true, description: 'Why it lapsed; null where it did not.' })
  lapsedSince!: LapseCause | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the organization replied.' })
  repliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What it replied.' })
  reply!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided or withdrawn, or lapsed.' })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The office that decided it, or withdrew it.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so, or withdrawn.' })
  decisionReason!: string | null;

  organizationId!: string;
  regionCode!: string;
  track!: 'REGISTERED' | 'FILED';
  rulePackId!: string;
  rulePackHash!: string;
  proposedById!: string | null;
  noticedById!: string | null;
}

/** A page of proposals. */
export const SeriousListingConnection = connectionOf(SeriousListingType, 'SeriousListing');
