import {
  BilingualText,
  CalendarDateScalar,
  connectionOf,
  CountsAs,
  DateTimeScalar,
  textEnum,
} from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ListingGround } from '@chengjie/law';
import { OrganizationType, type OrganizationReference } from '@chengjie/organizations';
import type { ListingDocument, ListKind } from './listing.terms.js';

/** The lists as GraphQL shows them. */
export const ListKindEnum: { readonly [Kind in ListKind]: Kind } = textEnum('ListKind', 'A list of bad standing.', {
  ABNORMAL: '活动异常名录: the list of abnormal activity.',
  SERIOUS: '严重违法失信名单: the list of serious breaches; who is on it wins nothing.',
});

const ListingEndsEnum: { readonly [Ends in ListingGround['ends']]: Ends } = textEnum(
  'ListingEnds',
  'What has to be before an organization that was listed on a ground leaves the list.',
  {
    RECTIFIED: 'What was wanting is put right.',
    TIME: 'The months of the list are over.',
    RECTIFIED_AND_TIME: 'Both.',
    DEREGISTERED: 'It is deregistered.',
  },
);

@ObjectType('ListingGround', {
  description: 'A ground on which an organization comes on a list, as the rules that apply have it.',
})
export class ListingGroundType {
  @Field({ description: 'Names it among the grounds of its list.' })
  key!: string;

  @Field(() => ListKindEnum, { description: 'Of which list.' })
  list!: ListKind;

  @Field(() => BilingualText, { description: 'In words.' })
  words!: BilingualText;

  @Field(() => ListingEndsEnum, { description: 'How one leaves the list again.' })
  ends!: ListingGround['ends'];
}

@ObjectType('ListingDocument', {
  description: 'The paper on which something about a list was decided; it names no person.',
})
export class ListingDocumentType implements ListingDocument {
  @Field({ description: 'What it is.' })
  name!: string;

  @Field({ description: 'Its number.' })
  number!: string;

  @Field(() => CalendarDateScalar, { description: 'Its date.' })
  issuedOn!: string;
}

@ObjectType('ListingCause', { description: 'Why an organization is on a list: once for each ground that came.' })
export class ListingCauseType {
  @Field(() => ListingGroundType, { description: 'The ground, in the words of then.' })
  ground!: ListingGround;

  @Field(() => DateTimeScalar, { description: 'When it was entered: from then on the time of the list counts anew.' })
  enteredAt!: Date;

  @Field({ description: 'Why, as the office wrote it.' })
  reason!: string;

  @Field(() => ListingDocumentType, { description: 'The decision.' })
  document!: ListingDocument;

  @Field({ description: 'The office that decided it.' })
  decidedBy!: string;
}

@ObjectType('ListingRemoval', { description: 'That an office took an organization from a list.' })
export class ListingRemovalType {
  @Field({ description: 'Why, as the office wrote it.' })
  reason!: string;

  @Field({ description: 'Whether the office stated that what was wanting is put right.' })
  rectified!: boolean;

  @Field(() => ListingDocumentType, { nullable: true, description: 'The decision, where there is one in writing.' })
  document!: ListingDocument | null;

  @Field({ description: 'The office that decided it.' })
  decidedBy!: string;
}

@ObjectType('OrganizationListing', {
  description:
    'When an organization was on a list of bad standing, and why; before and after, its standing was good or it was on the other list.',
})
export class OrganizationListingType {
  @Field(() => ListKindEnum, { description: 'Which list.' })
  list!: ListKind;

  @Field(() => DateTimeScalar, { description: 'From this instant on.' })
  since!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Up to this instant; null while it is there.' })
  until!: Date | null;

  @CountsAs(2)
  @Field(() => [ListingCauseType], {
    description: 'Its grounds, the first one first; none where it was taken over from a list of before.',
  })
  causes!: ListingCauseType[];

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'First day on which its time is over; null where time decides nothing.',
  })
  earliestRemoval!: string | null;

  @Field({ description: 'Whether something has to be put right before it leaves.' })
  mustRectify!: boolean;

  @Field({ description: 'Whether it stays until the organization is deregistered.' })
  untilDeregistered!: boolean;

  @Field(() => ListingRemovalType, {
    nullable: true,
    description: 'How an office took it off; null while it is there, and where it came from there to the serious list.',
  })
  removal!: ListingRemovalType | null;
}

@ObjectType('ListedOrganization', { description: 'An organization that is on a list now.' })
export class ListedOrganizationType {
  @Field(() => OrganizationType, { description: 'The organization.' })
  organization!: OrganizationReference;

  @Field(() => OrganizationListingType, { description: 'How it is listed.' })
  listing!: OrganizationListingType;
}

/** A page of listed organizations. */
export const ListedOrganizationConnection = connectionOf(ListedOrganizationType, 'ListedOrganization');
